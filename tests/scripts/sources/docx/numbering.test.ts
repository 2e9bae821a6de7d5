import { describe, expect, test } from 'vitest';
import {
  item,
  level,
  lines,
  list,
  num,
  p,
  r,
  read,
  remarkIds,
  row,
  cell,
  table,
} from './builder.ts';

const start = (at: number, value: number): string =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${value}"/></w:lvlOverride>`;

describe('automatic numbers of a docx', () => {
  test('are text of the line, and the report says how many', async () => {
    const document = await read({
      numbering: list(1, level(0, { format: 'chineseCounting', text: '第%1条' })),
      body: item('为了规范规章制定程序，制定本条例。', 1) + item('规章的立项，适用本条例。', 1),
    });
    expect(lines(document)).toEqual([
      '第一条\t为了规范规章制定程序，制定本条例。',
      '第二条\t规章的立项，适用本条例。',
    ]);
    expect(document.blocks[0]).toMatchObject({ generated: '第一条\t'.length });
    expect(document.remarks).toEqual([
      {
        id: 'docx-automatic-number',
        place: { line: 1 },
        detail: '2 处，如“第一条”“第二条”',
      },
    ]);
  });

  test('are followed by a tab, a blank or nothing, as the list says', async () => {
    const suffix = (name: string): string => `<w:suff w:val="${name}"/>`;
    const document = await read({
      numbering:
        list(1, level(0, { format: 'chineseCounting', text: '%1、', more: suffix('nothing') })) +
        list(2, level(0, { text: '（%1）', more: suffix('space') })),
      body: item('加强组织领导', 1) + item('市发展改革委', 2),
    });
    expect(lines(document)).toEqual(['一、加强组织领导', '（1） 市发展改革委']);
  });

  test('of lower levels begin anew under the next higher one', async () => {
    const nested = list(
      1,
      level(0, { format: 'chineseCounting', text: '%1、' }),
      level(1, { format: 'chineseCounting', text: '（%2）' }),
      level(2, { text: '%1.%2.%3' }),
    );
    const body = [
      item('总体要求', 1, 0),
      item('指导思想', 1, 1),
      item('基本原则', 1, 1),
      item('坚持依法', 1, 2),
      item('重点任务', 1, 0),
      item('完善制度', 1, 1),
    ].join('');
    expect(lines(await read({ numbering: nested, body }))).toEqual([
      '一、\t总体要求',
      '（一）\t指导思想',
      '（二）\t基本原则',
      '一.二.1\t坚持依法',
      '二、\t重点任务',
      '（一）\t完善制度',
    ]);
  });

  test('run on through the parts where a level never begins anew', async () => {
    const through = list(
      1,
      level(0, { text: '%1' }),
      level(1, { text: '%2.', more: '<w:lvlRestart w:val="0"/>' }),
    );
    const body = [item('甲', 1, 0), item('a', 1, 1), item('乙', 1, 0), item('b', 1, 1)].join('');
    expect(lines(await read({ numbering: through, body }))).toEqual([
      '1\t甲',
      '1.\ta',
      '2\t乙',
      '2.\tb',
    ]);
  });

  test('are all written 1, 2, 3 in a legal level', async () => {
    const legal = list(
      1,
      level(0, { format: 'upperRoman', text: '%1' }),
      level(1, { text: '%1.%2', more: '<w:isLgl/>' }),
    );
    const body = item('甲', 1, 0) + item('乙', 1, 1);
    expect(lines(await read({ numbering: legal, body }))).toEqual(['I\t甲', '1.1\t乙']);
  });

  test('start where the list says, and lists of one definition count on together', async () => {
    const numbering = list(1, level(0, { start: 5 })) + num(2, 1, start(0, 1)) + num(3, 1);
    const body = [1, 2, 2, 1, 3, 2].map((id) => item('x', id)).join('');
    expect(lines(await read({ numbering, body }))).toEqual([
      '5.\tx',
      '1.\tx',
      '2.\tx',
      '3.\tx',
      '4.\tx',
      '5.\tx',
    ]);
  });

  test('follow a level that the list overrides as a whole', async () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, { format: 'decimalEnclosedCircle', text: '%1' })}</w:lvlOverride>`;
    const numbering = list(1, level(0)) + num(2, 1, own);
    const body = item('x', 1) + item('y', 2);
    expect(lines(await read({ numbering, body }))).toEqual(['1.\tx', '②\ty']);
  });

  test('come from a style and from what it is based on', async () => {
    const document = await read({
      numbering: list(
        1,
        level(0, { format: 'chineseCounting', text: '第%1章' }),
        level(1, { text: '第%2条', more: '<w:pStyle w:val="Article"/>' }),
      ),
      styles: `<w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Special"><w:name w:val="特"/><w:basedOn w:val="Chapter"/></w:style>
        <w:style w:type="paragraph" w:styleId="Article"><w:name w:val="条"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Plain"><w:name w:val="文"/><w:basedOn w:val="Article"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>`,
      body: [
        p('总则', '<w:pStyle w:val="Chapter"/>'),
        p('本法所称……', '<w:pStyle w:val="Article"/>'),
        p('第二款', '<w:pStyle w:val="Plain"/>'),
        p('无编号', '<w:pStyle w:val="Article"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
        p('附则', '<w:pStyle w:val="Special"/>'),
        p('另', '<w:pStyle w:val="Article"/><w:numPr><w:ilvl w:val="0"/></w:numPr>'),
      ].join(''),
    });
    expect(lines(document)).toEqual([
      '第一章\t总则',
      '第1条\t本法所称……',
      '第二款',
      '无编号',
      '第二章\t附则',
      '第三章\t另',
    ]);
    expect(document.blocks[0]).toMatchObject({ look: { heading: 1 } });
  });

  test('of a style that every paragraph has count those without properties too', async () => {
    const document = await read({
      numbering: list(1, level(0)),
      styles:
        '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      body: `<w:p>${r('甲')}</w:p><w:p><w:del>${r('旧')}</w:del>${r('乙')}</w:p>`,
    });
    expect(lines(document)).toEqual(['1.\t甲', '2.\t乙']);
  });

  test('come from the list that a numbering style stands for', async () => {
    const document = await read({
      numbering: `<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="公文"/></w:abstractNum>${num(1, 8)}${list(9, level(0, { text: '%1）' }))}`,
      styles:
        '<w:style w:type="numbering" w:styleId="公文"><w:name w:val="公文"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>',
      body: item('甲', 1) + item('乙', 9),
    });
    expect(lines(document)).toEqual(['1）\t甲', '2）\t乙']);
  });

  test('are counted and not shown where the level is hidden', async () => {
    const hidden = '<w:rPr><w:vanish/></w:rPr>';
    const numbering = list(1, level(0, { text: '%1.', more: hidden }), level(1, { text: '%1-%2' }));
    const body = item('甲', 1) + item('乙', 1) + item('丙', 1, 1);
    expect(lines(await read({ numbering, body }))).toEqual(['甲', '乙', '2-1\t丙']);
  });

  test('leave bullets out and say so', async () => {
    const document = await read({
      numbering: list(
        1,
        level(0, { format: 'bullet', text: '\uf0b7' }),
        level(1, { text: '%1%2)' }),
      ),
      body: item('甲', 1) + item('乙', 1, 1),
    });
    expect(lines(document)).toEqual(['甲', '1)\t乙']);
    expect(remarkIds(document)).toContain('docx-bullet');
  });

  test('that leave a higher level out are reported as not sure', async () => {
    const numbering = list(1, level(0), level(1, { text: '%1.%2' }));
    const document = await read({ numbering, body: item('甲', 1, 1) + item('乙', 1, 0) });
    expect(lines(document)).toEqual(['1.1\t甲', '2.\t乙']);
    expect(document.remarks).toContainEqual({
      id: 'docx-number-unsure',
      place: { line: 1 },
      detail: '1 处，如“1.1”',
    });
  });

  test('of a table fill its cells', async () => {
    const document = await read({
      numbering: list(1, level(0, { text: '%1', more: '<w:suff w:val="nothing"/>' })),
      body: table(row(cell(item('', 1)), cell('甲')), row(cell(item('', 1)), cell('乙'))),
    });
    expect(document.blocks[0]).toMatchObject({
      rows: [
        [{ text: '1' }, { text: '甲' }],
        [{ text: '2' }, { text: '乙' }],
      ],
    });
  });

  test('of a list that the file lacks are none', async () => {
    const document = await read({
      numbering: list(1, level(0)),
      body: item('甲', 7) + item('乙', 1, 8),
    });
    expect(lines(document)).toEqual(['甲', '乙']);
  });

  test('stand before the calls of notes', async () => {
    const document = await read({
      numbering: list(1, level(0)),
      footnotes: `<w:footnote w:id="2">${p('注。')}</w:footnote>`,
      body: `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${r('甲')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    });
    expect(document.blocks[0]).toMatchObject({ text: '1.\t甲', calls: [{ at: 4, id: '1' }] });
  });
});
