import {
  type Validity,
  type ValidityPeriod,
  type ValidityProof,
  validityOn,
  validityPeriods,
} from '../policy/validity.ts';
import type { IsoDate } from '../policy/dates.ts';
import type { Policy } from '../policy/policy.ts';
import { policyHref } from './addresses.ts';

export type { Validity, ValidityPeriod };

/** The validity of a policy on the day of the build, and all its periods. */
export interface PrintedValidity {
  readonly now: Validity;
  readonly periods: readonly ValidityPeriod[];
}

const known = new WeakMap<Policy, PrintedValidity>();

/** Worked out once a policy: the proof is looked for in the whole text, the label stands in many lists. */
export function printedValidity(policy: Policy, day: IsoDate): PrintedValidity {
  const printed = known.get(policy) ?? {
    now: validityOn(policy, day),
    periods: validityPeriods(policy),
  };
  known.set(policy, printed);
  return printed;
}

/** For the banner, which prints the sentence and its proof as well. */
export function bannerAttribute(periods: readonly ValidityPeriod[], policy: string): string {
  return JSON.stringify(
    periods.map(({ from, status, sentence, proof }) => [
      from ?? '',
      status,
      sentence,
      proofHref(proof, policy) === undefined ? '' : (proof?.words ?? ''),
      proofHref(proof, policy) ?? '',
    ]),
  );
}

/**
 * Where the words of a proof stand; undefined for words of the title, which the sentence quotes
 * itself.
 */
export function proofHref(proof: ValidityProof | undefined, policy: string): string | undefined {
  if (proof?.anchor === undefined) return undefined;
  return proof.policy === policy ? `#${proof.anchor}` : policyHref(proof.policy, proof.anchor);
}
