import { known } from './document.ts';
import { type DocumentNumber, parseDocumentNumber } from './document-number.ts';
import type { Policy } from './policy.ts';

/** The numbers of one organ and year, as far as the library has them. */
export interface NumberSeries {
  /** 浙政发, 国务院令 */
  readonly issuer: string;
  /** undefined where its numbers run on through the years: 国务院令第588号 */
  readonly year: number | undefined;
  /** In ascending order; more than one policy where a number was given twice. */
  readonly entries: readonly { readonly serial: number; readonly policies: readonly Policy[] }[];
  /** Runs of numbers between the first and the last that no policy of the library has. */
  readonly missing: readonly (readonly [first: number, last: number])[];
}

export interface NumberRegister {
  /** By organ, the newest year first. */
  readonly series: readonly NumberSeries[];
  /** Policies whose number is unknown or of no known form, in the order of the library. */
  readonly unnumbered: readonly Policy[];
}

/** Who has which 文号. What is missing may never have been published, or may not be in the library. */
export function numberRegister(policies: readonly Policy[]): NumberRegister {
  const read = policies.map((policy) => ({
    policy,
    number: parseDocumentNumber(known(policy.meta.number) ?? ''),
  }));
  const numbered = read.filter(
    (each): each is { policy: Policy; number: DocumentNumber } => each.number !== undefined,
  );
  const groups = Map.groupBy(numbered, ({ number }) => `${number.issuer} ${number.year ?? ''}`);
  const series = [...groups.values()].flatMap((members): readonly NumberSeries[] => {
    const [first] = members;
    if (first === undefined) return [];
    const { issuer, year } = first.number;
    const bySerial = Map.groupBy(members, ({ number }) => number.serial);
    const entries = [...bySerial]
      .toSorted(([a], [b]) => a - b)
      .map(([serial, held]) => ({ serial, policies: held.map(({ policy }) => policy) }));
    return [{ issuer, year, entries, missing: gapsIn(entries.map(({ serial }) => serial)) }];
  });
  return {
    series: series.toSorted(
      (a, b) => a.issuer.localeCompare(b.issuer, 'zh-CN') || (b.year ?? 0) - (a.year ?? 0),
    ),
    unnumbered: read.flatMap(({ policy, number }) => (number === undefined ? [policy] : [])),
  };
}

function gapsIn(serials: readonly number[]): readonly (readonly [number, number])[] {
  return serials.flatMap((serial, at) => {
    const before = serials[at - 1];
    return before === undefined || serial === before + 1 ? [] : [[before + 1, serial - 1] as const];
  });
}
