import type { Titles } from './index-format.ts';
import { normalText } from './normal-text.ts';

/** Short names that the letters of a title do not tell, or tell of several. */
const usualNames = new Map([
  ['选举法', '全国人民代表大会和地方各级人民代表大会选举法'],
  ['代表法', '全国人民代表大会和地方各级人民代表大会代表法'],
  ['消法', '消费者权益保护法'],
  ['交法', '道路交通安全法'],
  ['治安法', '治安管理处罚法'],
  ['环保法', '环境保护法'],
  ['食安法', '食品安全法'],
  ['土管法', '土地管理法'],
  ['房管法', '城市房地产管理法'],
  ['劳仲法', '劳动争议调解仲裁法'],
  ['政采法', '政府采购法'],
  ['未保法', '未成年人保护法'],
  ['妇保法', '妇女权益保障法'],
  ['公开条例', '政府信息公开条例'],
  ['政务公开条例', '政府信息公开条例'],
  ['营商条例', '优化营商环境条例'],
]);

/**
 * The policies that a name means: by its whole title, by its title without 中华人民共和国 or a
 * bracket, by what a notice issues, or by characters of a short title in their order (行诉法). A name
 * that is only a part of a title means nothing: 保险法 is not 社会保险法, and what applies 刑法 is not it.
 */
export function policiesNamed(typed: string, { titles, days }: Titles): readonly number[] {
  const name = core(normalText(usualNames.get(typed) ?? typed));
  if (name.length < 2) return [];
  const scored = titles.flatMap((title, policy) => {
    const score = likeness(name, core(normalText(title)));
    return score > 0 ? [{ policy, score, day: days[policy] ?? '' }] : [];
  });
  scored.sort((a, b) => b.score - a.score || compare(b.day, a.day) || a.policy - b.policy);
  const best = scored[0]?.score ?? 0;
  return scored.filter(({ score }) => score === best).map(({ policy }) => policy);
}

const outright = 98;
const partOfCode = 95;

/** Whether a title is that of a part of what a name names: 民法典总则, 民法典合同编 of 民法典. */
function isPartOf(name: string, title: string): boolean {
  return (
    /法典?$/u.test(name) &&
    title.startsWith(name) &&
    /^(?:第.{1,3}编)?.{0,8}(?:编|总则|分则|附则|通则)$/u.test(title.slice(name.length))
  );
}

/** Whether a name is the whole title, all of it but 中华人民共和国 or a bracket, or that of a code of which it is a part. */
export function isOutright(typed: string, title: string): boolean {
  return likeness(core(normalText(typed)), core(normalText(title))) >= partOfCode;
}

/** A title without what people leave out. */
function core(title: string): string {
  return title.replace(/^[《<]|[》>]$/gu, '').replace(/^中华人民共和国/u, '');
}

/** 100 for the same, less for what only may be meant, 0 for anything else. */
function likeness(name: string, title: string): number {
  if (name === title) return 100;
  const plain = title.replace(/\([^()]*\)/gu, '');
  if (name === plain) return outright;
  if (isPartOf(name, plain)) return partOfCode;
  // A plan is named without the notice that issues it.
  if (name.length >= 8 && title.includes(`印发${name}的`)) return 90;
  if (name.length >= 8 && /印发.*的通知$/u.test(title) && title.includes(name)) return 80;
  const isShortName =
    name.length >= 3 &&
    plain.length <= longestAbbreviated &&
    !/[《关]/u.test(plain) &&
    name.at(0) === plain.at(0) &&
    name.at(-1) === plain.at(-1) &&
    inOrder(name, plain);
  return isShortName ? 50 - plain.length + name.length : 0;
}

/** Longer titles are not abbreviated by single characters. */
const longestAbbreviated = 15;

/** Whether all characters of a name stand in a title in their order. */
function inOrder(name: string, title: string): boolean {
  let at = 0;
  for (const character of name) {
    at = title.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
