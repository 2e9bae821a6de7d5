import { assert, nat, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { excerptAround } from '../../src/policy/excerpt.ts';

/** `……开头【词语】结尾……` */
function around(text: string, words: string): string {
  const start = text.indexOf(words);
  const {
    lead,
    tail,
    start: from,
    cutAfter,
  } = excerptAround(text, {
    start,
    end: start + words.length,
  });
  return `${from > 0 ? '……' : ''}${lead}【${words}】${tail}${cutAfter ? '……' : ''}`;
}

test('a sentence that is short is shown whole, and none besides', () => {
  expect(around('完善机制。2022年底前基本形成行政复议体制。加强办案场所建设。', '2022年底前')).toBe(
    '……【2022年底前】基本形成行政复议体制。',
  );
});

test('a sentence that is long is cut at its commas', () => {
  const text =
    '开展政府立法能力建设，做好政府立法人才培养和储备，每年至少组织开展一次专题培训，到2025年实现对全省立法工作人员轮训两遍，加强行政执法队伍专业化职业化建设，全省行政执法人员每五年轮训一次，每人每年在完成政治理论教育和党性教育学时的基础上，确保接受不少于60学时的业务知识和法律法规培训。';
  expect(around(text, '每五年')).toBe(
    '……到2025年实现对全省立法工作人员轮训两遍，加强行政执法队伍专业化职业化建设，全省行政执法人员【每五年】轮训一次，每人每年在完成政治理论教育和党性教育学时的基础上……',
  );
});

test('what it shows is a stretch of the text with the words in it', () => {
  assert(
    property(
      string({ unit: 'grapheme', maxLength: 200 }),
      nat(200),
      nat(20),
      (noise, at, length) => {
        const text = `${noise}，办理。${noise}；完成，\n${noise}`;
        const start = Math.min(at, text.length);
        const end = Math.min(start + length, text.length);
        const { lead, words, tail, start: from } = excerptAround(text, { start, end });
        expect(text.slice(from, from + lead.length + words.length + tail.length)).toBe(
          lead + words + tail,
        );
        expect(words).toBe(text.slice(start, end));
      },
    ),
  );
});
