import type { IsoDate } from '../dates.ts';
import type { Deadline } from '../deadlines.ts';
import { known } from '../document.ts';
import type { CheckedLibrary } from './check.ts';
import { findingIn, type LibraryCheck } from './check.ts';
import { ruleFinding } from '../rules.ts';

/** Policies with deadlines that are over, on which no policy of the library reports. */
export const deadlinesWithoutReport: LibraryCheck = function* (library) {
  const reported = reportedOn(library);
  for (const document of library.documents) {
    const { id, meta, measures } = document;
    if (meta.stage !== '正式' || reported.has(id)) continue;
    const past = measures.flatMap(({ citation, place, deadlines }) => {
      const over = deadlines.find((deadline) => isOver(deadline, library.today));
      return over === undefined ? [] : [{ citation, place, words: over.words }];
    });
    const [first] = past;
    if (first === undefined) continue;
    const detail = `${first.citation}“${first.words}”`;
    const words = { label: detail, expected: past.length };
    yield findingIn(document, first.place, ruleFinding('deadline-past', words));
  }
};

function isOver(deadline: Deadline, today: IsoDate): boolean {
  if (deadline.kind !== 'by') return false;
  const last = deadline.date ?? deadline.between?.[1];
  return last !== undefined && last < today;
}

/** Ids of the policies on which another reports, named by id, by number or by title. */
function reportedOn({ documents }: CheckedLibrary): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { meta } of documents) {
    for (const target of meta.relations.reportsOn) {
      if (typeof target === 'string') named.add(target);
      else for (const name of [target.title, target.number]) if (name) named.add(name);
    }
  }
  const ids = documents.filter(({ id, meta }) =>
    [id, meta.title, known(meta.number)].some((name) => name !== undefined && named.has(name)),
  );
  return new Set(ids.map(({ id }) => id));
}
