import { contextOf } from './chinese-text.ts';
import type { Edit } from '../edit.ts';
import type { Sighting } from './sighting.ts';

/**
 * Controls and format characters, which print nothing: BOM U+FEFF, zero-width space U+200B, joiners,
 * direction marks, soft hyphen U+00AD, word joiner U+2060, form feed. A tab is white space.
 */
const invisible = /[\p{Cc}\p{Cf}\u2028\u2029]/u;
const invisibleRun = /(?:(?!\t)[\p{Cc}\p{Cf}\u2028\u2029])+/gu;
/** What prints nothing and yet says something, or says that something is lost: 㐂 with a variant's mark, �. */
const telling = /\ufffd|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu;

/** Half a character of UTF-16, as a PDF's table of characters can name it: no file can hold it. */
const halfCharacter = /\p{Cs}/gu;

/** A text from outside the lines, a page's declared title, without what prints nothing. */
export function visibleText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
}

/** Characters that print nothing are taken out, except where they stand for something. */
export function invisibleEdits(text: string): {
  readonly edits: readonly Edit[];
  readonly seen: readonly Sighting[];
} {
  const edits: Edit[] = [];
  const seen: Sighting[] = [];
  for (const match of text.matchAll(telling)) {
    const id = match[0] === '\ufffd' ? 'character-lost' : 'variant-mark-kept';
    seen.push({ id, words: contextOf(text, match.index) });
  }
  if (!text.isWellFormed()) {
    for (const { index } of text.matchAll(halfCharacter)) {
      edits.push({ start: index, end: index + 1, put: '\ufffd', why: 'half-character' });
    }
  }
  if (!invisible.test(text)) return { edits, seen };
  for (const { 0: run, index } of text.matchAll(invisibleRun)) {
    const end = index + run.length;
    // A soft hyphen between figures is a hyphen that lost its shape: 2016­2020.
    const betweenFigures = isDigit(text.charAt(index - 1)) && isDigit(text.charAt(end));
    if (run.includes('\u00ad') && betweenFigures) {
      seen.push({ id: 'soft-hyphen-kept', words: contextOf(text, index, end) });
      for (const { 0: other, index: at } of run.matchAll(/[^\u00ad]+/gu)) {
        const start = index + at;
        edits.push({ start, end: start + other.length, put: '', why: 'invisible-removed' });
      }
      continue;
    }
    // A line break inside a line parts words; what it parted is for a person to judge.
    const parts = /[\v\f\u0085\u2028\u2029]/u.test(run) && index > 0 && end < text.length;
    edits.push({ start: index, end, put: parts ? ' ' : '', why: 'invisible-removed' });
    if (parts) seen.push({ id: 'line-break-inside', words: contextOf(text, index, end) });
  }
  return { edits: edits.toSorted((a, b) => a.start - b.start), seen };
}

function isDigit(character: string): boolean {
  return /^[0-9]$/u.test(character);
}
