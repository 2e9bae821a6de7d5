import { filingDay } from '../document.ts';
import type { DocumentFacts } from '../document-facts.ts';
import type { RelationName } from '../policy.ts';
import { ruleFinding } from '../rules.ts';
import { type CheckedLibrary, findingIn, type LibraryCheck } from './check.ts';

const relationNames: Readonly<Record<RelationName, string>> = {
  implements: '落实',
  explains: '解读',
  reportsOn: '报告',
  amends: '修改',
  repeals: '废止',
  replaces: '代替',
};

/** Relations that come back to where they began: two policies that repeal each other, longer circles. */
export const relationCircles: LibraryCheck = function* (library) {
  for (const relation of Object.keys(relationNames) as RelationName[]) {
    for (const circle of circlesOf(library, relation)) {
      const [document] = circle;
      if (document === undefined) continue;
      const label = [...circle, document].map(({ id }) => id).join(' → ');
      const words = { label, detail: relationNames[relation] };
      yield findingIn(document, [`relations.${relation}`], ruleFinding('relation-circle', words));
    }
  }
};

/** One circle for each edge that closes one, found in a walk that enters each document once. */
function circlesOf(
  { documents, byId }: CheckedLibrary,
  relation: RelationName,
): readonly (readonly DocumentFacts[])[] {
  const circles: (readonly DocumentFacts[])[] = [];
  const done = new Set<string>();
  for (const start of documents) {
    if (done.has(start.id) || start.meta.relations[relation].length === 0) continue;
    const path: { readonly document: DocumentFacts; next: number }[] = [
      { document: start, next: 0 },
    ];
    const onPath = new Map([[start.id, 0]]);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const target = top.document.meta.relations[relation][top.next];
      top.next += 1;
      if (target === undefined) {
        done.add(top.document.id);
        onPath.delete(top.document.id);
        path.pop();
        continue;
      }
      const other = typeof target === 'string' ? byId.get(target) : undefined;
      // A relation to itself is a fault of its own.
      if (other === undefined || other.id === top.document.id || done.has(other.id)) continue;
      const from = onPath.get(other.id);
      if (from !== undefined) {
        circles.push(path.slice(from).map(({ document }) => document));
        continue;
      }
      onPath.set(other.id, path.length);
      path.push({ document: other, next: 0 });
    }
  }
  return circles;
}

/** Relations of a policy to one that was made later than it. */
export const relationsAgainstTime: LibraryCheck = function* ({ documents, byId }) {
  for (const document of documents) {
    const own = filingDay(document.meta);
    if (own === undefined) continue;
    for (const [name, targets] of Object.entries(document.meta.relations)) {
      for (const target of targets) {
        const other = typeof target === 'string' ? byId.get(target) : undefined;
        const day = other && filingDay(other.meta);
        if (other === undefined || day === undefined || day <= own) continue;
        const words = {
          label: other.id,
          before: `${own}，早于该文件的 ${day}`,
          detail: relationNames[name as RelationName],
        };
        yield findingIn(document, [`relations.${name}`], ruleFinding('relation-time', words));
      }
    }
  }
};
