import type { Block } from '../../src/policy/block.ts';
import type { Clause } from '../../src/policy/clause.ts';
import { inDocumentOrder } from '../../src/policy/clause.ts';
import { parseClauses } from '../../src/policy/clause-parser.ts';

/**
 * A body as editors write it, one block a line, without MDX: `# ` title, `## ` heading, `---`,
 * `<Annex>`, `</Annex>`; all else is text.
 */
export function blocksOf(body: string): readonly Block[] {
  const marks = { corrections: [], notes: [], footnotes: [] };
  return body.split('\n').flatMap((line, index): readonly Block[] => {
    const place = { line: index + 1, column: 1 };
    if (line === '') return [];
    if (line === '---') return [{ kind: 'break', place }];
    if (line === '<Annex>') return [{ kind: 'annex-start', place }];
    if (line === '</Annex>') return [{ kind: 'annex-end', place }];
    if (line.startsWith('# ')) return [{ kind: 'title', place, text: line.slice(2), ...marks }];
    if (line.startsWith('## ')) return [{ kind: 'heading', place, text: line.slice(3), ...marks }];
    return [{ kind: 'text', place, text: line, ...marks }];
  });
}

export function clausesOf(body: string): readonly Clause[] {
  return [...inDocumentOrder(parseClauses(blocksOf(body)).value)];
}

/** Anchors and labels, a clause a line, indented by depth: what a reader sees of a tree. */
export function outline(body: string): string {
  const lines: string[] = [];
  const add = (clauses: readonly Clause[], depth: number) => {
    for (const clause of clauses) {
      const anchor = clause.anchor.replace(/(?<=^|\.)([pe])[0-9a-z]{6}/gu, '$1*');
      lines.push(`${'  '.repeat(depth)}${anchor} ${clause.kind} ${clause.label}`.trimEnd());
      add(clause.children, depth + 1);
    }
  };
  add(parseClauses(blocksOf(body)).value, 0);
  return lines.join('\n');
}
