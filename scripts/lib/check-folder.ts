import { statSync } from 'node:fs';
import { join } from 'node:path';
import { checkFiles } from '../../src/markdown/check-files.ts';
import { readFacts } from '../../src/markdown/read-facts.ts';
import { policyFiles, readPolicyFile, readRegistries } from '../../src/markdown/read-library.ts';
import type { IsoDate } from '../../src/policy/dates.ts';
import type { Judged } from '../../src/policy/acceptance.ts';

export interface CheckFolderOptions {
  /** The day in China. */
  readonly today: IsoDate;
  /** Where lists come from that the folder lacks. */
  readonly defaults?: string;
}

/** What is found in a content folder, ordered by file and place. Throws only where it is not there. */
export async function checkFolder(
  contentDir: string,
  { today, defaults = 'content' }: CheckFolderOptions,
): Promise<Judged> {
  const { value: registries, findings } = await readRegistries(contentDir, defaults);
  const files = [];
  for (const path of await policyFiles(contentDir)) {
    const source = await readPolicyFile(path);
    files.push({ id: source.id, facts: readFacts(source) });
  }
  const hasFigure = (src: string) =>
    statSync(join(contentDir, src), { throwIfNoEntry: false })?.isFile() ?? false;
  const found = checkFiles(files, { contentDir, registries, today, hasFigure });
  return { findings: [...findings, ...found.findings], accepted: found.accepted };
}
