import { describe, expect, test } from 'vitest';
import { bodyBlocks } from '../../../src/import/structure/body-blocks.ts';
import { draftLine } from '../../../src/import/edit.ts';
import type { LineLook } from '../../../src/import/source-document.ts';
import { findTabTables } from '../../../src/import/structure/tab-tables.ts';
import type { DraftItem } from '../../../src/import/draft.ts';

function item(text: string, look: LineLook = {}): DraftItem {
  const place = { line: 1 };
  return {
    kind: 'line',
    line: draftLine({ kind: 'line', place, text, look, calls: [], part: undefined }),
  };
}

/** `text 一、总体要求`, `break`, `heading 序言`, in order. */
function outline(lines: readonly (string | DraftItem)[]): readonly string[] {
  const items = lines.map((line) => (typeof line === 'string' ? item(line) : line));
  const { blocks } = bodyBlocks(items.map((each) => ({ item: each, enclosedTitle: false })));
  return blocks.map((block) => ('text' in block ? `${block.kind} ${block.text}` : block.kind));
}

function remarks(lines: readonly string[]): readonly string[] {
  const items = lines.map((line) => ({ item: item(line), enclosedTitle: false }));
  return bodyBlocks(items).remarks.map(({ id }) => id);
}

describe('what is settled before the clause parser reads the numbers', () => {
  test('a signature belongs to the document and not to its last item', () => {
    expect(
      outline([
        '一、抓好落实',
        '1.加强领导。',
        '某市人民政府办公室',
        '2024年3月18日',
        '（此件公开发布）',
      ]),
    ).toEqual([
      'text 一、抓好落实',
      'text 1.加强领导。',
      'break',
      'text 某市人民政府办公室',
      'text 2024年3月18日',
      'text （此件公开发布）',
    ]);
  });

  test('a notice without numbers needs no such mark', () => {
    expect(outline(['现将要点印发给你们。', '某市人民政府办公室', '2024年3月18日'])).not.toContain(
      'break',
    );
  });

  test('annexes begin at their label, and the line below it is their title', () => {
    const lines = ['一、甲', '2024年3月18日', '附件1', '任务分工表', '一、乙', '附件2', '二、丙。'];
    expect(outline(lines)).toEqual([
      'text 一、甲',
      'break',
      'text 2024年3月18日',
      'annex-start',
      'text 附件1',
      'heading 任务分工表',
      'text 一、乙',
      'annex-end',
      'annex-start',
      'text 附件2',
      'text 二、丙。',
      'annex-end',
    ]);
  });

  test('a list of annexes in the text is none of them', () => {
    expect(outline(['一、甲', '附件：1.任务分工表', '2.联系表'])).toEqual([
      'text 一、甲',
      'text 附件：1.任务分工表',
      'text 2.联系表',
    ]);
  });

  test('版记 stands below the annexes and belongs to none of them', () => {
    const lines = [
      '2024年3月18日',
      '附件',
      '联系表',
      '抄送：区委办公室。',
      '某区人民政府办公室2024年3月19日印发',
    ];
    expect(outline(lines)).toEqual([
      'text 2024年3月18日',
      'annex-start',
      'text 附件',
      'heading 联系表',
      'annex-end',
      'break',
      'text 抄送：区委办公室。',
      'text 某区人民政府办公室2024年3月19日印发',
    ]);
  });

  test('a 文号 below the signature is told: it may be the next document', () => {
    expect(remarks(['2024年3月18日', '某区人民政府关于乙事项的意见', '某政发〔2024〕2号'])).toEqual(
      ['maybe-second-document'],
    );
  });

  test('序言 and what the format marks are headings; a numbered line never is', () => {
    const marked = item('第一章　总则', { heading: 2 });
    expect(
      outline([
        '序言',
        item('轻伤二级', { heading: 4 }),
        marked,
        item('这是一句话。', { heading: 2 }),
      ]),
    ).toEqual(['heading 序言', 'heading 轻伤二级', 'text 第一章　总则', 'text 这是一句话。']);
  });

  test('an article that stops in the middle of a sentence is told and stays as it is', () => {
    const broken = [
      '第三十七条　对实行计件工作的劳动者，用人单位应当合理确定其劳动',
      '定额和计件报酬标准。',
    ];
    expect(remarks(broken)).toEqual(['line-broken']);
    expect(outline(broken)).toHaveLength(2);
    expect(remarks(['第七十九条　国务院由下列人员组成：总理，', '副总理若干人，'])).toEqual([]);
  });
});

describe('rows set with tabs', () => {
  const rows = [
    '税目\t税率\t备注',
    '借款合同\t借款金额的万分之0.5\t指书面合同',
    '\t租金的万分之5\t',
  ];

  test('become a table, its head the row without figures, its empty cells empty', () => {
    const { items, remarks: told } = findTabTables(
      ['附：', ...rows, '第一条　甲。'].map((text) => item(text)),
    );
    expect(items.map(({ kind }) => kind)).toEqual(['line', 'table', 'line']);
    expect(told.map(({ id }) => id)).toEqual(['tab-table']);
    const { blocks } = bodyBlocks(items.map((each) => ({ item: each, enclosedTitle: false })));
    expect(blocks[1]).toMatchObject({
      kind: 'table',
      rows: [
        [{ text: '税目', header: true }, { text: '税率' }, { text: '备注' }],
        [
          { text: '借款合同', header: false },
          { text: '借款金额的万分之0.5' },
          { text: '指书面合同' },
        ],
        [{ text: '' }, { text: '租金的万分之5' }, { text: '' }],
      ],
    });
  });

  test('a single line with a tab is a line, without the tab at its end', () => {
    const { items } = findTabTables([item('第一章\t总则\t')]);
    expect(items).toHaveLength(1);
    expect(
      bodyBlocks([{ item: items[0] as DraftItem, enclosedTitle: false }]).blocks,
    ).toMatchObject([{ text: '第一章\t总则' }]);
  });
});
