import type { DocumentType } from '../document.ts';
import { ruleFinding } from '../rules.ts';
import { findingIn, type LibraryCheck } from './check.ts';

const explainedTypes: readonly DocumentType[] = [
  '部门规章',
  '地方政府规章',
  '办法',
  '规定',
  '细则',
  '意见',
  '方案',
];

/**
 * Documents that set rules for people and that no policy of the library explains. Only of a library
 * that holds explanations: one that holds none does not mean to.
 */
export const missingExplanations: LibraryCheck = function* ({ documents }) {
  const explained = new Set<string>();
  for (const { meta } of documents) {
    for (const target of meta.relations.explains) {
      for (const name of typeof target === 'string' ? [target] : [target.title, target.number]) {
        if (name !== undefined) explained.add(name);
      }
    }
  }
  if (explained.size === 0) return;
  for (const document of documents) {
    const { id, meta } = document;
    if (meta.stage !== '正式' || !explainedTypes.includes(meta.type)) continue;
    if ([id, meta.title, meta.number].some((name) => explained.has(name))) continue;
    const words = { label: meta.type };
    yield findingIn(document, ['type'], ruleFinding('explanation-missing', words));
  }
};
