import type { PageItem, PageLayout, PageLine } from './layout.ts';

/** How many lines of a head or foot are looked at. */
const deepest = 3;
/** Heads and feet stand at one height, give or take these points. */
const sameHeight = 5;
/** Odd and even pages may have heads of their own. */
const share = 0.4;

/** Heads, feet and numbers of pages: what stands around the text on page after page. */
export function linesAround(pages: readonly PageLayout[]): ReadonlySet<PageLine> {
  const edges = pages.flatMap((page) => edgesOf(page));
  const around = new Set<PageLine>(pages.flatMap(artifactsOf));
  const repeats = repeatsOf(edges, pages.length);
  for (const { lines, page } of edges) {
    // From the edge inwards: what stands inside a line of the text belongs to the text.
    for (const line of lines) {
      if (around.has(line)) continue;
      if (!repeats.has(line) && !isPageNumber(line, page, edges)) break;
      around.add(line);
    }
  }
  return around;
}

interface Edge {
  readonly page: PageLayout;
  readonly at: 'head' | 'foot';
  /** The outermost first. */
  readonly lines: readonly PageLine[];
}

function edgesOf(page: PageLayout): readonly Edge[] {
  const lines = page.items.flatMap((item) => (item.kind === 'line' ? [item.line] : []));
  const boxes = page.items.map(boxOf);
  // Lines side by side, as 〔2016〕9号 and 第1页, are one step; there are few of them at an edge.
  const down = lines.toSorted((a, b) => a.top - b.top);
  const up = lines.toSorted((a, b) => b.bottom - a.bottom);
  const beforeOthers = (line: PageLine): boolean =>
    !boxes.some((box) => box !== line && isTable(page, box) && box.top < line.top);
  const behindOthers = (line: PageLine): boolean =>
    !boxes.some((box) => box !== line && isTable(page, box) && box.bottom > line.bottom);
  return [
    { page, at: 'head', lines: down.filter(beforeOthers).slice(0, deepest) },
    { page, at: 'foot', lines: up.filter(behindOthers).slice(0, deepest) },
  ];
}

function isTable({ items }: PageLayout, box: ReturnType<typeof boxOf>): boolean {
  return items.some((item) => item.kind === 'table' && item.table === box);
}

function boxOf(item: PageItem): { readonly top: number; readonly bottom: number } {
  if (item.kind === 'line') return item.line;
  return item.kind === 'table' ? item.table : item.picture;
}

/** Marked lines count only above and below all others: some programs mark the text itself. */
function artifactsOf({ items }: PageLayout): readonly PageLine[] {
  const lines = items.flatMap((item) => (item.kind === 'line' ? [item.line] : []));
  const boxes = items.map(boxOf);
  const text = items.filter((item) => item.kind !== 'line' || !item.line.artifact).map(boxOf);
  if (text.length === 0 || boxes.length === 0) return [];
  const top = Math.min(...text.map((box) => box.top));
  const bottom = Math.max(...text.map((box) => box.bottom));
  return lines.filter(
    (line) => line.artifact && (line.bottom <= top + 2 || line.top >= bottom - 2),
  );
}

/** Lines with the same text at the same height of many pages; figures count as equal. */
function repeatsOf(edges: readonly Edge[], pages: number): ReadonlySet<PageLine> {
  const groups = new Map<string, { line: PageLine; height: number; page: number }[]>();
  for (const { page, at, lines } of edges) {
    for (const line of lines) {
      const key = `${at} ${line.text.replaceAll(/\d+/gu, '#').replaceAll(/\s+/gu, '')}`;
      const height = at === 'head' ? line.top : page.height - line.bottom;
      const group = groups.get(key) ?? [];
      group.push({ line, height, page: page.number });
      groups.set(key, group);
    }
  }
  const repeats = new Set<PageLine>();
  for (const group of groups.values()) {
    for (const { line, height } of group) {
      const alike = group.filter((other) => Math.abs(other.height - height) <= sameHeight);
      const on = new Set(alike.map(({ page }) => page)).size;
      if (on >= 3 ? on >= share * pages : on === 2 && pages === 2 && isSame(alike)) {
        repeats.add(line);
      }
    }
  }
  return repeats;
}

function isSame(group: readonly { readonly line: PageLine }[]): boolean {
  return new Set(group.map(({ line }) => line.text.trim())).size === 1;
}

/** — 1 —, - 1 -, －１－, 第1页, 第 1 页 共 9 页, 1/9, Page 1 of 9 */
const decorated =
  /^(?:[—―─–－-]+\s*[\d０-９]{1,4}\s*[—―─–－-]+|第\s*[\d０-９]{1,4}\s*页(?:\s*[，,/／]?\s*共\s*[\d０-９]{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}|Page\s\d{1,4}(?:\sof\s\d{1,4})?)$/u;
const bare = /^\d{1,4}$/u;

/** A bare figure is a page's number where other pages have theirs at the same distance. */
function isPageNumber({ text }: PageLine, page: PageLayout, edges: readonly Edge[]): boolean {
  const trimmed = text.trim();
  if (decorated.test(trimmed)) return true;
  if (!bare.test(trimmed)) return false;
  const distance = Number(trimmed) - page.number;
  return edges.some(
    (edge) =>
      edge.page !== page &&
      edge.lines.some(
        (line) =>
          bare.test(line.text.trim()) && Number(line.text.trim()) - edge.page.number === distance,
      ),
  );
}
