import { remarkOf } from '../../src/import/remarks.ts';
import type {
  SourceBlock,
  SourceDocument,
  SourceLine,
  SourcePlace,
} from '../../src/import/source-document.ts';

/** What a reader gives is what `source-document.ts` promises; the first thing that is not, or undefined. */
export function contractFault(source: SourceDocument): string | undefined {
  const { blocks, leftOut, remarks, meta = [] } = source;
  const places: readonly (SourcePlace | undefined)[] = [
    ...[...blocks, ...leftOut, ...meta].map(({ place }) => place),
    ...remarks.flatMap(({ place }) => place ?? []),
  ];
  if (!places.every(isPlace))
    return `no place: ${JSON.stringify(places.find((at) => !isPlace(at)))}`;
  const unknown = [...remarks.map(({ id }) => id), ...leftOut.map(({ why }) => why)].find(
    (id) => remarkOf(id) === undefined,
  );
  if (unknown !== undefined) return `no remark: ${unknown}`;
  if (leftOut.some(({ text }) => text === '')) return 'nothing is left out, and told';
  for (const block of blocks) {
    const fault = blockFault(block);
    if (fault !== undefined) return `${fault}: ${JSON.stringify(block).slice(0, 200)}`;
  }
  return undefined;
}

function isPlace(place: SourcePlace | undefined): boolean {
  if (place === undefined) return false;
  const { line, column = 1, page = 1 } = place;
  return [line, column, page].every((number) => Number.isInteger(number) && number >= 1);
}

function blockFault(block: SourceBlock): string | undefined {
  switch (block.kind) {
    case 'line':
      return lineFault(block);
    case 'table':
      return block.rows
        .flat()
        .some(({ columns, rows }) => ![columns, rows].every((n) => Number.isInteger(n) && n >= 1))
        ? 'a span'
        : undefined;
    case 'footnote':
      return block.id === '' ? 'a footnote without an id' : undefined;
    case 'picture':
      return undefined;
    default:
      return block satisfies never;
  }
}

function lineFault({ text, calls, generated = 0 }: SourceLine): string | undefined {
  if (text.includes('\n')) return 'a line end in a line';
  if (generated < 0 || generated > text.length) return 'a number longer than its line';
  const isInside = ({ at }: { readonly at: number }): boolean =>
    at >= 0 && at <= text.length && !(at > 0 && /^[\udc00-\udfff]/u.test(text.slice(at)));
  return calls.every(isInside) ? undefined : 'a call outside its line';
}
