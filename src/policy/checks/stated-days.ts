import { chineseDate, type IsoDate } from '../dates.ts';
import { addMonths } from '../day-count.ts';
import { isoDateOfWords } from '../printed-dates.ts';
import { type DocumentType, type FrontMatter, known } from '../document.ts';
import { asciiDigits, parseNumeral } from '../numerals.ts';
import { placeOfField } from '../policy.ts';
import { type DocumentCheck, findingAt } from './check.ts';
import { addDays } from './day-count.ts';
import { textParts } from './text-part.ts';

const numeral = '[0-9]{1,4}|[〇○零一二三四五六七八九十百]{1,5}';
const date = (name: string) =>
  `(?<${name}Year>[0-9]{4}|[〇○零一二三四五六七八九]{4})年(?<${name}Month>${numeral})月(?<${name}Day>${numeral})日`;

/**
 * 本办法自2021年3月1日起施行 · 自公布之日起施行 · 自发布之日起30日后施行 · 现予公布，自…起施行. What stands before 自
 * must be the document's own name, or nothing: other subjects begin at other days.
 */
const statesEffective = new RegExp(
  `(?<lead>[^。；\\n]{0,60})自(?:${date('from')}|(?<event>公布|发布|颁布|公告|印发|下发)之日)起(?:(?:满)?(?<delay>${numeral})(?:个)?(?<unit>日|天|月)(?:以|之)?后)?(?:正式)?(?:施行|实施|执行|生效)(?<tail>[^。\\n]{0,80})`,
  'gu',
);
const ownSubject =
  /^(?:第[^条\s]{1,9}条\s*|[一二三四五六七八九十]{1,3}、\s*|[（(][一二三四五六七八九十]{1,3}[）)]\s*|[0-9]{1,2}[.．]\s*|“?)(?:(?:现|特此|予以)[^，《》]{0,20}，)?(?:本[\p{Script=Han}]{1,8})?，?$/u;

/** 有效期5年 · 有效期至2026年2月28日 · 试行期2年 · 至2025年12月31日止 */
const statesTerm = new RegExp(
  `(?:有效期(?:限)?|试行期(?:限)?|暂行期(?:限)?)(?:自[^，。；]{1,20}起)?(?:暂定)?(?:为|是)?(?:(?:截至|截止|至|到)${date('until')}|(?<amount>${numeral}|两)(?:个)?(?<unit>年|月))|，(?:有效期|试行|执行)?至${date('end')}(?:止|废止|失效|期满)`,
  'gu',
);
const ownTerm =
  /^(?:第[^条\s]{1,9}条\s*|[一二三四五六七八九十]{1,3}、\s*)?本[\p{Script=Han}]{1,8}(?:的)?$/u;

export interface StatedDays {
  /** Words that say from when the document holds, and the days that they can mean, the best first. */
  readonly effective: StatedDay | undefined;
  /** The same for its last day. */
  readonly expires: StatedDay | undefined;
}

interface StatedDay {
  readonly words: string;
  readonly days: readonly IsoDate[];
}

/** What the text says itself about its first and last day; undefined where it says nothing, or two things. */
export function statedDays(texts: readonly string[], meta: FrontMatter): StatedDays {
  const starts: StatedDay[] = [];
  const ends: StatedDay[] = [];
  for (const text of texts) {
    if (!/施行|实施|执行|生效|有效期|试行期|暂行期/u.test(text)) continue;
    const plain = asciiDigits(text);
    for (const match of plain.matchAll(statesEffective)) {
      const { lead = '', tail = '' } = match.groups ?? {};
      if (!ownSubject.test(lead) || isQuoted(plain, match.index + lead.length)) continue;
      // Parts of a document may begin later than the rest.
      if (/自[^，。；]{1,20}起(?:施行|实施|执行)/u.test(tail)) return nothing;
      const start = {
        words: match[0].slice(lead.length - ownName(lead), match[0].length - tail.length),
        days: startDays(match, meta),
      };
      starts.push(start);
      ends.push(...termsIn(tail, known(meta.effective) ?? start.days[0]));
    }
    for (const match of plain.matchAll(statesTerm)) {
      const sentence = plain.slice(Math.max(0, match.index - 40), match.index).split(/[。；，\n]/u);
      if (!ownTerm.test(sentence.at(-1) ?? '')) continue;
      ends.push(...termsIn(match[0], known(meta.effective) ?? starts.at(-1)?.days[0]));
    }
  }
  return { effective: onlyOne(starts), expires: onlyOne(ends) };
}

