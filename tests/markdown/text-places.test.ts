import { expect, test } from 'vitest';
import { readParts } from '../../src/markdown/read-document.ts';
import { textPlaces } from '../../src/markdown/text-places.ts';
import { inDocumentOrder } from '../../src/policy/clause.ts';
import { policySource } from './policy-source.ts';

/** What stands in the file at the place of the character that begins `words` in a clause. */
function wordsInFile(body: string, words: string): string {
  const source = policySource({}, body);
  const bytes = new TextEncoder().encode(source);
  const { value } = readParts({ file: 'a.mdx', id: 'a', sha256: '0', bytes });
  if (value === undefined) throw new Error('not read');
  const placeIn = textPlaces(source, value.clauses);
  for (const clause of inDocumentOrder(value.clauses)) {
    const offset = clause.text.indexOf(words);
    if (offset === -1) continue;
    const { line, column } = placeIn(clause, offset);
    return (source.split('\n')[line - 1] ?? '').slice(column - 1, column - 1 + words.length);
  }
  throw new Error(`no clause has ${words}`);
}

test.each([
  ['in a plain line', '第一条 为了做好工作。', '做好'],
  ['in a heading', '## 附则一二', '一二'],
  ['in a later point of a paragraph', '一、甲。一是做好。二是办好乙。', '办好'],
  ['behind escapes', '第一条 按\\{乙\\}办\\<理\\>好。', '理'],
  ['behind a note that has the same words', '第一条 甲<Note>做好乙</Note>，做好丙。', '做好丙'],
  [
    'behind a correction whose reason has the same words',
    '第一条 每年<Correction printed="31日" reading="3月1日" reason="前面缺字" />前面报告。',
    '前面报告',
  ],
  [
    'in the words that a correction prints',
    '第一条 每年<Correction printed="31日" reason="缺字" />前。',
    '31日',
  ],
  ['in a cell of a table', '| 任务 | 单位 |\n| --- | --- |\n| 编制 | 司法局 |', '司法局'],
])('a character is found %s', (_, body, words) => {
  expect(wordsInFile(body, words)).toBe(words);
});
