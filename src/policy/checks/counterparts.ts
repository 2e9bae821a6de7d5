import { clauseKey, parseClauseKey } from '../clause-path.ts';
import { ruleFinding } from '../rules.ts';
import { findingIn, type LibraryCheck } from './check.ts';

/** Counterparts that an editor has set and that lead to no clause of another policy. */
export const counterpartFindings: LibraryCheck = function* ({ documents, byId }) {
  for (const document of documents) {
    for (const { policy, clause } of document.meta.counterparts) {
      const other = byId.get(policy);
      const path = parseClauseKey(clause);
      const key = path === undefined ? clause : clauseKey(path);
      if (other !== undefined && other !== document) {
        if (other.clauses.some((each) => each.key === key)) continue;
      }
      const detail =
        other === document ? '就是本件' : other === undefined ? '不在文件库里' : '没有这一条';
      const words = { label: `${policy} ${clause}`, detail };
      yield findingIn(document, ['counterparts'], ruleFinding('counterpart-unknown', words));
    }
  }
};
