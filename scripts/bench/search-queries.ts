import * as OpenCC from 'opencc-js/cn2t';
import type { IndexedPolicy } from '../../src/search/indexed-policy.ts';
import { normalText } from '../../src/search/normal-text.ts';
import { randomNumbers } from './law-policies.ts';

export interface SampleQuery {
  /** As typed. */
  readonly query: string;
  /** The phrase that a scan looks for, as normal text. */
  readonly phrase: string;
}

/** Words that lists are longest for. */
const common = ['的', '人民政府', '规定', '应当', '县级以上地方人民政府', '，', '有下列情形之一的'];

/**
 * The same queries for the same laws: 2,000 pieces of 2–12 characters cut anywhere out of the clauses
 * without regard to words, 200 that stand nowhere, and pieces in traditional and full-width writing.
 */
export function sampleQueries(policies: readonly IndexedPolicy[]): readonly SampleQuery[] {
  const texts = policies.flatMap(({ clauses }) => clauses.map(({ text }) => text.trim()));
  const random = randomNumbers(20_261_125);
  const traditional = OpenCC.Converter({ from: 'cn', to: 't' });
  const piece = (): string => {
    for (;;) {
      const text = texts[Math.floor(random() * texts.length)] ?? '';
      const length = 2 + Math.floor(random() * 11);
      if (text.length < length) continue;
      const start = Math.floor(random() * (text.length - length + 1));
      const cut = text.slice(start, start + length);
      if (!/["\n\t]/u.test(cut) && normalText(cut).length >= 2) return cut;
    }
  };
  const pieces = Array.from({ length: 2_000 }, piece);
  const elsewhere = Array.from({ length: 200 }, () => {
    const [a, b] = [piece(), piece()];
    return a.slice(0, Math.ceil(a.length / 2)) + b.slice(Math.floor(b.length / 2));
  });
  const respelled = Array.from({ length: 200 }, (_, at) => {
    const cut = piece();
    return at % 2 === 0 ? traditional(cut) : wide(cut);
  });
  return [...common, ...pieces, ...elsewhere, ...respelled].map((words) => ({
    query: `"${words}"`,
    phrase: normalText(words),
  }));
}

/** ASCII signs as full-width ones. */
function wide(text: string): string {
  return text.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}
