import { type FrontMatter, known } from '../document.ts';
import type { DocumentFacts } from '../document-facts.ts';
import { ruleFinding } from '../rules.ts';
import { type CheckedLibrary, findingIn, type LibraryCheck } from './check.ts';
import { citedDocuments } from './library-names.ts';

/** A policy that ends (repeals, replaces) or changes another, and from when. */
interface Change {
  readonly by: DocumentFacts;
  readonly relation: 'repeals' | 'amends';
  readonly from: string | undefined;
}

/**
 * Citations of policies of the library that are repealed by now, or that were amended after the citing
 * one was made. Reports and explanations tell of their time and are left alone; so is what the citing
 * policy itself repeals or amends, and what no longer holds itself.
 */
export const staleCitations: LibraryCheck = function* (library) {
  const changes = changesOf(library);
  if (changes.size === 0) return;
  const cited = citedDocuments(library);
  for (const document of library.documents) {
    const { meta } = document;
    if (meta.type === '报告' || meta.type === '解读') continue;
    if ((changes.get(document.id) ?? []).some(({ relation }) => relation === 'repeals')) continue;
    const told = new Set<string>();
    for (const citation of document.citations) {
      if (citation.ofOtherVersion) continue;
      const [other, second] = cited(citation);
      if (other === undefined || second !== undefined || told.has(other.id)) continue;
      const change = (changes.get(other.id) ?? []).find(
        (each) => each.by !== document && concerns(each, { meta, today: library.today }),
      );
      if (change === undefined || touches(meta, other.id)) continue;
      told.add(other.id);
      const since = change.from === undefined ? '' : `自 ${change.from} 起`;
      const words = { label: citation.words, before: change.by.file, detail: since };
      const rule = change.relation === 'repeals' ? 'citation-repealed' : 'citation-amended';
      yield findingIn(document, citation.place, ruleFinding(rule, words));
    }
  }
};

function changesOf({ documents, byId }: CheckedLibrary): ReadonlyMap<string, readonly Change[]> {
  const changes = new Map<string, Change[]>();
  for (const by of documents) {
    if (by.meta.stage !== '正式') continue;
    const from = known(by.meta.effective) ?? known(by.meta.adopted);
    const { repeals, replaces, amends } = by.meta.relations;
    for (const [relation, targets] of [
      ['repeals', [...repeals, ...replaces]],
      ['amends', amends],
    ] as const) {
      for (const target of targets) {
        if (typeof target !== 'string' || !byId.has(target) || target === by.id) continue;
        changes.set(target, [...(changes.get(target) ?? []), { by, relation, from }]);
      }
    }
  }
  return changes;
}

/** A repeal that has come; an amendment that has come after the citing policy was made. */
function concerns(
  { relation, from }: Change,
  { meta, today }: { readonly meta: FrontMatter; readonly today: string },
): boolean {
  if (from === undefined) return relation === 'repeals';
  if (from > today) return false;
  const made = known(meta.adopted) ?? known(meta.published);
  return relation === 'repeals' || (made !== undefined && made < from);
}

function touches({ relations }: FrontMatter, id: string): boolean {
  return [...relations.repeals, ...relations.replaces, ...relations.amends].includes(id);
}
