import type { RemarkId } from '../../../src/import/remarks.ts';
import type { LeftOut, SourcePlace, SourceRemark } from '../../../src/import/source-document.ts';

/** What a reader of a docx has to report. */
export class Findings {
  readonly #leftOut: { place: SourcePlace; text: string; why: RemarkId }[] = [];
  readonly #counted = new Map<
    RemarkId,
    { count: number; place: SourcePlace; examples: string[] }
  >();
  #joins = false;

  /** Runs of one place that are left out for one reason are one entry. */
  leaveOut(place: SourcePlace, text: string, why: RemarkId): void {
    const last = this.#leftOut.at(-1);
    if (this.#joins && last?.why === why && last.place.line === place.line) last.text += text;
    else this.#leftOut.push({ place, text, why });
    this.#joins = true;
  }

  /** What is left out next is an entry of its own. */
  part(): void {
    this.#joins = false;
  }

  /** One more of a kind that is reported once, with its first place, how many, and some examples. */
  count(id: RemarkId, place: SourcePlace, example?: string): void {
    const known = this.#counted.get(id) ?? { count: 0, place, examples: [] };
    known.count += 1;
    const short = example === undefined ? '' : shortened(example.trim());
    if (short !== '' && known.examples.length < 5 && !known.examples.includes(short)) {
      known.examples.push(short);
    }
    this.#counted.set(id, known);
  }

  get leftOut(): readonly LeftOut[] {
    return this.#leftOut;
  }

  get remarks(): readonly SourceRemark[] {
    return [...this.#counted].map(([id, { count, place, examples }]) => {
      const shown = examples.length === 0 ? '' : `，如${examples.map((e) => `“${e}”`).join('')}`;
      return { id, place, detail: `${count} 处${shown}` };
    });
  }
}

function shortened(text: string): string {
  const characters = [...text.slice(0, 100)];
  return characters.length <= 20 ? text : `${characters.slice(0, 20).join('')}…`;
}
