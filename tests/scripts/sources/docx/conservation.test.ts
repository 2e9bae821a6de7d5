import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  nat,
  oneof,
  record,
  string,
  tuple,
} from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../../scripts/sources/docx.ts';
import { UnreadableSource } from '../../../../src/import/source-document.ts';
import {
  cell,
  docxFiles,
  field,
  level,
  lines,
  list,
  p,
  r,
  row,
  t,
  table,
  textBox,
  zipped,
  type DocxParts,
} from './builder.ts';
import { accountedFor, tally, textsOf } from './characters.ts';

/** What XML can hold, less what a docx writes as elements. */
const text = oneof(
  string({ unit: 'binary', maxLength: 12 }).map((any) =>
    any.replace(/[\p{Cc}\p{Cs}\ufffe\uffff\u{1fffe}-\u{10ffff}]/gu, ''),
  ),
  constantFrom('第一条', '　　为了', '（一）', ' a ', 'A&B<C>', '\u200b', '\ue010', ']]'),
);

const plain = text.map((words) => r(words));
const wrappers: readonly ((run: string, words: string) => string)[] = [
  (run) => run,
  (run) => `<w:ins w:id="1">${run}</w:ins>`,
  (_, words) => `<w:del w:id="1"><w:r>${t(words, 'delText')}</w:r></w:del>`,
  (run) => `<w:moveFrom w:id="1">${run}</w:moveFrom>`,
  (run) => `<w:hyperlink>${run}</w:hyperlink>`,
  (run) => `<w:smartTag>${run}</w:smartTag>`,
  (run) => `<w:sdt><w:sdtPr/><w:sdtContent>${run}</w:sdtContent></w:sdt>`,
  (run) => field(' REF a ', run),
  (run) => field(field(' PAGE ', run), r('x')),
  (run) => `<w:fldSimple w:instr=" PAGE ">${run}</w:fldSimple>`,
  (_, words) => r(words, '<w:vanish/>'),
  (run) => `<m:oMath>${run.replaceAll('w:r>', 'm:r>')}</m:oMath>`,
  (run) =>
    `<w:r><w:ruby><w:rubyPr/><w:rt>${run}</w:rt><w:rubyBase>${run}</w:rubyBase></w:ruby></w:r>`,
  (run) => `${run}<w:r><w:br/><w:tab/></w:r>`,
  (run) => `${run}<w:r><w:br w:type="page"/></w:r>`,
  (run) => `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run}`,
];
const run = tuple(constantFrom(...wrappers), plain, text).map(([wrap, xml, words]) =>
  wrap(xml, words),
);

const properties = constantFrom(
  '',
  '<w:jc w:val="center"/>',
  '<w:rPr><w:del w:id="1"/></w:rPr>',
  '<w:rPr><w:vanish/></w:rPr>',
  '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
  '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
);
const paragraph = tuple(array(run, { maxLength: 4 }), properties).map(([runs, pPr]) =>
  p(runs.length === 0 ? '' : runs.join(''), pPr),
);

const cellProperties = constantFrom(
  '',
  '<w:gridSpan w:val="2"/>',
  '<w:vMerge w:val="restart"/>',
  '<w:vMerge/>',
  '<w:hMerge w:val="continue"/>',
);

/** Numbers of cells are text like any other there, and would not be told apart. */
function unnumbered(xml: string): string {
  return xml.replace(/<w:numPr>.*?<\/w:numPr>/gsu, '');
}

function tableOf(block: Arbitrary<string>): Arbitrary<string> {
  const oneCell = tuple(array(block, { minLength: 1, maxLength: 2 }), cellProperties).map(
    ([blocks, tcPr]) => cell(blocks.join(''), tcPr),
  );
  const oneRow = tuple(
    constantFrom('', '<w:trPr><w:del w:id="1"/></w:trPr>'),
    array(oneCell, { maxLength: 3 }),
  ).map(([trPr, cells]) => row(trPr, ...cells));
  return array(oneRow, { maxLength: 3 }).map((rows) => unnumbered(table(...rows)));
}

const boxed = array(paragraph, { minLength: 1, maxLength: 2 }).map((blocks) =>
  p(textBox(blocks.join(''))),
);
const innerTable = tableOf(paragraph);
const block = oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 1, arbitrary: boxed },
  {
    weight: 1,
    arbitrary: tableOf(
      oneof({ weight: 3, arbitrary: paragraph }, { weight: 1, arbitrary: innerTable }),
    ),
  },
);

const parts: Arbitrary<DocxParts> = record({
  body: array(block, { maxLength: 6 }).map((blocks) => blocks.join('') + p('正文')),
  numbering: constantFrom(list(1, level(0), level(1, { text: '%1.%2' }))),
});

describe('every character of a docx', () => {
  test('is in a line, a cell, a note or in what was left out, as often as in the file', async () => {
    await assert(
      asyncProperty(parts, async (generated) => {
        const files = docxFiles(generated);
        const document = await readDocx(zipped(files));
        const xml = String(files['word/document.xml']);
        expect(tally(accountedFor(document))).toEqual(tally(textsOf(xml)));
      }),
      { numRuns: 100 },
    );
  });

  test('keeps its order in the lines', async () => {
    await assert(
      asyncProperty(array(array(plain, { maxLength: 4 }), { maxLength: 5 }), async (paragraphs) => {
        const body = paragraphs.map((runs) => `<w:p>${runs.join('')}</w:p>`).join('');
        const files = docxFiles(body + p('正文'));
        const document = await readDocx(zipped(files));
        expect(lines(document).join('')).toBe(`${textsOf(body).join('')}正文`);
        expect(document.leftOut).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('is counted by a test that sees a lost one', async () => {
    const files = docxFiles(p('第一条') + p('第二条'));
    const document = await readDocx(zipped(files));
    const lost = { ...document, blocks: document.blocks.slice(1) };
    expect(tally(accountedFor(lost))).not.toEqual(
      tally(textsOf(String(files['word/document.xml']))),
    );
  });
});

describe('a damaged docx', () => {
  test('gives one clear error or is read, wherever bytes are changed', async () => {
    const whole = zipped(docxFiles({ body: p('第一条') + table(row(cell('甲'), cell('乙'))) }));
    const change = record({ at: nat(whole.length - 1), byte: nat(255) });
    await assert(
      asyncProperty(array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const bytes = whole.slice();
        for (const { at, byte } of changes) bytes[at] = byte;
        const outcome = await readDocx(bytes).then(
          ({ format }) => format,
          (error: unknown) => (error instanceof UnreadableSource ? 'refused' : error),
        );
        expect(['docx', 'refused']).toContain(outcome);
      }),
      { numRuns: 200 },
    );
  });
});
