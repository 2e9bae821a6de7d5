import type { LineLook } from '../../../src/import/source-document.ts';
import type { PageLayout, PageLine } from './layout.ts';

interface Edges {
  readonly left: number;
  readonly right: number;
}

/** How lines stand on their pages. Heads and feet are not asked. */
export function looksOf(
  pages: readonly PageLayout[],
  around: ReadonlySet<PageLine>,
): ReadonlyMap<PageLine, LineLook> {
  const looks = new Map<PageLine, LineLook>();
  const all = pages.flatMap((page) => linesOf(page, around));
  const usual = edgesOf(all.filter(({ column }) => column === undefined));
  for (const page of pages) {
    const lines = linesOf(page, around);
    for (const column of new Set(lines.map((line) => line.column))) {
      const own = lines.filter((line) => line.column === column);
      const edges = column === undefined ? pageEdges(own, usual) : edgesOf(own);
      for (const line of own) looks.set(line, lookOf(line, edges));
    }
  }
  return looks;
}

function linesOf({ items }: PageLayout, around: ReadonlySet<PageLine>): readonly PageLine[] {
  return items.flatMap((item) =>
    item.kind === 'line' && !around.has(item.line) ? [item.line] : [],
  );
}

/** A short page, as the last one, does not show how wide the text is; the whole file does. */
function pageEdges(lines: readonly PageLine[], usual: Edges): Edges {
  const own = edgesOf(lines);
  return own.right - own.left > 0.97 * (usual.right - usual.left) ? own : usual;
}

/** The outermost places where lines begin and end again and again. */
function edgesOf(lines: readonly PageLine[]): Edges {
  const least = Math.max(2, Math.ceil(lines.length * 0.04));
  const lefts = lines.map(({ left, pitch }) => ({ at: left, size: pitch }));
  const rights = lines.map(({ right, pitch }) => ({ at: -right, size: pitch }));
  return { left: edgeOf(lefts, least), right: -edgeOf(rights, least) };
}

function edgeOf(
  ends: readonly { readonly at: number; readonly size: number }[],
  least: number,
): number {
  const sorted = ends.toSorted((a, b) => a.at - b.at);
  for (const [index, { at, size }] of sorted.entries()) {
    const last = sorted[index + least - 1];
    if (last !== undefined && last.at - at <= 0.6 * size) return at;
  }
  return sorted[0]?.at ?? 0;
}

function lookOf({ left, right, size, pitch, bold }: PageLine, edges: Edges): LineLook {
  const before = left - edges.left;
  const after = edges.right - right;
  // The first line of a paragraph begins two ems in and may end anywhere, so that it can stand in
  // the middle by chance: only what begins further in is centred.
  const centred =
    before > 2.6 * pitch &&
    after > 0.6 * pitch &&
    Math.abs(before - after) < Math.max(pitch, 0.15 * before);
  const full = after < 1.5 * pitch;
  const indented = !centred && before > 1.2 * pitch;
  return {
    size: Math.round(size * 10) / 10,
    ...(bold && { bold }),
    ...(centred && { centred }),
    ...(full && { full }),
    ...(indented && { indented }),
  };
}
