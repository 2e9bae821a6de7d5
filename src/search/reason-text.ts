import type { Reason, Trial } from './answer.ts';
import type { QueryNote } from './query-language.ts';

/** Why a hit is there, in a few words for people. */
export function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'number':
      return `文号是${reason.number}`;
    case 'citation':
      return `就是所引的${reason.words}`;
    case 'words':
      return `${quoted(reason.words)}出现${reason.places}处`;
    case 'title':
      return '标题里也有';
    case 'numeral':
      return `「${reason.words}」这里写作「${reason.as}」`;
    case 'filter':
      return `${reason.field}符合「${reason.value}」`;
    case 'near':
      return `含有${quoted(reason.words)}`;
    default:
      return reason satisfies never;
  }
}

/** What was tried when the words as typed stood nowhere. */
export function trialText(trial: Trial): string {
  switch (trial.kind) {
    case 'without-marks':
      return `不计标点，找「${trial.words}」：${trial.found} 条`;
    case 'each-word':
      return `单找「${trial.words}」：${trial.found} 条`;
    default:
      return trial satisfies never;
  }
}

/** What of a query was read otherwise than it was typed. */
export function noteText(note: QueryNote): string {
  switch (note.kind) {
    case 'cut':
      return `输入太长，只用了前 ${note.length} 个字。`;
    case 'lone-operator':
      return `「${note.words}」前后缺少要找的词，没有用上。`;
    case 'open-quote':
      return '引号只有一半，后面的字都当作一个整体来找。';
    case 'empty-field':
      return `「${note.words}」后面没有写内容，没有用上。`;
    case 'too-common':
      return `「${note.words}」两边的词都太常见，比不出远近。请换一个少见些的词，或者去掉 ~。`;
    default:
      return note satisfies never;
  }
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `「${word}」`).join('');
}
