import { csvOf } from '../policy/csv.ts';
import { statusOn, validityLabel } from '../policy/validity-label.ts';
import type { Hit } from '../search/answer.ts';
import type { HitsGiven, PartOfList } from './search-engine.ts';
import { hitAddress } from './search-hit.ts';
import { whyText } from './search-reasons.ts';
import { todayInChina } from './today.ts';

const columns = [
  ...['序号', '标题', '文号', '发文机关', '地区', '类型', '日期', '时效'],
  ...['条文', '正文', '网址', '理由'],
] as const;

/** So many rows a table program still opens well. */
export const mostRows = 5_000;
const step = 200;

interface ToSave {
  /** Entries of the exact list. */
  readonly listed: number;
  readonly base: string;
  readonly give: (part: PartOfList) => Promise<HitsGiven>;
}

/**
 * All exact hits up to `mostRows`, as a table for office programs; undefined where some could not be
 * had. `tell` hears how many are there.
 */
export async function hitsAsCsv(
  { listed, base, give }: ToSave,
  tell: (count: number) => void,
): Promise<{ readonly text: string; readonly rows: number } | undefined> {
  const hits: Hit[] = [];
  const all = Math.min(mostRows, listed);
  while (hits.length < all) {
    const count = Math.min(step, all - hits.length);
    const given = await give({ list: 'exact', from: hits.length, count });
    if (given.kind !== 'hits' || given.hits.length < count) return undefined;
    hits.push(...given.hits);
    tell(hits.length);
  }
  const today = todayInChina();
  const rows = hits.map((hit, at) => [
    String(at + 1),
    hit.policy.title,
    hit.policy.number,
    hit.policy.issuers.join('、'),
    hit.policy.region,
    hit.policy.type,
    hit.policy.day,
    validityLabel(statusOn(hit.policy.periods, today) ?? ''),
    hit.citation,
    hit.clauses
      .map(({ label, text }) => label + text)
      .join('\n')
      .trim(),
    new URL(hitAddress(hit, base), location.href).href.replace(/\?[^#]*/u, ''),
    whyText(hit),
  ]);
  return { text: csvOf([columns, ...rows]), rows: hits.length };
}

export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
