import { type Judged, judge } from '../policy/acceptance.ts';
import type { IsoDate } from '../policy/dates.ts';
import type { Finding } from '../policy/finding.ts';
import { checkLibrary } from '../policy/library-checks.ts';
import type { Registries } from '../policy/registry.ts';
import { ruleFinding } from '../policy/rules.ts';
import type { FileFacts } from './read-facts.ts';

/** What the check of a library has to know beside its documents. */
export interface Surroundings {
  /** The content folder as the caller named it. */
  readonly contentDir: string;
  readonly registries: Registries;
  /** The day in China. */
  readonly today: IsoDate;
  /** True for the pictures that are there, by their paths below the content folder. */
  readonly hasFigure: (src: string) => boolean;
}

/** What is found in a library, from what is known of its files, ordered by file and place. */
export function checkFiles(
  files: readonly { readonly id: string; readonly facts: FileFacts }[],
  { contentDir, registries, today, hasFigure }: Surroundings,
): Judged {
  const findings: Finding[] = [];
  if (files.length === 0) {
    findings.push({ ...ruleFinding('no-policies', { label: contentDir }), file: contentDir });
  }
  const seen = new Map<string, FileFacts>();
  for (const { id, facts } of files) {
    const first = seen.get(id);
    if (first !== undefined) {
      const words = { label: id, before: first.file };
      const place = { line: 1, column: 1 };
      findings.push({ ...ruleFinding('policy-duplicate-id', words), file: facts.file, place });
      continue;
    }
    seen.set(id, facts);
    findings.push(...facts.findings);
    for (const { src, place } of facts.document?.figures ?? []) {
      if (hasFigure(src)) continue;
      findings.push({ ...ruleFinding('figure-missing', { label: src }), file: facts.file, place });
    }
  }
  const documents = [...seen.values()].flatMap(({ document }) => document ?? []);
  findings.push(...checkLibrary(documents, registries, today));
  const { findings: shown, accepted } = judge(findings, documents);
  return { findings: shown.toSorted(byPlace), accepted };
}

function byPlace(a: Finding, b: Finding): number {
  if (a.file !== b.file) return (a.file ?? '') < (b.file ?? '') ? -1 : 1;
  const line = (a.place?.line ?? 0) - (b.place?.line ?? 0);
  return line || (a.place?.column ?? 0) - (b.place?.column ?? 0);
}
