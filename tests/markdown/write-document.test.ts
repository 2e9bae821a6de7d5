import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutFrontMatter, readFrontMatter } from '../../src/markdown/front-matter.ts';
import { readBody, readMdxBody } from '../../src/markdown/read-body.ts';
import { writeBody, writeDocument } from '../../src/markdown/write-document.ts';
import { UnwritableBody } from '../../src/markdown/write-text.ts';
import { type Block, bodyText, type MarkedText } from '../../src/policy/block.ts';
import { inDocumentOrder } from '../../src/policy/clause.ts';
import { clausesText, parseClauses } from '../../src/policy/clause-parser.ts';
import type { TableCell } from '../../src/policy/table.ts';
import { body, line, withoutPlaces } from './bodies.ts';

/** How many times as many cases are tried as in the gates. */
const effort = Number(process.env['ZHENGDIAN_CASES'] ?? 1);
const place = { line: 1, column: 1 };

function textBlock(text: string, marks: Partial<MarkedText> = {}): Block {
  return { kind: 'text', place, text, corrections: [], notes: [], footnotes: [], ...marks };
}

function written(...blocks: readonly Block[]): string {
  return writeBody({ blocks, footnotes: [] });
}

function writtenLine(text: string): string {
  return written(textBlock(text)).replace(/\n$/u, '');
}

describe('what is written is read back as it was', { timeout: 60_000 * effort }, () => {
  test('a line of any characters', () => {
    fc.assert(
      fc.property(line, (text) => {
        const { value, findings } = readBody(written(textBlock(text)));
        expect(findings).toEqual([]);
        expect(withoutPlaces(value).blocks).toEqual([textBlock(text)]);
      }),
      { numRuns: 20_000 * effort },
    );
  });

  test('lines of any characters, by both ways of reading', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (all) => {
        const source = written(...all.map((text) => textBlock(text)));
        const read = readBody(source);
        expect(readMdxBody(source)).toEqual(read);
        expect(withoutPlaces(read.value).blocks).toEqual(all.map((text) => textBlock(text)));
      }),
      { numRuns: 1000 * effort },
    );
  });

  test('whole bodies of blocks with marks, tables, figures, annexes and footnotes', () => {
    fc.assert(
      fc.property(body, (made) => {
        const source = writeBody(made);
        const { value, findings } = readBody(source);
        expect(findings).toEqual([]);
        expect(withoutPlaces(value)).toEqual(made);
        expect(writeBody(value)).toBe(source);
      }),
      { numRuns: 1000 * effort },
    );
  });

  test('and the clauses give the body back, spanning tables included', () => {
    fc.assert(
      fc.property(body, ({ blocks }) => {
        const clauses = parseClauses(blocks).value;
        expect(clausesText(inDocumentOrder(clauses))).toBe(bodyText(blocks));
      }),
      { numRuns: 500 * effort },
    );
  });

  const policies = 'content/policies';
  test.each(readdirSync(policies))('%s, byte for byte', (name) => {
    const source = readFileSync(`${policies}/${name}`, 'utf8');
    const cut = cutFrontMatter(source);
    const meta = readFrontMatter(cut.yaml ?? '').value;
    if (meta === undefined) throw new Error('no metadata');
    expect(writeDocument(meta, readBody(cut.body).value)).toBe(source);
  });
});

describe('only what would be syntax gets a backslash', () => {
  test.each([
    [
      '（一）按照“放管服”改革的要求，推进简政放权。',
      '（一）按照“放管服”改革的要求，推进简政放权。',
    ],
    [
      '甲*乙* _丙_ [2016] & &amp; `x` ~~y~~ > } a@b.cn',
      '甲*乙* _丙_ [2016] & &amp; `x` ~~y~~ > } a@b.cn',
    ],
    ['- 甲', '- 甲'],
    ['* * *', '* * *'],
    ['单位|任务', '单位|任务'],
    ['|---|---|', '|---|---|'],
    ['PM2.5浓度<35微克，{乙}', 'PM2.5浓度\\<35微克，\\{乙}'],
    ['C:\\公文', 'C:\\\\公文'],
    ['见注[^1]。', '见注\\[^1]。'],
    ['# 号文件', '\\# 号文件'],
    ['#号文件', '#号文件'],
    ['---', '\\---'],
    ['——', '——'],
    ['import 关税', ' import 关税'],
    ['import', 'import'],
  ])('%s', (text, source) => {
    expect(writtenLine(text)).toBe(source);
    expect(readBody(source).value.blocks).toMatchObject([{ kind: 'text', text }]);
  });

  test('a title keeps a number sign at its end', () => {
    const block: Block = { ...textBlock('C #'), kind: 'title' } as Block;
    expect(written(block)).toBe('# C \\#\n');
  });

  test('attributes take quotation marks and ampersands', () => {
    const correction = { start: 0, printed: '"&amp;"', reading: undefined, reason: '引号' };
    expect(written(textBlock('"&amp;"', { corrections: [correction] }))).toBe(
      '<Correction printed="&quot;&amp;amp;&quot;" reason="引号" />\n',
    );
  });

  test('a colon after a call at the start of a line makes no footnote', () => {
    const block = textBlock('：:', { footnotes: [{ at: 0, id: '1' }] });
    const colon = textBlock(':甲', { footnotes: [{ at: 0, id: '1' }] });
    const footnotes = [{ id: '1', text: '注' }];
    expect(writeBody({ blocks: [block, colon], footnotes })).toBe(
      '[^1]：:\n\n[^1]\\:甲\n\n[^1]: 注\n',
    );
  });
});

