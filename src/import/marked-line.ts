import { contextOf, isBlank } from './chinese-text.ts';
import type { Edit } from './edit.ts';
import type { RemarkId } from './remarks.ts';
import type { Sighting } from './sighting.ts';

/** Web and mail addresses, entities that a copy left behind: nothing in them is a Chinese mark. */
const foreign =
  /(?:https?|ftp):\/\/[\w.~:/?#@!$&'()*+,;=%[\]-]+|www\.[\w.~:/?#@!$&'()*+,;=%-]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/giu;

/** A line whose marks are changed one by one, each change seen by those that come after it. */
export class MarkedLine {
  readonly text: string;
  /** The text as it is now, in UTF-16 units. A unit that an edit swallowed is empty. */
  readonly units: string[];
  readonly #foreign = new Set<number>();
  readonly #edits: Edit[] = [];
  readonly #seen: (Sighting & { readonly at: number })[] = [];

  constructor(text: string) {
    this.text = text;
    this.units = text.split('');
    if (!/[@&]|www\.|:\/\//iu.test(text)) return;
    for (const match of text.matchAll(foreign)) {
      const end = match.index + trimmed(match[0]).length;
      for (let at = match.index; at < end; at += 1) this.#foreign.add(at);
    }
  }

  isForeign(at: number): boolean {
    return this.#foreign.has(at);
  }

  /** The nearest unit before `at` that is no white space; empty at the start of the line. */
  before(at: number): string {
    for (let index = at - 1; index >= 0; index -= 1) {
      const unit = this.units[index] ?? '';
      if (unit !== '' && !isBlank(unit)) return unit;
    }
    return '';
  }

  /** The nearest unit after `at` that is no white space; empty at the end of the line. */
  after(at: number): string {
    for (let index = at + 1; index < this.units.length; index += 1) {
      const unit = this.units[index] ?? '';
      if (unit !== '' && !isBlank(unit)) return unit;
    }
    return '';
  }

  /** One character of the text, or several from `at` on, become `put`. */
  change(
    at: number,
    put: string,
    { why, length = 1 }: { readonly why: RemarkId; readonly length?: number },
  ): void {
    this.units[at] = put;
    for (let index = at + 1; index < at + length; index += 1) this.units[index] = '';
    this.#edits.push({ start: at, end: at + length, put, why });
  }

  see(at: number, id: RemarkId): void {
    this.#seen.push({ at, id, words: contextOf(this.text, at) });
  }

  edits(): readonly Edit[] {
    return this.#edits.toSorted((a, b) => a.start - b.start);
  }

  sightings(): readonly Sighting[] {
    return this.#seen.toSorted((a, b) => a.at - b.at);
  }
}

/** An address without the marks that the sentence puts after it: www.example.gov.cn, → www.example.gov.cn */
function trimmed(address: string): string {
  return address.startsWith('&') ? address : address.replace(/[.,;:!?)]+$/u, '');
}
