import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanCharacters } from '../../../src/import/characters/clean-characters.ts';
import { type DraftLine, sourceOf, textOf } from '../../../src/import/edit.ts';
import { cutFrontMatter } from '../../../src/markdown/front-matter.ts';
import { readBody } from '../../../src/markdown/read-body.ts';
import { bodyText } from '../../../src/policy/block.ts';
import { draftLines } from '../draft-lines.ts';

const context = { placeNames: ['太原市'], unitNames: ['市编办'] };

function clean(text: string): string {
  return textsOf(cleanCharacters(draftLines(text), context).lines);
}

function textsOf(lines: readonly DraftLine[]): string {
  return lines.map(textOf).join('\n');
}

const glossed = `并政辦發(fā)〔2016〕9號(hào)
各縣(市、區(qū))人民政府,各開(kāi)發(fā)區(qū)(園區(qū))管委會(huì),市直各委、局、辦,各有關(guān)單位:
《太原市2016年依法行政工作計(jì)劃》已經(jīng)市政府同意,現(xiàn)印發(fā)給你們,請(qǐng)認(rèn)真執(zhí)行。`;

describe('cleaning a document', () => {
  test('readings go first, then the script, then the marks: one run may have all three reasons', () => {
    expect(clean(glossed)).toBe(`并政办发〔2016〕9号
各县（市、区）人民政府，各开发区（园区）管委会，市直各委、局、办，各有关单位：
《太原市2016年依法行政工作计划》已经市政府同意，现印发给你们，请认真执行。`);
  });

  test('what is decided for the document is decided by the whole of it', () => {
    expect(clean('敲䑩(gǔ)作业')).toBe('敲䑩（gǔ）作业');
    expect(clean('７月')).toBe('７月');
    expect(clean('７月\n2001年12月31日、2013年7月')).toBe('7月\n2001年12月31日、2013年7月');
  });

  test('the same law from three formats has the same lines', () => {
    const wanted = '目录\n第一章　总则\n第一条　为了规范，制定本法：\n（一）总体';
    expect(clean('目　　录\n第一章　总　　则\n第一条　为了规范，制定本法：\n（一）总体')).toBe(
      wanted,
    );
    expect(clean('目 录 \n第一章 总 则 \n第一条 为了规范，制定本法： \n（一）总体')).toBe(wanted);
    expect(clean('\ufeff目录\n第一章\u2002总则\n第一条 为了规范,制定本法:\n(一) 总体')).toBe(
      wanted,
    );
  });

  test('rows that tabs make keep their white space and are told', () => {
    const table = '税　　目\t税　　率\n\t千分之三\n合同\t万分之零点五';
    const { lines, remarks } = cleanCharacters(draftLines(table), context);
    expect(textsOf(lines)).toBe(table);
    expect(remarks.map(({ id }) => id)).toEqual(['tabs-kept']);
  });

  test('lines round the document are left alone', () => {
    const around = draftLines('首页,导航:').map((line): DraftLine => ({ ...line, part: 'around' }));
    expect(cleanCharacters(around, context)).toEqual({ lines: around, remarks: [] });
  });

  test('one remark tells all places of a kind, the first of them as its own', () => {
    const { remarks } = cleanCharacters(draftLines('甲\n中?共\n丁\n国?务院'), context);
    expect(remarks).toEqual([
      {
        id: 'question-unclear',
        place: { line: 2 },
        detail: '2处：第2行「中?共」、第4行「国?务院」',
      },
    ]);
  });

  test('more than twenty places are counted and not all shown', () => {
    const text = Array.from({ length: 30 }, () => '中?共').join('\n');
    const [remark] = cleanCharacters(draftLines(text), context).remarks;
    expect(remark?.detail).toMatch(/^30处：第1行「中\?共」.*第20行「中\?共」 等$/u);
  });
});

/** Pieces of official text with what may be wrong in them. */
const pieces = fc.constantFrom(
  ...[
    '(',
    ')',
    '（',
    '）',
    ',',
    '，',
    ':',
    ';',
    '.',
    '?',
    '!',
    '"',
    "'",
    '<',
    '>',
    '《',
    '》',
    '“',
    '”',
  ],
  ...[
    '第一条',
    '第二章',
    '一、',
    '（一）',
    '1.',
    '①',
    '目录',
    '附 则',
    '号',
    '[2016]',
    '2021-2025年',
  ],
  ...[
    ' ',
    '　　',
    '\u00a0',
    '\t',
    '\ufeff',
    '\u200b',
    '\u00ad',
    '\ue010',
    '\ue004',
    '～',
    '~',
    '-',
  ],
  ...[
    '總則',
    '發(fā)展',
    '著力',
    '乾',
    '覆',
    '依法行政',
    '国务院办公厅',
    '2',
    '５',
    '12.4',
    'APP',
    'a',
  ],
  ...['www.gov.cn', 'a@b.cn', '⽅', '。', '、', '的', '人', '\n', '𠮷', '\ud800'],
);
const texts = fc.array(pieces, { maxLength: 60 }).map((all) => all.join(''));

describe('whatever a source has', () => {
  test('its lines give back what was read, character by character', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { lines } = cleanCharacters(draftLines(text), context);
        expect(lines.map(sourceOf).join('\n')).toBe(text);
        for (const { pieces: runs } of lines) {
          for (const { source, text: put, why } of runs) {
            if (source !== put) expect(why).not.toEqual([]);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('cleaning what is clean changes nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = clean(text);
        expect(clean(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  test('text without half-width marks, blanks or odd characters is untouched', () => {
    const clear = fc.constantFrom(
      ...[
        '依法行政',
        '第三条',
        '，',
        '。',
        '、',
        '（',
        '）',
        '“',
        '”',
        '《',
        '》',
        '：',
        '；',
        '2016',
        '年',
      ],
      ...[
        '乾',
        '覆盖',
        '著作权',
        '后',
        '于',
        '沈阳',
        '〇',
        '①',
        '％',
        '·',
        '…',
        '—',
        '〔',
        '〕',
        '号',
      ],
    );
    fc.assert(
      fc.property(fc.array(clear, { maxLength: 40 }), (all) => {
        const text = `本${all.join('')}`;
        expect(clean(text)).toBe(text);
      }),
    );
  });
});

describe('the library itself', () => {
  const folder = join('content', 'policies');
  const files = readdirSync(folder).filter((name) => name.endsWith('.mdx'));

  test.each(files)('%s is clean already: nothing of it would be changed', (file) => {
    const { body } = cutFrontMatter(readFileSync(join(folder, file), 'utf8'));
    const text = bodyText(readBody(body).value.blocks);
    expect(text.length).toBeGreaterThan(1000);
    expect(clean(text)).toBe(text);
  });
});
