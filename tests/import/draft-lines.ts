import { applyEdits, draftLine, type DraftLine, type Edit, textOf } from '../../src/import/edit.ts';
import type { LineLook } from '../../src/import/source-document.ts';

/** Lines of a text file: one a line of `text`, numbered from 1. */
export function draftLines(text: string, look: LineLook = {}): readonly DraftLine[] {
  return text.split('\n').map((words, index) =>
    draftLine({
      kind: 'line',
      place: { line: index + 1 },
      text: words,
      look,
      calls: [],
      part: undefined,
    }),
  );
}

/** The text with the edits made. */
export function edited(text: string, edits: readonly Edit[]): string {
  return draftLines(text)
    .map((line) => textOf(applyEdits(line, edits)))
    .join('\n');
}
