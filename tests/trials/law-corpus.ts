import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Law, readLaws as readLawsOf } from '../../scripts/bench/laws.ts';

/** A folder of real laws, when one is at hand; it is no part of the project. */
export const corpusDir = process.env['ZHENGDIAN_CORPUS'] ?? join('..', 'shared', 'corpus');
export const hasCorpus = existsSync(join(corpusDir, 'md_lawrefbook'));

export function readLaws(): readonly Law[] {
  return readLawsOf(corpusDir);
}
