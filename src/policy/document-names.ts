import type { Policy } from './policy.ts';
import { type Region, regionLine } from './registry.ts';

const drafted = /\(征求意见稿\)$/u;

/**
 * A name as it is compared: brackets, quotation marks, dashes and blanks of whatever kind are alike,
 * and 的, 关于, 人民政府 and 中华人民共和国 are left out, as citations leave them out and put them in.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[《》〈〉<>“”"‘’'「」『』\s]/gu, '')
    .replace(/[—－–―─-]+/gu, '-')
    .replace(/[〔［【]/gu, '(')
    .replace(/[〕］】]/gu, ')')
    .replace(/中华人民共和国|人民政府|关于|的/gu, '');
}

/** A name without the brackets at its end: 法治政府建设实施纲要（2015—2020年） → 法治政府建设实施纲要. */
export function withoutBracket(key: string): string {
  return key.replace(/(?:\([^()]*\))+$/u, '');
}

/**
 * The keys under which a policy is cited: its title, what its covering notice issues, and either with
 * the names of the places that its own lies in: 衢江区…意见 is 衢州市衢江区…意见 too.
 */
export function keysOfPolicy(
  { meta, region, clauses }: Policy,
  regions: readonly Region[],
): readonly string[] {
  const issued = /印发《?(?<name>.+?)》?的通知$/u.exec(meta.title)?.groups?.['name'];
  const enclosed = clauses.filter(({ kind }) => kind === 'title').map(({ text }) => text);
  const keys = [meta.title, ...(issued === undefined ? [] : [issued]), ...enclosed].map(nameKey);
  const above = regionLine(regions, region)
    .slice(1)
    .filter(({ level }) => level !== '国家')
    .map(({ name }) => name);
  const placed = keys
    .filter((key) => key.startsWith(nameKey(region.name)))
    .flatMap((key) =>
      above.map(
        (_, at) =>
          above
            .slice(0, at + 1)
            .toReversed()
            .join('') + key,
      ),
    );
  const all = [...keys, ...placed];
  // A draft is cited with and without the bracket that says so.
  const plain = meta.stage === '征求意见稿' ? all.map((key) => key.replace(drafted, '')) : [];
  const marked = plain.map((key) => `${key}(征求意见稿)`);
  return [...new Set([...all, ...plain, ...marked])].filter((key) => key.length >= 2);
}
