import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlainBody } from '../../src/markdown/plain-body.ts';
import { readBody, readMdxBody } from '../../src/markdown/read-body.ts';

function texts(body: string): readonly string[] {
  return readBody(body).value.blocks.map((block) => ('text' in block ? block.text : block.kind));
}

/** `line:column rule` of each finding; `ǁ` in the body marks where one is expected. */
function refusal(marked: string): { readonly found: readonly string[]; readonly expected: string } {
  const at = marked.indexOf('ǁ');
  const before = marked.slice(0, at).split('\n');
  const expected = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  const { findings } = readBody(marked.replace('ǁ', ''));
  return {
    found: findings.map(({ rule, place }) => `${place?.line}:${place?.column} ${rule}`),
    expected,
  };
}

describe('official text', () => {
  test('the marks of Markdown are plain characters', () => {
    const line = '1. 继续 *深化* _改革_ [2016] & &amp; `x` ~~y~~ http://www.gov.cn/ a@b.cn';
    expect(texts(line)).toEqual([line]);
  });

  test('lists, quotes, code and underlines are plain lines', () => {
    expect(texts('- 甲\n\n> 乙\n\n```\n丙\n```\n\n丁\n===')).toEqual([
      '- 甲',
      '> 乙',
      '```',
      '丙',
      '```',
      '丁',
      '===',
    ]);
  });

  test('a line is a paragraph, with or without an empty line between', () => {
    expect(texts('第一条 甲。\n第二条 乙。\n\n第三条 丙。')).toEqual([
      '第一条 甲。',
      '第二条 乙。',
      '第三条 丙。',
    ]);
  });

  test('a backslash gives back what MDX would read as syntax', () => {
    expect(texts('\\{甲\\} \\<乙> \\\\')).toEqual(['{甲} <乙> \\']);
  });

  test('blanks inside a line stay, full-width ones at its start too', () => {
    expect(texts('　　第一章　总　则  \n')).toEqual(['　　第一章　总　则']);
  });

  test('a correction keeps the printed text and says the reading', () => {
    const { value, findings } = readBody(
      '每年<Correction printed="31日" reading="3月1日" reason="月份的“月”字脱落" />前报告。',
    );
    expect(findings).toEqual([]);
    expect(value.blocks).toMatchObject([
      {
        text: '每年31日前报告。',
        corrections: [{ start: 2, printed: '31日', reading: '3月1日', reason: '月份的“月”字脱落' }],
      },
    ]);
  });

  test('a note and a call of a footnote are no part of the text', () => {
    const { value } = readBody(
      '甲<Note>编者按</Note>乙[^1]。\n\n[^1]: 脚注一。\n\n<Note>整段的注</Note>',
    );
    expect(value.blocks).toMatchObject([
      { text: '甲乙。', notes: [{ at: 1, text: '编者按' }], footnotes: [{ at: 2, id: '1' }] },
      { kind: 'note', text: '整段的注' },
    ]);
    expect(value.footnotes).toEqual([{ id: '1', text: '脚注一。' }]);
  });

  test('tables, figures, annexes, headings and breaks are blocks of their own', () => {
    const body = `# 工作计划

## 前言

| 单位 | 期限 |
|---|---|
| 市司法局 | 年底前 |

<Figure src="figures/flow.png" alt="流程图">图1 流程</Figure>

---

<Annex>

附件1

</Annex>`;
    const { value, findings } = readBody(body);
    expect(findings).toEqual([]);
    expect(value.blocks.map(({ kind }) => kind)).toEqual([
      'title',
      'heading',
      'table',
      'figure',
      'break',
      'annex-start',
      'text',
      'annex-end',
    ]);
    expect(value.blocks[2]).toMatchObject({
      rows: [
        [{ text: '单位', header: true }, { text: '期限' }],
        [{ text: '市司法局', header: false }, { text: '年底前' }],
      ],
    });
  });
});

