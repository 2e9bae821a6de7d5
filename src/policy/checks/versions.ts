import { filingDay, known } from '../document.ts';
import type { DocumentFacts } from '../document-facts.ts';
import { ruleFinding } from '../rules.ts';
import { findingIn, type LibraryCheck } from './check.ts';

/** Versions of what is not there, of themselves, or of what is a later version itself. */
export const unknownVersions: LibraryCheck = function* ({ documents, byId }) {
  for (const document of documents) {
    const of = document.meta.version?.of;
    if (of === undefined) continue;
    const first = byId.get(of);
    if (first !== undefined && first.meta.version === undefined) continue;
    const detail =
      of === document.id
        ? '就是本件'
        : first === undefined
          ? '不在文件库里'
          : '自己也是一个后来的版本';
    yield findingIn(
      document,
      ['version.of', 'version'],
      ruleFinding('version-unknown', { label: of, detail }),
    );
  }
};

/** Versions that begin before the first one did, or two that begin on one day. */
export const versionsAgainstTime: LibraryCheck = function* ({ documents, byId }) {
  const taken = new Map<string, DocumentFacts>();
  for (const document of documents) {
    const { version } = document.meta;
    const first = version && byId.get(version.of);
    if (version === undefined || first === undefined || first === document) continue;
    const day = known(first.meta.effective) ?? filingDay(first.meta);
    const key = `${version.of} ${version.from}`;
    const same = taken.get(key);
    taken.set(key, document);
    const before =
      day !== undefined && version.from <= day
        ? `第一个版本 ${first.id} 的 ${day}`
        : same && `${same.id} 也从这天起`;
    if (before === undefined) continue;
    const words = { label: version.from, before };
    yield findingIn(document, ['version.from', 'version'], ruleFinding('version-time', words));
  }
};

/**
 * Documents of one title and place of which nothing says how they stand to each other, so that all of
 * them would be taken to hold. Said once a title, at the newest.
 */
export const untiedEditions: LibraryCheck = function* ({ documents }) {
  const titled = Map.groupBy(
    documents.filter(({ meta }) => meta.stage === '正式'),
    ({ meta }) => `${meta.region} ${meta.title}`,
  );
  for (const editions of titled.values()) {
    if (editions.length < 2) continue;
    const byDay = editions.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
    const [newest, before] = [byDay.at(-1), byDay.at(-2)];
    if (newest === undefined || before === undefined || isTied(newest, before)) continue;
    // A version of what is not there is told at its field.
    if (newest.meta.version !== undefined) continue;
    const words = { label: newest.meta.title, before: before.file };
    yield findingIn(newest, ['title'], ruleFinding('edition-untied', words));
  }
};

function dayOf({ meta, id }: DocumentFacts): string {
  return `${meta.version?.from ?? filingDay(meta) ?? '9999'} ${id}`;
}

function isTied(newest: DocumentFacts, before: DocumentFacts): boolean {
  const workOf = ({ id, meta }: DocumentFacts) => meta.version?.of ?? id;
  if (workOf(newest) === workOf(before)) return true;
  const { repeals, replaces, amends } = newest.meta.relations;
  return [...repeals, ...replaces, ...amends].includes(before.id);
}
