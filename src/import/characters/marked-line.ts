import { contextOf } from './chinese-text.ts';
import type { Edit } from '../edit.ts';
import type { RemarkId } from '../remarks.ts';
import type { Sighting } from './sighting.ts';

/** Web and mail addresses, entities that a copy left behind: nothing in them is a Chinese mark. */
const foreign =
  /(?:https?|ftp):\/\/[\w.~:/?#@!$&'()*+,;=%[\]-]+|www\.[\w.~:/?#@!$&'()*+,;=%-]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/giu;

/** Blanks and the pauses themselves: whether 「;;」 is Chinese is told by what stands round both. */
const passedOver = /^[\s,:;]$/u;

/** A line whose marks are changed one by one, each change seen by those that come after it. */
export class MarkedLine {
  /** The text as it was given; every change is one unit for one, so that offsets hold. */
  readonly text: string;
  /** The text as it is now, in UTF-16 units. */
  readonly units: string[];
  readonly #foreign = new Set<number>();
  readonly #edits: Edit[] = [];
  readonly #seen: (Sighting & { readonly at: number })[] = [];
  readonly #before: Int32Array;
  readonly #after: Int32Array;

  constructor(text: string) {
    this.text = text;
    this.units = text.split('');
    [this.#before, this.#after] = neighbours(this.units);
    if (!/[@&]|www\.|:\/\//iu.test(text)) return;
    for (const match of text.matchAll(foreign)) {
      const end = match.index + trimmed(match[0]).length;
      for (let at = match.index; at < end; at += 1) this.#foreign.add(at);
    }
  }

  isForeign(at: number): boolean {
    return this.#foreign.has(at);
  }

  /** The nearest unit before `at` that is no white space and no pause; empty at the start. */
  before(at: number): string {
    return this.units[this.#before[at] ?? -1] ?? '';
  }

  /** The nearest unit after `at` that is no white space and no pause; empty at the end. */
  after(at: number): string {
    return this.units[this.#after[at] ?? -1] ?? '';
  }

  change(at: number, put: string, why: RemarkId): void {
    this.units[at] = put;
    this.#edits.push({ start: at, end: at + 1, put, why });
  }

  see(at: number, id: RemarkId): void {
    this.#seen.push({ at, id, words: contextOf(this.text, at) });
  }

  edits(): readonly Edit[] {
    return this.#edits.toSorted((a, b) => a.start - b.start);
  }

  sightings(): readonly Sighting[] {
    return this.#seen.toSorted((a, b) => a.at - b.at).map(({ id, words }) => ({ id, words }));
  }
}

/** For each unit the offset of the nearest one on either side that is not passed over, or -1. */
function neighbours(units: readonly string[]): readonly [Int32Array, Int32Array] {
  const before = new Int32Array(units.length);
  const after = new Int32Array(units.length);
  const counts = units.map((unit) => !passedOver.test(unit));
  let last = -1;
  for (let at = 0; at < units.length; at += 1) {
    before[at] = last;
    if (counts[at]) last = at;
  }
  last = -1;
  for (let at = units.length - 1; at >= 0; at -= 1) {
    after[at] = last;
    if (counts[at]) last = at;
  }
  return [before, after];
}

/** An address without the marks that the sentence puts after it: www.example.gov.cn, → www.example.gov.cn */
function trimmed(address: string): string {
  return address.startsWith('&') ? address : address.replace(/[.,;:!?)]+$/u, '');
}
