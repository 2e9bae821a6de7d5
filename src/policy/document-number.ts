import { asciiDigits, parseNumeral } from './numerals.ts';

/** 文号: 浙政发〔2015〕5号, 国务院令第588号, 商务部公告2020年第5号. */
export interface DocumentNumber {
  /** 浙政发, 国务院令, 商务部公告 */
  readonly issuer: string;
  /** undefined where the number has none: 国务院令第588号 */
  readonly year: number | undefined;
  readonly serial: number;
}

/** A 文号 in running text. */
export interface DocumentNumberMention {
  readonly number: DocumentNumber;
  readonly words: string;
  /** Offsets of `words` in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

const serial = '[0-9０-９]{1,5}|[〇零一二三四五六七八九十百千]{1,9}';
/** A number begins at a bracket, at 令 or 公告, or at 第…号令; its issuer stands in front of that. */
const anchors = [
  // 〔2015〕5号, [2015]5号, （2015）第 5 号, 〔二〇一五〕五号
  String.raw`[〔［\[【(（﹝〖]\s{0,2}(?<bracketYear>[0-9０-９]{4}|[〇○零一二三四五六七八九]{4})\s{0,2}[〕］\]】)）﹞〗]\s{0,2}第?\s{0,2}(?<bracketSerial>${serial})\s{0,2}号`,
  // 令第588号, 公告2020年第5号
  String.raw`(?<form>令|公告)\s{0,2}(?:(?<formYear>[0-9０-９]{4})\s{0,2}年\s{0,2})?第\s{0,2}(?<formSerial>${serial})\s{0,2}号`,
  // 第588号令
  String.raw`第\s{0,2}(?<lateSerial>${serial})\s{0,2}号(?<lateForm>令)`,
  // 发2015年5号, without brackets: only after the last character of a code
  `(?<=[发函字])(?<plainYear>[0-9０-９]{4})年第?(?<plainSerial>${serial})号`,
];
const anchor = new RegExp(anchors.join('|'), 'gu');

/** Words after which a code begins. A code is 2–10 Han characters, so what stands before is prose. */
const wordsBeforeCode = [
  ...[
    '根据',
    '按照',
    '依据',
    '依照',
    '遵照',
    '参照',
    '落实',
    '贯彻',
    '执行',
    '转发',
    '印发',
    '下发',
  ],
  ...[
    '公布',
    '发布',
    '颁布',
    '修改',
    '修订',
    '废止',
    '替代',
    '以及',
    '文件',
    '通知',
    '意见',
    '规定',
  ],
  ...['由', '的', '及', '见'],
];
/** Bodies named in full before their code: 市政府衢政发〔2015〕41号. */
const bodiesBeforeCode = ['政府', '办公厅', '办公室', '委员会'];
const wordBeforeCode = new RegExp(`(?:${wordsBeforeCode.join('|')})`, 'gu');
const bodyBeforeCode = new RegExp(`(?:${bodiesBeforeCode.join('|')})(?![办发函字])`, 'gu');
/** Inside the names of organs 和 joins nothing: 住房和城乡建设部令. */
const joinedBeforeCode = /[和与](?![政党委办府])/gu;
/**
 * Single characters that lead up to a code, unless the code goes on with 政 or 办: 和政发 is the code of a
 * place, 和政县. 日 is left of a date before the name: 1月1日原国家工商行政管理局令.
 */
const leadIn = /^(?:日?原|日|[和与以在按]|对(?!外)|经(?![济贸信]))(?![政党委办府])/u;
const longestCode = 10;
/** 新疆维吾尔自治区人民政府令, 住房和城乡建设部令: organs are named in full before 令. */
const longestOrgan = 20;

/**
 * All 文号 of a text in order. Limit: of prose that runs into the code without a mark, only the words
 * in the tables above are known, so 「遵循浙政发〔2015〕5号」 would give the issuer 遵循浙政发.
 */
export function findDocumentNumbers(text: string): readonly DocumentNumberMention[] {
  if (!text.includes('号')) return [];
  const mentions: DocumentNumberMention[] = [];
  let from = 0;
  for (const match of text.matchAll(anchor)) {
    const mention = mentionAt(text, match, from);
    if (mention === undefined) continue;
    mentions.push(mention);
    from = mention.end;
  }
  return mentions;
}

/** A 文号 that stands alone, as in a front matter: `浙政发[2015]5号` → 浙政发, 2015, 5. */
export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  const alone = text.trim();
  const [mention, second] = findDocumentNumbers(alone);
  if (mention === undefined || second !== undefined || mention.end !== alone.length)
    return undefined;
  return /^\p{Script=Han}*$/u.test(alone.slice(0, mention.start)) ? mention.number : undefined;
}