describe('a table', () => {
  const cell = (text: string, more: Partial<TableCell> = {}): TableCell => {
    return { text, columns: 1, rows: 1, header: false, ...more };
  };
  const table = (...rows: readonly (readonly TableCell[])[]) =>
    written({ kind: 'table', place, rows });

  test('with one head and plain cells is made of bars', () => {
    const head = [cell('单位', { header: true }), cell('任务', { header: true })];
    expect(table(head, [cell('甲|乙'), cell('')])).toBe(
      '| 单位 | 任务 |\n| --- | --- |\n| 甲\\|乙 |  |\n',
    );
  });

  test('without a head has an empty first row of bars', () => {
    expect(table([cell('甲'), cell('乙')])).toBe('|  |  |\n| --- | --- |\n| 甲 | 乙 |\n');
  });

  test('with spans, lines in cells or headers of rows is made of tags', () => {
    expect(
      table(
        [cell('序号', { header: true, rows: 2 }), cell('责任单位', { header: true, columns: 2 })],
        [cell('牵头', { header: true }), cell('配合', { header: true })],
        [cell('1', { header: true }), cell('县政府办\n县司法局'), cell('')],
      ),
    ).toBe(`<Table>
<Row>
<Head rows="2">序号</Head>
<Head cols="2">责任单位</Head>
</Row>
<Row>
<Head>牵头</Head>
<Head>配合</Head>
</Row>
<Row>
<Head>1</Head>
<Cell>县政府办
县司法局</Cell>
<Cell />
</Row>
</Table>
`);
  });
});

describe('what no file can hold is refused with its reason', () => {
  const correction = { start: 0, printed: '甲', reading: undefined, reason: '缺字' };
  const cases: readonly (readonly [string, Block])[] = [
    ['an empty line', textBlock('')],
    ['blanks at the end of a line', textBlock('甲 ')],
    ['a line end', textBlock('甲\n乙')],
    ['a line end', textBlock('甲\r')],
    ['a note in a text is one line', textBlock('甲', { notes: [{ at: 1, text: '注\n解' }] })],
    ['an empty line', textBlock('甲', { notes: [{ at: 1, text: '' }] })],
    ['outside its text', textBlock('甲', { notes: [{ at: 2, text: '注' }] })],
    [
      'a call of a footnote that is not there',
      textBlock('甲', { footnotes: [{ at: 1, id: '1' }] }),
    ],
    ['stands on the text that it prints', textBlock('乙', { corrections: [correction] })],
    [
      'marks overlap',
      textBlock('甲乙', {
        corrections: [{ ...correction, printed: '甲乙' }],
        notes: [{ at: 1, text: '注' }],
      }),
    ],
    ['one line', textBlock('甲', { corrections: [{ ...correction, reason: '缺\n字' }] })],
    ['a figure', { kind: 'figure', place, src: 'a.svg', alt: '图', caption: '' }],
    ['an annex', { kind: 'annex-start', place }],
    ['an annex', { kind: 'annex-end', place }],
    ['without rows', { kind: 'table', place, rows: [] }],
    [
      'does not fit: rows',
      {
        kind: 'table',
        place,
        rows: [[{ text: '甲', columns: 1, rows: 99_999_999, header: false }]],
      },
    ],
  ];
  test.each(cases)('%s', (reason, block) => {
    expect(() => written(block)).toThrow(UnwritableBody);
    expect(() => written(block)).toThrow(reason);
  });

  test('an id of a footnote with a blank', () => {
    expect(() => writeBody({ blocks: [], footnotes: [{ id: 'a b', text: '' }] })).toThrow(
      UnwritableBody,
    );
  });
});
