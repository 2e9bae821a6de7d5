import fc from 'fast-check';

interface Mutation {
  readonly kind: 'set' | 'cut' | 'end' | 'double' | 'put';
  readonly at: number;
  readonly size: number;
  readonly bytes: Uint8Array;
}

const { array, constantFrom, integer, nat, oneof, record, uint8Array } = fc;

const encoder = new TextEncoder();

/** What does harm in the middle of a file. */
const harmful = constantFrom(
  ...[
    '\0',
    '\u001a',
    '\u001b[0m',
    '\u0085',
    '\u202e',
    '\ufeff',
    '\r',
    '\t\t',
    '<',
    '</',
    '<!--',
    ']]>',
    '&#0;',
  ],
  ...[
    '<table>',
    '</td>',
    '<w:p>',
    '</w:t>',
    '[^1]',
    '```',
    '{',
    '|',
    '\\',
    '第',
    '（',
    '%PDF-',
    'PK\u0003\u0004',
  ],
).map((text) => encoder.encode(text));
const broken = constantFrom(
  [0xff],
  [0x80],
  [0xc0, 0x80],
  [0xed, 0xa0, 0x80],
  [0x81, 0x30, 0x81],
  [0xd8, 0x00],
).map((bytes) => Uint8Array.from(bytes));
const bytes = oneof(harmful, broken, uint8Array({ minLength: 1, maxLength: 4 }));

const mutation: fc.Arbitrary<Mutation> = record({
  kind: constantFrom('set', 'set', 'put', 'put', 'cut', 'double', 'end'),
  at: nat(1_000_000),
  size: oneof(integer({ min: 1, max: 16 }), integer({ min: 1, max: 4000 })),
  bytes,
});

/** Changes of a file, to be made one after the other. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = array(mutation, {
  minLength: 1,
  maxLength: 4,
});

/** The file with the changes made. */
export function mutated(file: Uint8Array, changes: readonly Mutation[]): Uint8Array {
  let now = file;
  for (const { kind, at: anywhere, size, bytes: put } of changes) {
    const at = anywhere % (now.length + 1);
    switch (kind) {
      case 'set':
        now = joined(now.subarray(0, at), put, now.subarray(at + put.length));
        break;
      case 'put':
        now = joined(now.subarray(0, at), put, now.subarray(at));
        break;
      case 'cut':
        now = joined(now.subarray(0, at), now.subarray(at + size));
        break;
      case 'double':
        now = joined(now.subarray(0, at + size), now.subarray(at));
        break;
      case 'end':
        now = now.slice(0, at);
        break;
      default:
        kind satisfies never;
    }
  }
  return now;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}
