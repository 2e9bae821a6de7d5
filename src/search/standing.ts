import type { IndexedPolicy } from './indexed-policy.ts';

const named = /《(?:中华人民共和国)?(?<title>[^《》]{2,40})》/gu;

/**
 * How much a library leans on each of its policies: by how many others name it in 《》, and whether
 * it is a 法. What others build on answers general questions more often than what applies it.
 */
export class StandingCounter {
  readonly #titles: string[] = [];
  readonly #namedBy = new Map<string, Set<number>>();

  add({ title, clauses }: IndexedPolicy): void {
    const own = plainTitle(title);
    const number = this.#titles.length;
    this.#titles.push(own);
    for (const { text } of clauses) {
      for (const found of text.matchAll(named)) {
        const other = found.groups?.['title'] ?? '';
        if (other === own) continue;
        const by = this.#namedBy.get(other) ?? new Set();
        this.#namedBy.set(other, by.add(number));
      }
    }
  }

  /** For each policy in order, to two decimals: the factor by which its clauses gain is 1 more. */
  values(): readonly number[] {
    return this.#titles.map((title) => {
      const naming = this.#namedBy.get(title)?.size ?? 0;
      const standing = 0.1 * Math.log(1 + naming) + (/法典?$/u.test(title) ? 0.1 : 0);
      return Math.round(standing * 100) / 100;
    });
  }
}

function plainTitle(title: string): string {
  return title.replace(/^中华人民共和国/u, '');
}
