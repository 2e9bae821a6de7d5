import { isBlank, isChinese, isHan } from './chinese-text.ts';
import type { MarkedLine } from './marked-line.ts';
import type { RemarkId } from '../remarks.ts';

interface Stop {
  readonly put: string;
  readonly why: RemarkId;
}

const stops = new Map<string, Stop>([
  [',', { put: '，', why: 'comma-width' }],
  [':', { put: '：', why: 'colon-width' }],
  [';', { put: '；', why: 'semicolon-width' }],
]);

/** Commas, colons, semicolons, question and exclamation marks, full stops and ~ of a Chinese line. */
export function stopMarks(line: MarkedLine): void {
  line.units.forEach((unit, at) => {
    if (line.isForeign(at)) return;
    const stop = stops.get(unit);
    if (stop !== undefined) pause(line, at, stop);
    else if (unit === '?') question(line, at);
    else if (unit === '!') exclamation(line, at);
    else if (unit === '.') fullStop(line, at);
    else if (unit === '~') tilde(line, at);
  });
}

/** 5,000 and 12,345,678: the comma parts thousands. */
const thousands = /^[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])/u;

/**
 * 「减少到210项,减幅」, 「2017年,在」: Chinese on one side at least, or a figure in percent before it. A
 * mark between two figures or Latin words stays: 5,000, 10:30, 1:2. 「2017,2018年」 is told.
 */
function pause(line: MarkedLine, at: number, { put, why }: Stop): void {
  const before = line.before(at);
  const after = line.after(at);
  if (before === '') {
    if (isChinese(after)) line.see(at, 'mark-kept');
    return;
  }
  if (isChinese(before) || isChinese(after) || /[%℃]/u.test(before)) line.change(at, put, why);
  else if (line.units[at] === ',' && isOddComma(line, at, after)) line.see(at, 'mark-kept');
}

/** A comma after a figure, or before one, that does not part thousands. */
function isOddComma(line: MarkedLine, at: number, after: string): boolean {
  const before = line.before(at);
  if (!(/[0-9]/u.test(before) || /[0-9]/u.test(after))) return false;
  const start = /[0-9,]*$/u.exec(line.text.slice(Math.max(0, at - 20), at))?.[0].length ?? 0;
  return !thousands.test(line.text.slice(at - start));
}

/** Words of a question, somewhere in the clause before the mark. */
const questionWord = /[吗呢何谁哪怎几]|什么|是否|多少|与否|能否|可否/u;

/** Where a character could not be written, converters put ?: only a question takes it for a mark. */
function question(line: MarkedLine, at: number): void {
  const before = line.before(at);
  const after = line.after(at);
  if (!isChinese(before)) return;
  const clause =
    line.units
      .slice(Math.max(0, at - 80), at)
      .join('')
      .split(/[。；！？;!?]/u)
      .at(-1) ?? '';
  const closes = after === '' || isChinese(after);
  if (closes && questionWord.test(clause)) line.change(at, '？', 'question-width');
  else line.see(at, 'question-unclear');
}

function exclamation(line: MarkedLine, at: number): void {
  const after = line.after(at);
  if (!isChinese(line.before(at))) return;
  if (after === '' || isChinese(after)) line.change(at, '！', 'exclamation-width');
  else line.see(at, 'mark-kept');
}

/** 一. and （一). are labels; three points are an ellipsis. */
const labelBefore = /^\s*[（(]?[一二三四五六七八九十百0-9]{1,5}[)）]?$/u;
/** Characters that foreign names are written with: 约翰.史密斯. */
const nameCharacter =
  /[阿埃艾安奥巴贝比伯布查达戴德迪丁杜尔法菲费弗夫福盖戈格古哈海翰赫霍基吉加杰金卡凯科克库拉莱兰劳勒雷里利列林隆卢鲁罗洛马麦曼梅米密莫姆穆纳内尼诺努欧帕佩皮普奇乔切琼萨塞桑莎史斯苏塔泰汤特唐图托瓦威韦维温沃乌西希谢辛休雅亚扬耶伊尤约泽詹朱]/u;
/** A sentence before a point: 依法行政工作. */
const sentenceEnd = /[\p{Script=Han}“”《》（）()、]{6,}$/u;

/** A point after Chinese ends a sentence where the line ends, or where a sentence stands before it. */
function fullStop(line: MarkedLine, at: number): void {
  const { units } = line;
  const before = units[at - 1] ?? '';
  if (!(isHan(before) || '”》）'.includes(before)) || before === '') return;
  const next = units[at + 1] ?? '';
  if (next === '.' || labelBefore.test(line.text.slice(0, at))) {
    if (next === '.') line.see(at, 'mark-kept');
    return;
  }
  const after = line.after(at);
  const name = nameCharacter.test(before) && nameCharacter.test(after);
  const goes = isHan(after) || '“《（'.includes(after);
  const written = line.units.slice(Math.max(0, at - 12), at).join('');
  if (after === '' || (goes && !name && sentenceEnd.test(written))) {
    line.change(at, '。', 'full-stop');
  } else if (isChinese(after) || isBlank(next)) line.see(at, 'mark-kept');
}

/** 10~20%, 一~三年: a tilde between figures is ～ in Chinese print. */
function tilde(line: MarkedLine, at: number): void {
  const before = line.before(at);
  const after = line.after(at);
  const figure = /[0-9%％一二三四五六七八九十百千万℃年月日时]/u;
  if (figure.test(before) && figure.test(after)) line.change(at, '～', 'tilde-width');
  else if (isChinese(before) && isChinese(after)) line.see(at, 'mark-kept');
}
