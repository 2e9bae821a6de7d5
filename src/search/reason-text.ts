import type { AnswerNote, Reason, Trial } from './answer.ts';

/** Why a hit is there, in a few words for people. */
export function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'number':
      return `文号是${reason.number}`;
    case 'name':
      return '按名称找到的文件';
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
    case 'same':
      return '不计标点，与所写的一字不差';
    case 'near':
      return `含有${quoted(reason.words)}`;
    default:
      return reason satisfies never;
  }
}

/** What else was tried, and what it finds. */
export function trialText(trial: Trial): string {
  switch (trial.kind) {
    case 'in-titled':
      return `只在标题含「${trial.words}」的文件里找：${trial.found} 条（${trial.query}）`;
    case 'each-word':
      return `单找「${trial.words}」：${trial.found} 条`;
    default:
      return trial satisfies never;
  }
}

/** What of a query was read otherwise than it was typed, and what of it is not in the library. */
export function noteText(note: AnswerNote): string {
  switch (note.kind) {
    case 'cut':
      return `输入太长，只用了前 ${note.length} 个字。`;
    case 'lone-operator':
      return `「${note.words}」前后缺少要找的词，没有用上。`;
    case 'open-quote':
      return '引号只有一半，后面的字都当作一个整体来找。';
    case 'empty-field':
      return `「${note.words}」后面没有写内容，没有用上。`;
    case 'only-not':
      return `只写了不要的词「${note.words}」，请再写上要找的词。`;
    case 'no-such-value': {
      const { field, value, known } = note;
      const said = `没有文件或者条文的${field}是「${value}」。`;
      if (field === '时限') return `${said}时限写作 2025、2025-06 或者 2023-01~2025-12。`;
      return known.length === 0 ? said : `${said}这里有的：${known.join('、')}等。`;
    }
    case 'no-such-document':
      return `本库没有名称是「${note.name}」的文件。`;
    case 'no-such-clause':
      return `《${note.title}》里没有${note.words}。`;
    case 'without-marks':
      return '没有条文与所写的一字不差。下面不计标点和条款的序号，各段文字都有的列出来。';
    case 'in-titled':
      return `没有一条同时含有这几个词。下面是标题含「${note.words}」的文件里，含有其余各词的条文。`;
    case 'too-common':
      return `「${note.words}」两边的词都太常见，比不出远近。请换一个少见些的词，或者去掉 ~。`;
    default:
      return note satisfies never;
  }
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `「${word}」`).join('');
}