describe('MDX is data', () => {
  test.each([
    ['an import', 'ǁimport fs from "node:fs"', 'mdx-import'],
    ['an import that is no program', '正文。\n\nǁimport fs', 'mdx-import'],
    ['an export', 'ǁexport const a = 1', 'mdx-import'],
    ['an expression in a line', '正文ǁ{process.exit()}', 'mdx-expression'],
    ['an expression of its own', 'ǁ{process.exit()}', 'mdx-expression'],
    ['a script', 'ǁ<script>alert(1)</script>', 'mdx-component'],
    ['a link', 'ǁ<a href="javascript:alert(1)">甲</a>', 'mdx-component'],
    ['a component inside a note', '<Note>ǁ<b>甲</b></Note>', 'mdx-syntax'],
    ['an unknown attribute', 'ǁ<Note onclick="alert(1)">甲</Note>', 'mdx-attribute'],
    [
      'an attribute that is an expression',
      'ǁ<Correction printed={x} reason="甲" />',
      'mdx-attribute',
    ],
    ['spread attributes', 'ǁ<Note {...props}>甲</Note>', 'mdx-attribute'],
    ['a correction without its reason', '甲ǁ<Correction printed="乙" />', 'mdx-attribute'],
    [
      'a figure from elsewhere',
      'ǁ<Figure src="https://example.org/a.svg" alt="甲">乙</Figure>',
      'mdx-attribute',
    ],
    [
      'a figure that climbs',
      'ǁ<Figure src="figures/../a.svg" alt="甲">乙</Figure>',
      'mdx-attribute',
    ],
    [
      'a figure that can carry script',
      'ǁ<Figure src="figures/a.svg" alt="甲">乙</Figure>',
      'mdx-attribute',
    ],
    [
      'a figure that is a script',
      'ǁ<Figure src="javascript:alert(1)" alt="甲">乙</Figure>',
      'mdx-attribute',
    ],
    ['a tag that is not closed', '正文。\n\nǁ<Annex>\n\n甲', 'mdx-syntax'],
    ['a bare angle bracket', '甲ǁ<乙>丙', 'mdx-syntax'],
    ['a closing tag alone', '甲ǁ</Note>', 'mdx-syntax'],
  ])('%s is refused where it stands', (_name, marked, rule) => {
    const { found, expected } = refusal(marked);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${expected.split(':')[0]}:\\d+ ${rule}$`, 'u'));
    if (rule !== 'mdx-syntax') expect(found[0]).toBe(`${expected} ${rule}`);
  });

  test('a fault hides none of the others and none of the text', () => {
    const { value, findings } = readBody('import a\n\n甲{b}乙\n\n<script />\n\n丙');
    expect(findings.map(({ rule }) => rule)).toEqual([
      'mdx-import',
      'mdx-expression',
      'mdx-component',
    ]);
    expect(value.blocks.map((block) => ('text' in block ? block.text : ''))).toEqual([
      '甲乙',
      '丙',
    ]);
  });

  test('an opening brace that never closes is told in Chinese with its place', () => {
    const { findings } = readBody('甲\n\n乙 { 丙');
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ rule: 'mdx-expression', severity: 'error' });
    expect(findings[0]?.place?.line).toBe(3);
  });
});

describe('a body that needs no MDX', () => {
  const piece = fc.constantFrom(
    '第一条 甲。',
    '一、',
    '1. ',
    ' ',
    '　',
    '\t',
    '#',
    '# ',
    '## ',
    '---',
    '- ',
    '***',
    '* ',
    '_',
    '===',
    '>',
    '`',
    '~~',
    '[',
    ']',
    '(',
    '&amp;',
    '&',
    '\n',
    '\n\n',
    'import',
    'import ',
    'export*',
    '\\',
    '\\# ',
    '\\<',
    '\\{',
    '\\[^1]',
    '\\---',
    '|',
    ':-',
    '|-',
    '!',
    '***',
    '- - -',
    '___',
    '\u00a0',
    '\u2028',
    '\u2029',
    '\ufeff',
    'www.gov.cn',
    'a@b.cn',
    '\u{20000}',
    '$',
    '+',
    '\u200b',
  );
  const source = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));

  test('is read line by line just as the MDX reader reads it', () => {
    let plain = 0;
    fc.assert(
      fc.property(source, (text) => {
        const blocks = readPlainBody(text);
        if (blocks === undefined) return;
        plain += 1;
        expect(blocks).toEqual(readMdxBody(text).value.blocks);
      }),
      { numRuns: 4000 },
    );
    expect(plain).toBeGreaterThan(1000);
  });

  test('keeps printed lines that look like breaks', () => {
    expect(texts('甲\n\n* * *\n\n___\n\n---\n\n乙')).toEqual(['甲', '* * *', '___', 'break', '乙']);
  });

  test('and so are escapes, without the slow way', () => {
    expect(readPlainBody('\\# 甲\\<乙\\{丙\\\\')).toMatchObject([
      { kind: 'text', text: '# 甲<乙{丙\\' },
    ]);
    expect(readPlainBody('\\\\<乙>')).toBeUndefined();
  });
});

