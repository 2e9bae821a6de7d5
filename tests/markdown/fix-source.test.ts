import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixSource } from '../../src/markdown/fix-source.ts';
import { cutFrontMatter, readFrontMatter } from '../../src/markdown/front-matter.ts';
import { readBody } from '../../src/markdown/read-body.ts';
import { bodyText } from '../../src/policy/block.ts';
import { policySource } from './policy-source.ts';

const fixes = (source: string) => fixSource(source).fixes.map(({ what }) => what);
const lineOf = (source: string, field: string) =>
  fixSource(source)
    .text.split('\n')
    .find((line) => line.startsWith(`${field}:`));

describe('front matter', () => {
  test('that is in order stays as it is', () => {
    const source = policySource();
    expect(fixSource(source)).toEqual({ text: source, fixes: [] });
  });

  test.each([
    ['number', '甲政发[2021]1号', '甲政发〔2021〕1号'],
    ['number', '"甲政发（2021）1号"', '"甲政发〔2021〕1号"'],
    ['number', '甲政办发【2021】12号 # 核对过', '甲政办发〔2021〕12号 # 核对过'],
    ['adopted', '2016年3月22日', '2016-03-22'],
    ['adopted', "'2016/3/2'", '2016-03-02'],
    ['effective', '2016.12.31', '2016-12-31'],
    ['region', '330800', "'330800'"],
  ])('has its %s put right: %s', (field, written, repaired) => {
    const source = policySource({ [field]: written });
    expect(lineOf(source, field)).toBe(`${field}: ${repaired}`);
    const { yaml = '' } = cutFrontMatter(fixSource(source).text);
    expect(readFrontMatter(yaml).findings).toEqual([]);
  });

  test.each([
    ['number', '第1期[2021]简报'],
    ['adopted', '2021年2月30日'],
    ['adopted', '2021年3月'],
    ['region', '33080'],
    ['title', '关于2016年3月22日会议[2016]的通知'],
  ])('keeps what only a person can put right: %s: %s', (field, written) => {
    const source = policySource({ [field]: written });
    expect(fixSource(source)).toEqual({ text: source, fixes: [] });
  });

  test('has its fields in the order of the contract, comments with their fields', () => {
    const source = `---
type: 方案
# 与公报核对
number: 甲政发〔2021〕1号
remark: 不认识的字段
title: 甲市工作方案
---

一、总体要求
`;
    expect(fixSource(source)).toEqual({
      text: `---
title: 甲市工作方案
# 与公报核对
number: 甲政发〔2021〕1号
type: 方案
remark: 不认识的字段
---

一、总体要求
`,
      fixes: [{ what: '元数据按字段表排序', count: 1 }],
    });
  });

  test('that is no YAML, or uses aliases, stays as it is', () => {
    for (const bad of ['number: [甲政发', 'adopted: &a 2016年3月22日\neffective: *a']) {
      const source = `---\n${bad}\n---\n\n一、甲\n`;
      expect(fixSource(source)).toEqual({ text: source, fixes: [] });
    }
  });
});

describe('a file', () => {
  test('loses its BOM, CRLF, blanks at line ends and empty lines that say nothing', () => {
    const source = `\uFEFF${policySource({}, '\n\n一、甲  \n\n\n\n1.乙。\t\n\n\n').replaceAll('\n', '\r\n')}`;
    const { text } = fixSource(source);
    expect(text).toBe(policySource({}, '一、甲\n\n1.乙。\n'));
    expect(fixes(source)).toEqual([
      '去掉文件开头的 BOM',
      '换行改为 LF',
      '去掉行末空白',
      '去掉多余的空行',
      '去掉正文前多余的空行',
      '去掉文件末尾的空行',
    ]);
  });

  test('gets its last line end', () => {
    expect(fixes(policySource({}, '一、甲'))).toEqual(['补上文件末尾的换行']);
  });

  test('keeps full-width blanks: they are characters of the text', () => {
    const source = policySource({}, '一、甲　\n');
    expect(fixSource(source).text).toBe(source);
  });

  test('without front matter has its text left alone too', () => {
    expect(fixSource('第一条 甲。  ').text).toBe('第一条 甲。\n');
  });
});

describe('whatever a file holds', () => {
  const piece = fc.constantFrom(
    ...[
      '一、',
      '第一条 ',
      '甲政发[2021]1号',
      '2016年3月22日',
      '乙。',
      ' ',
      '  ',
      '\t',
      '　',
      '\\',
      '\n',
    ],
    ...[
      '\n\n',
      '\r\n',
      '\n\n\n',
      '---',
      '# ',
      '## ',
      '|',
      '| --- |',
      '[^1]',
      '[^1]: 注',
      '<Note>丙</Note>',
    ],
    ...[
      '<Note>\n\n\n丙 \n</Note>',
      '<Annex>',
      '</Annex>',
      '{',
      '<',
      'import x',
      '`',
      '* * *',
      '\uFEFF',
      '>',
    ],
    '<Correction printed="31日 " reading="3月1日" reason="缺字" />',
    '甲<Correction printed="3 \n1日" reason="断行" />',
    '<Note>\n\n甲 \n\n\n乙\n\n</Note>',
  );
  const bodies = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
  const fields = fc.record({
    number: fc.constantFrom('甲政发[2021]1号', 'unknown', '[', '甲政发〔2021〕1号  '),
    adopted: fc.constantFrom('2016年3月22日', '2016-03-22', '2021年2月30日', "'2016/1/1'"),
    region: fc.constantFrom('330800', "'330800'", '0330800'),
  });
  const reading = (source: string) => {
    const { value, findings } = readBody(cutFrontMatter(source.replace(/^\uFEFF/u, '')).rest);
    const marks = JSON.stringify(value, (key, part: unknown) => (key === 'place' ? 0 : part));
    return { text: bodyText(value.blocks), marks, rules: findings.map(({ rule }) => rule) };
  };

  test('its text reads the same before and after, and a second repair finds nothing', () => {
    fc.assert(
      fc.property(bodies, fields, (body, meta) => {
        const source = policySource(meta, body);
        const once = fixSource(source).text;
        expect(reading(once)).toEqual(reading(source.replaceAll('\r\n', '\n')));
        expect(fixSource(once)).toEqual({ text: once, fixes: [] });
      }),
      { numRuns: 300 },
    );
  });
});