/** `浙政发〔2015〕5号`, `国务院令第588号`, `商务部公告2020年第5号`: one form for every way of writing it. */
export function documentNumberText({ issuer, year, serial: n }: DocumentNumber): string {
  if (/(?:令|公告)$/u.test(issuer))
    return `${issuer}${year === undefined ? '' : `${year}年`}第${n}号`;
  return year === undefined ? `${issuer}${n}号` : `${issuer}〔${year}〕${n}号`;
}

export function sameDocumentNumber(a: DocumentNumber, b: DocumentNumber): boolean {
  return a.issuer === b.issuer && a.year === b.year && a.serial === b.serial;
}

function mentionAt(
  text: string,
  match: RegExpExecArray,
  from: number,
): DocumentNumberMention | undefined {
  const found = match.groups ?? {};
  const form = found.form ?? found.lateForm;
  const serialNumber = readNumber(
    found.bracketSerial ?? found.formSerial ?? found.lateSerial ?? found.plainSerial,
  );
  const year = readNumber(found.bracketYear ?? found.formYear ?? found.plainYear);
  if (serialNumber === undefined || (year !== undefined && (year < 1900 || year > 2199))) {
    return undefined;
  }
  const before = issuerBefore(text, match.index, {
    from,
    longest: form ? longestOrgan : longestCode,
  });
  // a year in brackets without a code before it is no 文号, and a code has two characters
  if (form === undefined ? before.name.length < 2 : before.name === '' && before.run !== '') {
    return undefined;
  }
  const end = match.index + match[0].length;
  return {
    number: {
      issuer: `${before.name.replace(/^中华人民共和国/u, '')}${form ?? ''}`,
      year,
      serial: serialNumber,
    },
    words: text.slice(before.start, end),
    start: before.start,
    end,
  };
}

/** The Han characters that end at `end`, prose cut off. */
function issuerBefore(
  text: string,
  end: number,
  { from, longest }: { readonly from: number; readonly longest: number },
): { readonly name: string; readonly run: string; readonly start: number } {
  let nameEnd = end;
  while (nameEnd > Math.max(from, end - 2) && /\s/u.test(text.charAt(nameEnd - 1))) nameEnd--;
  let start = nameEnd;
  while (start > Math.max(from, nameEnd - longest) && han.test(text.charAt(start - 1))) start--;
  const run = text.slice(start, nameEnd);
  let name = afterLast(run, wordBeforeCode);
  if (longest === longestCode) {
    name = afterLast(afterLast(name, bodyBeforeCode), joinedBeforeCode);
  }
  if (name.length > 2) name = name.replace(leadIn, '');
  return { name, run, start: name === '' ? end : nameEnd - name.length };
}

const han = /\p{Script=Han}/u;

/** What follows the last hit, unless less than a code is left. */
function afterLast(run: string, word: RegExp): string {
  let cut = 0;
  for (const hit of run.matchAll(word)) {
    const after = hit.index + hit[0].length;
    if (run.length - after >= 2) cut = after;
  }
  return run.slice(cut);
}

/** ５ → 5, 四十五 → 45, 二○一五 → 2015; a serial may have five digits. */
function readNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const digits = asciiDigits(text);
  return /^\d+$/u.test(digits) ? Number(digits) : parseNumeral(text.replaceAll('○', '〇'));
}
