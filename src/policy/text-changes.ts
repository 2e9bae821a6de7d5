import { diffArrays } from 'diff';

/** A stretch of two texts: in both, only in the newer one, or only in the older one. */
export interface TextChange {
  readonly text: string;
  readonly change: 'same' | 'added' | 'removed';
}

/** Marks and blanks are no wording. */
const noise = /[\p{P}\p{Z}\p{C}]/u;
/** A single letter that two changes leave between them only makes them hard to read. */
const leastSame = 2;

/** The letters and figures of a text; full-width ones are the same as narrow ones. */
export function wordingOf(text: string): string {
  return lettersOf(text)
    .map(({ letter }) => letter)
    .join('');
}

/**
 * How the wording of a text was changed. Marks and blanks are not compared: where both texts have the
 * same wording, the newer one's marks are shown. What is the same and what was added are together the
 * newer text, character for character.
 */
export function textChanges(older: string, newer: string): readonly TextChange[] {
  const [own, next] = [lettersOf(older), lettersOf(newer)];
  const runs = readableRuns(runsOf(own, next));
  const changes: TextChange[] = [];
  const at = { older: 0, newer: 0 };
  const printed = { older: 0, newer: 0 };
  const put = (from: 'older' | 'newer', run: Run) => {
    const [text, letters] = from === 'older' ? [older, own] : [newer, next];
    at[from] += run.count;
    const end = letters[at[from]]?.index ?? text.length;
    const piece = text.slice(printed[from], end);
    printed[from] = end;
    if (piece !== '') changes.push({ text: piece, change: run.change });
  };
  for (const run of runs) {
    if (run.change === 'removed') put('older', run);
    else {
      put('newer', run);
      if (run.change === 'added') continue;
      at.older += run.count;
      printed.older = own[at.older]?.index ?? older.length;
    }
  }
  // Marks of a text that has no wording.
  const rest = newer.slice(printed.newer);
  if (rest !== '') changes.push({ text: rest, change: 'same' });
  return changes;
}

/** More changes than this are no changes to be followed letter by letter: the text is another one. */
const mostChanges = 4000;

function runsOf(own: readonly Letter[], next: readonly Letter[]): readonly Run[] {
  const [from, to] = [own, next].map((letters) => letters.map(({ letter }) => letter));
  const parts = diffArrays(from ?? [], to ?? [], { maxEditLength: mostChanges });
  if (parts === undefined) {
    return [
      { change: 'removed', count: own.length },
      { change: 'added', count: next.length },
    ];
  }
  return parts.map(({ added, removed, count }) => ({
    change: added ? 'added' : removed ? 'removed' : 'same',
    count,
  }));
}

interface Run {
  readonly change: TextChange['change'];
  readonly count: number;
}

/** Runs in which short remains between changes are changes too; what was removed stands first. */
function readableRuns(runs: readonly Run[]): readonly Run[] {
  const readable: Run[] = [];
  let removed = 0;
  let added = 0;
  const close = () => {
    if (removed > 0) readable.push({ change: 'removed', count: removed });
    if (added > 0) readable.push({ change: 'added', count: added });
    [removed, added] = [0, 0];
  };
  runs.forEach(({ change, count }, index) => {
    if (change === 'removed') removed += count;
    else if (change === 'added') added += count;
    else if (count < leastSame && index > 0 && index < runs.length - 1) {
      removed += count;
      added += count;
    } else {
      close();
      readable.push({ change, count });
    }
  });
  close();
  return readable;
}

interface Letter {
  readonly letter: string;
  /** Where it stands in the text. */
  readonly index: number;
}

function lettersOf(text: string): readonly Letter[] {
  const letters: Letter[] = [];
  let index = 0;
  for (const character of text) {
    if (!noise.test(character)) letters.push({ letter: character.normalize('NFKC'), index });
    index += character.length;
  }
  return letters;
}
