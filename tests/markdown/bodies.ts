import fc from 'fast-check';
import type { Block, MarkedText } from '../../src/policy/block.ts';
import type { Correction } from '../../src/policy/clause.ts';
import { fitTable } from '../../src/policy/table.ts';
import { trimBlanks } from '../../src/markdown/trim-blanks.ts';
import type { Body } from '../../src/markdown/read-body.ts';

/** Pieces of text that mean something to Markdown, MDX, GFM or YAML, or to the numbering. */
const pieces = [
  '第一条 甲。',
  '第二章　总　则',
  '一、',
  '（一）',
  '1.',
  '①',
  '附件1',
  '一是',
  '甲乙丙',
  ' ',
  '  ',
  '    ',
  '\t',
  '　',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u{20000}',
  '\\',
  '\\\\',
  '<',
  '>',
  '</',
  '/>',
  '<Note>',
  '</Note>',
  '<Annex>',
  '</Annex>',
  '<!--',
  '-->',
  '<br>',
  '{',
  '}',
  '{/*',
  '*/}',
  '|',
  '||',
  '|---|',
  '| --- |',
  ':-',
  '-:',
  '---',
  '--',
  '-',
  '- ',
  '- - -',
  '***',
  '* * *',
  '*',
  '**',
  '_',
  '___',
  '===',
  '=',
  '#',
  '# ',
  '## ',
  '######',
  ' #',
  '[',
  ']',
  '[^',
  '[^1]',
  '[^1]:',
  '[^1]: ',
  '^',
  '!',
  '![',
  '](',
  '[a]: b',
  '(',
  ')',
  ':',
  '`',
  '```',
  '~~~',
  '~~',
  '> ',
  '+ ',
  '&',
  '&amp;',
  '&lt;',
  '&#32;',
  '"',
  "'",
  '$',
  '%',
  '@',
  'import',
  'import ',
  'export ',
  'import a from "b"',
  'export{',
  'www.gov.cn',
  'http://a.cn/b?c=d&e',
  'a@b.cn',
  'a',
  '0',
] as const;

/** A unit of any plane, without lone surrogates, line ends and NUL. */
const anyCharacter = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 1 })
  .filter((unit) => !/[\n\r\0]/u.test(unit));

const piece = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, anyCharacter);
const anyLine = fc.array(piece, { maxLength: 7 }).map((parts) => parts.join(''));

/** A line as a file holds it: not empty, without blanks at its ends. */
export const line = anyLine.map((text) => trimBlanks(text) || '甲');

/** Text that `Correction` and `Figure` have in their attributes. */
const words = anyLine.map((text) => (text.trim() === '' ? '丙' : text));

/** Several lines, as notes, cells, captions and footnotes have them. */
const lines = fc.oneof(
  { weight: 3, arbitrary: line },
  fc.array(line, { minLength: 2, maxLength: 3 }).map((all) => all.join('\n')),
);

const ids = ['1', '2', 'a', '注', '*', '1-2', ':', '\\]'] as const;

/** Text with marks at any offset that is not inside a correction. */
const marked: fc.Arbitrary<MarkedText> = fc
  .record({
    parts: fc.array(
      fc.oneof(
        { weight: 3, arbitrary: anyLine.map((text) => ({ text })) },
        fc.record({
          printed: words,
          reading: fc.option(anyLine, { nil: undefined }),
          reason: words,
        }),
      ),
      { minLength: 1, maxLength: 4 },
    ),
    notes: fc.array(fc.record({ at: fc.nat(), text: line }), { maxLength: 2 }),
    calls: fc.array(fc.record({ at: fc.nat(), id: fc.constantFrom(...ids) }), { maxLength: 2 }),
  })
  .map(({ parts, notes, calls }) => withMarks(parts, notes, calls));

type Part = { readonly text: string } | Omit<Correction, 'start'>;
type At = { readonly at: number };

