import { isFootnoteId } from '../../markdown/write-document.ts';
import { type DraftItem, linesOf } from '../draft.ts';

type Footnote = Extract<DraftItem, { kind: 'footnote' }>;

/**
 * The items with ids of footnotes that a file can hold, each once: `A` becomes `a`, a second note
 * `1` the next number that is free. Calls go with the first note of their id; those without a note
 * are dropped, as nothing can be shown for them.
 */
export function withFileIds(items: readonly DraftItem[]): readonly DraftItem[] {
  const notes = items.filter(isFootnote);
  if (notes.length === 0 && linesOf(items).every(({ calls }) => calls.length === 0)) return items;
  const taken = new Set(notes.map(({ id }) => id));
  const used = new Set<string>();
  const ids = new Map<string, string>();
  let next = 1;
  const fileId = (id: string): string => {
    const small = id.toLowerCase();
    const fits = [id, small].find((each) => isFootnoteId(each) && !used.has(each));
    if (fits !== undefined && (fits === id || !taken.has(fits))) return fits;
    while (taken.has(String(next)) || used.has(String(next))) next += 1;
    return String(next);
  };
  const renamed = notes.map((note): Footnote => {
    const id = fileId(note.id);
    used.add(id);
    if (!ids.has(note.id)) ids.set(note.id, id);
    return { ...note, id };
  });
  let at = 0;
  return items.map((item) => {
    if (item.kind === 'footnote') return renamed[at++] ?? item;
    if (item.kind !== 'line' || item.line.calls.length === 0) return item;
    const calls = item.line.calls.flatMap((call) => {
      const id = ids.get(call.id);
      return id === undefined ? [] : [{ ...call, id }];
    });
    return { kind: 'line', line: { ...item.line, calls } };
  });
}

/**
 * Documents of one file with each footnote in the first that calls it: a format has all notes at its
 * end, behind the last document. A call in another document is dropped.
 */
export function footnotesByCalls(
  documents: readonly (readonly DraftItem[])[],
): readonly (readonly DraftItem[])[] {
  if (documents.length < 2) return documents;
  const callers = new Map<string, number>();
  documents.forEach((items, index) => {
    for (const { calls } of linesOf(items)) {
      for (const { id } of calls) if (!callers.has(id)) callers.set(id, index);
    }
  });
  const notes = documents.flatMap((items, index) =>
    items.filter(isFootnote).map((note) => ({ note, at: callers.get(note.id) ?? index })),
  );
  return documents.map((items, index) => {
    const own = notes.flatMap(({ note, at }) => (at === index ? [note] : []));
    const ids = new Set(own.map(({ id }) => id));
    const others = items.filter((item) => !isFootnote(item));
    return [...others.map((item) => withCalls(item, ids)), ...own];
  });
}

function withCalls(item: DraftItem, ids: ReadonlySet<string>): DraftItem {
  if (item.kind !== 'line' || item.line.calls.length === 0) return item;
  const calls = item.line.calls.filter(({ id }) => ids.has(id));
  return { kind: 'line', line: { ...item.line, calls } };
}

function isFootnote(item: DraftItem): item is Footnote {
  return item.kind === 'footnote';
}
