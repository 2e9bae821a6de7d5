import { filingDay } from '../document.ts';
import { ruleFinding } from '../rules.ts';
import { findingIn, type LibraryCheck } from './check.ts';
import { citedDocuments } from './library-names.ts';

/**
 * Sentences that repeal a policy of the library of which the front matter says nothing. The site takes
 * the sentence at its word until an editor has said either way.
 */
export const statedRepeals: LibraryCheck = function* (library) {
  const cited = citedDocuments(library);
  for (const document of library.documents) {
    const { relations, notRepealed, stage, version } = document.meta;
    const own = filingDay(document.meta);
    if (stage !== '正式' || version !== undefined || own === undefined) continue;
    const said = new Set<unknown>([...relations.repeals, ...relations.replaces, ...notRepealed]);
    for (const citation of document.citations) {
      if (!citation.repealing || citation.clauses.length > 0) continue;
      for (const other of cited(citation)) {
        const day = filingDay(other.meta);
        // What ends one version of a text ends all.
        const work = other.meta.version?.of ?? other.id;
        if ([other.id, work].some((id) => said.has(id))) continue;
        if (day === undefined || day >= own) continue;
        said.add(work);
        const words = { label: other.id, detail: citation.words };
        yield findingIn(document, citation.place, ruleFinding('repeal-unconfirmed', words));
      }
    }
  }
};