const nothing: StatedDays = { effective: undefined, expires: undefined };

/** How much of the lead is the document's name: 本办法. */
function ownName(lead: string): number {
  return /本[\p{Script=Han}]{1,8}，?$/u.exec(lead)?.[0].length ?? 0;
}

function isQuoted(text: string, at: number): boolean {
  return text.lastIndexOf('“', at) > text.lastIndexOf('”', at);
}

function startDays(match: RegExpExecArray, meta: FrontMatter): readonly IsoDate[] {
  const groups: Groups = match.groups ?? {};
  const fixed = dayOf(groups, 'from');
  const given = [known(meta.published), known(meta.adopted)].filter((day) => day !== undefined);
  // A text without day of publication may have been published on another day than it was made.
  const bases = fixed === undefined ? given : [fixed];
  const delay = numberOf(groups['delay']);
  if (delay === undefined) return bases;
  return bases.flatMap((base) => {
    if (groups['unit'] === '月') return addMonths(base, delay) ?? [];
    // 30日后: the day after the thirtieth; some count the thirtieth itself.
    return [addDays(base, delay + 1), addDays(base, delay)];
  });
}

/** The last day of a term that is named: 有效期5年 from 1 March ends on the last of February. */
function termsIn(text: string, from: IsoDate | undefined): readonly StatedDay[] {
  return [...text.matchAll(statesTerm)].map((match) => {
    const groups: Groups = match.groups ?? {};
    const words = match[0].replace(/^，/u, '');
    const fixed = dayOf(groups, 'until') ?? dayOf(groups, 'end');
    if (fixed !== undefined) return { words, days: [fixed] };
    const amount = numberOf(groups['amount']);
    if (amount === undefined || from === undefined) return { words, days: [] };
    const end = addMonths(from, groups['unit'] === '年' ? amount * 12 : amount);
    return { words, days: end === undefined ? [] : [addDays(end, -1), end] };
  });
}

type Groups = Readonly<Record<string, string | undefined>>;

function dayOf(groups: Groups, name: string): IsoDate | undefined {
  return isoDateOfWords(groups[`${name}Year`], groups[`${name}Month`], groups[`${name}Day`]);
}

function numberOf(words: string | undefined): number | undefined {
  return words === undefined ? undefined : parseNumeral(words.replaceAll('○', '〇'));
}

function onlyOne(stated: readonly StatedDay[]): StatedDay | undefined {
  const [first, ...rest] = stated;
  const same = rest.every(({ days }) => days[0] === first?.days[0]);
  return same ? first : undefined;
}

/** Documents that are amended and published anew keep the words of their first version. */
const amendedTypes: readonly DocumentType[] = [
  '法律',
  '行政法规',
  '地方性法规',
  '部门规章',
  '地方政府规章',
  '司法解释',
];

/** Days in the front matter that are not those of the text's own words. */
export const daysOfOwnWords: DocumentCheck = function* (document) {
  const { meta, places } = document;
  if (meta === undefined || meta.stage !== '正式') return;
  const texts = textParts(document).map(({ text }) => text);
  const stated = statedDays(texts, meta);
  for (const field of ['effective', 'expires'] as const) {
    const said = stated[field];
    const [expected] = said?.days ?? [];
    const value = known(meta[field]);
    if (said === undefined || expected === undefined) continue;
    const isAmended = amendedTypes.includes(meta.type);
    const isEvent = !/年.+月.+日/u.test(said.words);
    if (field === 'effective' && isEvent && isAmended) continue;
    if (value === undefined) {
      // 自印发之日起 names no day by itself, and 成文 is not always 印发.
      if (field === 'effective' && isEvent && meta.published === 'unknown') continue;
    } else {
      if (said.days.includes(value)) continue;
      if (isAmended && value > expected) continue;
    }
    const words = {
      label: said.words,
      before: value === undefined ? '未载明' : chineseDate(value),
      detail: `${expected}（${chineseDate(expected)}）`,
    };
    const rule = field === 'effective' ? 'effective-stated' : 'expires-stated';
    yield findingAt(rule, placeOfField(places, field), words);
  }
};
