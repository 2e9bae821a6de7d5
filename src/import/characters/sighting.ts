import type { RemarkId } from '../remarks.ts';
import type { SourcePlace, SourceRemark } from '../source-document.ts';

/** Something in a line that was left as it is and that a person should look at. */
export interface Sighting {
  readonly id: RemarkId;
  /** The words round it. */
  readonly words: string;
}

const shown = 20;

/**
 * One remark for each kind of sighting: how often, and the lines and words of the first twenty. A
 * document with a thousand of a kind has one thing to look at, not a thousand.
 */
export class Sightings {
  readonly #byId = new Map<RemarkId, { count: number; first: SourcePlace; places: string[] }>();

  add(place: SourcePlace, seen: readonly Sighting[]): void {
    for (const { id, words } of seen) {
      const entry = this.#byId.get(id) ?? { count: 0, first: place, places: [] };
      entry.count += 1;
      if (entry.places.length < shown) entry.places.push(`${placeWords(place)}「${words}」`);
      this.#byId.set(id, entry);
    }
  }

  remarks(): readonly SourceRemark[] {
    return [...this.#byId].map(([id, { count, first, places }]) => {
      const more = count > places.length ? ' 等' : '';
      return { id, place: first, detail: `${count}处：${places.join('、')}${more}` };
    });
  }
}

function placeWords({ line, page }: SourcePlace): string {
  return page === undefined ? `第${line}行` : `第${page}页第${line}行`;
}