describe('what stands in a line', () => {
  test('corrections alone on a line are one paragraph, with the blanks between them', () => {
    const correction = (printed: string) => `<Correction printed="${printed}" reason="缺字" />`;
    expect(readBody(`${correction('甲')} ${correction(' 乙')}`)).toMatchObject({
      findings: [],
      value: {
        blocks: [{ text: '甲  乙', corrections: [{ start: 0 }, { start: 2, printed: ' 乙' }] }],
      },
    });
  });

  test('blanks at the ends of a line stay where a correction prints them', () => {
    const { value } = readBody('<Correction printed=" 31日" reason="缺字" />前 ');
    expect(value.blocks).toMatchObject([
      { text: ' 31日前', corrections: [{ start: 0, printed: ' 31日' }] },
    ]);
  });

  test('a note that goes on for lines does not move the lines below it', () => {
    const { value } = readBody('甲<Note>注一\n注二</Note>\n乙');
    expect(value.blocks).toMatchObject([
      { text: '甲', place: { line: 1 }, notes: [{ text: '注一\n注二' }] },
      { text: '乙', place: { line: 3, column: 1 } },
    ]);
  });

  test('a byte order mark at its start is text', () => {
    expect(texts('\ufeff甲\n\n\\<乙>')).toEqual(['\ufeff甲', '<乙>']);
  });

  test('a word import alone, or behind another line end than LF, is no program', () => {
    expect(texts('import\n\n甲\u2028import a \\< b')).toEqual(['import', '甲\u2028import a < b']);
  });

  test.each([
    ['a note without text', '甲ǁ<Note> </Note>', 'mdx-component'],
    ['a call of a footnote without text', 'ǁ[^1]\n\n[^1]: 注', 'mdx-syntax'],
    [
      'an attribute with a line end',
      '甲ǁ<Correction printed="乙&#xA;丙" reason="缺字" />',
      'mdx-attribute',
    ],
    ['a row outside a table', 'ǁ<Row><Cell>甲</Cell></Row>', 'mdx-component'],
    ['a cell on its own', '<Table>\nǁ<Cell>甲</Cell>\n</Table>', 'mdx-component'],
  ])('%s is refused where it stands', (_name, marked, rule) => {
    const { found, expected } = refusal(marked);
    expect(found).toContain(`${expected} ${rule}`);
  });

  test('a hundred thousand blanks, colons, brackets or backslashes take no time', () => {
    const many = 100_000;
    for (const line of [
      `甲${' '.repeat(many)}乙`,
      `${':'.repeat(many)}甲`,
      `${'\\'.repeat(many)}甲`,
      `# ${'# '.repeat(many)}甲`,
      `[^${']'.repeat(many)}`,
    ]) {
      expect(texts(line)).toHaveLength(1);
    }
  });
});

describe('a fault of a tag is told in words that name it', () => {
  const told = (body: string) => {
    const [finding] = readBody(body).findings;
    return `${finding?.place?.line}:${finding?.place?.column} ${finding?.rule} ${finding?.message}`;
  };

  test('Chinese quotation marks round a value', () => {
    expect(told('甲<Correction printed=“推” reason="x" />乙')).toBe(
      '1:22 mdx-attribute 标签属性 printed 不能用：值要放在半角引号 "" 里。',
    );
  });

  test('a tag that is not closed, at the tag', () => {
    expect(told('一、甲\n\n乙<br>丙')).toBe(
      '3:2 mdx-syntax 正文读到这里读不下去了：<br> 标签没有成对。',
    );
    expect(told('甲\n\n<Annex>\n\n附件1')).toContain('3:1 mdx-syntax');
  });
});
