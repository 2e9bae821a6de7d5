import type { Titles } from './index-format.ts';
import { normalText } from './normal-text.ts';

/** Short names that the letters of a title do not tell, or tell of several. */
const usualNames = new Map([
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
 * The policies that a name may mean, the likeliest first: by its whole title, by its title without
 * 中华人民共和国 or a bracket, by a part of it, or by characters of it in their order (行诉法).
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
  // One that is named outright leaves no doubt about others.
  return scored.filter(({ score }) => best < sure || score === best).map(({ policy }) => policy);
}

const sure = 90;

/** A title without what people leave out. */
function core(title: string): string {
  return title.replace(/^[《<]|[》>]$/gu, '').replace(/^中华人民共和国/u, '');
}

/** 100 for the same, less for what is only a part, 0 for nothing in common. */
function likeness(name: string, title: string): number {
  if (name === title) return 100;
  const plain = title.replace(/\([^()]*\)/gu, '');
  if (name === plain) return 98;
  // A plan is named without the notice that issues it.
  const rest = Math.min(9, (plain.length - name.length) / 10);
  if (plain.endsWith(name)) return 80 - rest;
  if (plain.startsWith(name)) return 70 - rest;
  if (plain.includes(name)) return 60 - rest;
  if (name.at(0) === plain.at(0) && name.at(-1) === plain.at(-1) && inOrder(name, plain)) {
    return 50 - rest;
  }
  return 0;
}

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
