import { unknown } from '../policy/document.ts';

/** A document as it is cited: `《标题》（文号）`. */
export function titleCitation(title: string, number: string): string {
  return `《${title}》${number === unknown ? '' : `（${number}）`}`;
}
