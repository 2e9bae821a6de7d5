import type { PolicyHead, TextBlock, TextClause } from './index-format.ts';
import { dayOf, type IndexedPolicy, issuersOf, knownOrEmpty } from './indexed-policy.ts';

interface Unit {
  readonly policy: number;
  /** Its clauses as JSON, parted by commas. */
  readonly json: string;
  readonly clauses: number;
}

/** Cuts the texts of a library into blocks, between units only. */
export class TextBlocksBuilder {
  readonly #heads: string[] = [];
  readonly #units: Unit[] = [];

  add(policy: IndexedPolicy, starts: readonly boolean[], periods: string): void {
    const head: PolicyHead = {
      id: policy.id,
      title: policy.title,
      number: knownOrEmpty(policy.number),
      type: policy.type,
      region: policy.places[0] ?? '',
      issuers: issuersOf(policy),
      day: dayOf(policy),
      periods,
    };
    const number = this.#heads.length;
    this.#heads.push(JSON.stringify(head).slice(0, -1));
    let unit: TextClause[] = [];
    const close = () => {
      if (unit.length === 0) return;
      const json = JSON.stringify(unit).slice(1, -1);
      this.#units.push({ policy: number, json, clauses: unit.length });
      unit = [];
    };
    policy.clauses.forEach(({ anchor, depth, label, citation, text }, at) => {
      if (starts[at]) close();
      unit.push([anchor, depth, label, citation, text]);
    });
    close();
  }

  /** Each block as JSON of a `TextBlock` of so many characters at least, with its clauses. */
  *take(size: number): Generator<{ readonly json: string; readonly clauses: number }> {
    let from = 0;
    let characters = 0;
    for (const [at, unit] of this.#units.entries()) {
      characters += unit.json.length;
      if (characters >= size) {
        yield this.#block(from, at + 1);
        from = at + 1;
        characters = 0;
      }
    }
    if (from < this.#units.length) yield this.#block(from, this.#units.length);
  }

  #block(from: number, to: number): { readonly json: string; readonly clauses: number } {
    const policies: string[] = [];
    let clauses = 0;
    let open: string[] = [];
    for (let at = from; at < to; at += 1) {
      const unit = this.#units[at];
      if (unit === undefined) continue;
      open.push(unit.json);
      clauses += unit.clauses;
      if (at + 1 === to || this.#units[at + 1]?.policy !== unit.policy) {
        policies.push(`${this.#heads[unit.policy]},"clauses":[${open.join(',')}]}`);
        open = [];
      }
    }
    return { json: `{"policies":[${policies.join(',')}]}`, clauses };
  }
}

/** Reads a block of texts. */
export function readTextBlock(bytes: Uint8Array): TextBlock {
  return JSON.parse(new TextDecoder('utf-16le').decode(bytes)) as TextBlock;
}