function withMarks(
  parts: readonly Part[],
  notes: readonly (At & { readonly text: string })[],
  calls: readonly (At & { readonly id: string })[],
): MarkedText {
  const damaged: Correction[] = [];
  let whole = '';
  for (const part of parts) {
    if ('printed' in part) damaged.push({ start: whole.length, ...part });
    whole += 'printed' in part ? part.printed : part.text;
  }
  if (trimBlanks(whole) === '') return { text: '乙', corrections: [], notes: [], footnotes: [] };
  // Blanks at the ends are no text, unless a correction prints them.
  const lead = Math.min(whole.search(/[^ \t]/u), damaged[0]?.start ?? whole.length);
  const last = damaged.at(-1);
  const end = Math.max(
    whole.search(/[ \t]*$/u),
    last === undefined ? 0 : last.start + last.printed.length,
  );
  const text = whole.slice(lead, end);
  const corrections = damaged.map((mark) => ({ ...mark, start: mark.start - lead }));
  const free = Array.from({ length: text.length + 1 }, (_, at) => at).filter(
    (at) =>
      !/[\udc00-\udfff]/u.test(text.charAt(at)) &&
      corrections.every(({ start, printed }) => at <= start || at >= start + printed.length),
  );
  const placed = <T extends At>(marks: readonly T[]): readonly T[] =>
    marks
      .map((mark) => ({ ...mark, at: free[mark.at % free.length] ?? 0 }))
      .toSorted((a, b) => a.at - b.at);
  return { text, corrections, notes: placed(notes), footnotes: placed(calls) };
}

const nowhere = { line: 1, column: 1 };

const cell = fc.record({
  text: fc.oneof({ weight: 4, arbitrary: line }, lines, fc.constant('')),
  columns: fc.constant(1),
  rows: fc.constant(1),
  header: fc.boolean(),
});
const spanningCell = fc.record({
  text: fc.oneof(lines, fc.constant('')),
  columns: fc.integer({ min: 1, max: 3 }),
  rows: fc.integer({ min: 1, max: 3 }),
  header: fc.boolean(),
});
const row = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: 1, maxLength: 4 });
/** Tables with a head or without, in bars or tags, with spans as far as they fit. */
const rows = fc.oneof(
  fc
    .record({ head: fc.boolean(), rows: fc.array(row(cell), { minLength: 1, maxLength: 3 }) })
    .map(({ head, rows: all }) =>
      all.map((cells, index) => cells.map((each) => ({ ...each, header: head && index === 0 }))),
    ),
  fc.array(row(cell), { minLength: 1, maxLength: 3 }),
  fc.array(row(spanningCell), { minLength: 1, maxLength: 4 }).map(fitTable),
);

const paragraph = fc
  .tuple(fc.constantFrom('text', 'text', 'title', 'heading'), fc.oneof(marked, line))
  .map(([kind, text]): Block => {
    const own =
      typeof text === 'string' ? { text, corrections: [], notes: [], footnotes: [] } : text;
    return { kind: kind as 'text', place: nowhere, ...own };
  });

const figure = fc.record({
  kind: fc.constant('figure' as const),
  place: fc.constant(nowhere),
  src: fc.constantFrom('figures/a.png', 'figures/a-1/b_2.webp'),
  alt: words,
  caption: fc.oneof(lines, fc.constant('')),
});

const inner: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  rows.map((all): Block => ({ kind: 'table', place: nowhere, rows: all })),
  figure,
  lines.map((text): Block => ({ kind: 'note', place: nowhere, text })),
  fc.constant<Block>({ kind: 'break', place: nowhere }),
);

const annex = fc
  .array(inner, { maxLength: 3 })
  .map((blocks): readonly Block[] => [
    { kind: 'annex-start', place: nowhere },
    ...blocks,
    { kind: 'annex-end', place: nowhere },
  ]);

/** A whole body as a file can hold it. */
export const body: fc.Arbitrary<Body> = fc
  .record({
    parts: fc.array(
      fc.oneof({ weight: 5, arbitrary: inner.map((block): readonly Block[] => [block]) }, annex),
      { maxLength: 5 },
    ),
    texts: fc.array(fc.oneof(lines, fc.constant('')), {
      minLength: ids.length,
      maxLength: ids.length,
    }),
    unused: fc.boolean(),
  })
  .map(({ parts, texts, unused }) => {
    const blocks = parts.flat();
    const called = new Set(
      blocks.flatMap((block) => ('footnotes' in block ? block.footnotes.map(({ id }) => id) : [])),
    );
    const footnotes = ids
      .map((id, index) => ({ id, text: texts[index] ?? '' }))
      .filter(({ id }) => unused || called.has(id));
    return { blocks, footnotes };
  });

/** A body without the places that it was read from. */
export function withoutPlaces({ blocks, footnotes }: Body): Body {
  return { blocks: blocks.map((block) => ({ ...block, place: nowhere })), footnotes };
}
