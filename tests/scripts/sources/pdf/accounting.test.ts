import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../scripts/sources/pdf/layout.ts';
import type { PdfGlyph, PdfPage } from '../../../../scripts/sources/pdf/page.ts';
import type { SourceDocument } from '../../../../src/import/source-document.ts';
import { pagesOf, readHere } from './here.ts';
import { picture, rule, shown, text, writePdf } from './writer.ts';

const words = fc.string({
  unit: fc.constantFrom(...'第一条 为了规范行政许可的设定和实施，（2）。A b.12%'),
  minLength: 1,
  maxLength: 12,
});

const place = fc.record({
  x: fc.integer({ min: -50, max: 650 }),
  top: fc.integer({ min: -50, max: 900 }),
  size: fc.constantFrom(6, 9, 12, 16, 22),
});

const step = fc.oneof(
  fc.tuple(words, place).map(([each, at]) => text(each, at)),
  fc.tuple(words, place).map(([each, at]) => text(each, { ...at, font: 'Down' })),
  fc.tuple(words, place).map(([each, at]) => `/Artifact BMC ${text(each, at)} EMC\n`),
  fc
    .tuple(
      words,
      place,
      fc.constantFrom('0 1 -1 0', '0.8 0.6 -0.6 0.8', '-1 0 0 -1', '1 0.02 -0.02 1'),
    )
    .map(
      ([each, { x, top, size }, turn]) =>
        `q BT /Song ${size} Tf ${turn} ${x} ${top} Tm ${shown(each)} Tj ET Q\n`,
    ),
  fc
    .tuple(place, fc.integer({ min: 0, max: 400 }), fc.boolean())
    .map(([{ x, top }, length, level]) =>
      level ? rule(x, top, x + length, top) : rule(x, top, x, top + length),
    ),
  place.map(({ x, top, size }) => picture(x, top, 3 * size, 3 * size)),
);

describe('what is printed on a page', () => {
  it('is in a block or left out with a reason, each character as often as it is printed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async (steps) => {
        const bytes = writePdf({
          pages: [{ content: steps.join('') }, { content: text('完', { x: 90, top: 90 }) }],
        });
        const printed = (await pagesOf(bytes)).flatMap(({ glyphs }) =>
          glyphs.map((glyph) => glyph.text),
        );
        expect(countsOf(charactersOf(await readHere(bytes)))).toEqual(countsOf(printed.join('')));
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('is in a block or left out, wherever glyphs stand and however large they are', () => {
    const glyph: fc.Arbitrary<PdfGlyph> = fc.record({
      text: fc.constantFrom('一', '条', '，', ' ', '　', 'a', '2', 'ﬁ', '\ue010'),
      x: fc.integer({ min: 0, max: 120 }),
      y: fc.integer({ min: 0, max: 120 }),
      width: fc.constantFrom(0, 3, 8, 16),
      spacing: fc.constantFrom(0, 2),
      size: fc.constantFrom(0, 4, 8, 16, 40),
      turn: fc.constantFrom(0, 1, 90, 180, 270, 45, 359),
      vertical: fc.boolean(),
      bold: fc.boolean(),
      font: fc.constant('Song'),
      invisible: fc.boolean(),
      layer: fc.constantFrom('page', 'page', 'page', 'artifact', 'annotation', 'hidden', 'outside'),
    });
    const line = fc.tuple(
      fc.integer({ min: 0, max: 120 }),
      fc.integer({ min: 0, max: 120 }),
      fc.integer({ min: 10, max: 120 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(
        fc.array(glyph, { maxLength: 60 }),
        fc.array(line, { maxLength: 12 }),
        (glyphs, lines) => {
          const page: PdfPage = {
            number: 1,
            width: 120,
            height: 120,
            glyphs,
            pictures: [],
            rules: lines.map(([x, y, length, level]) => ({
              left: x,
              top: y,
              right: level ? x + length : x,
              bottom: level ? y : y + length,
            })),
            shapes: 0,
            damage: undefined,
          };
          const { items, leftOut } = layOut(page);
          const texts = items.map((item) => {
            if (item.kind === 'line') return item.line.text;
            return item.kind === 'table'
              ? item.table.rows
                  .flat()
                  .map((cell) => cell.text)
                  .join('')
              : '';
          });
          const found = [...texts, ...leftOut.map((left) => left.text)].join('');
          expect(countsOf(found)).toEqual(countsOf(glyphs.map((each) => each.text).join('')));
        },
      ),
      { numRuns: 400 },
    );
  });
});

function charactersOf({ blocks, leftOut }: SourceDocument): string {
  const texts = blocks.map((block) => {
    if (block.kind === 'line') return block.text;
    return block.kind === 'table'
      ? block.rows
          .flat()
          .map((cell) => cell.text)
          .join('')
      : '';
  });
  return [...texts, ...leftOut.map((left) => left.text)].join('');
}

/** How often each character stands in a text, white space left out. */
function countsOf(characters: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const character of characters.replaceAll(/\s/gu, '')) {
    counts[character] = (counts[character] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
