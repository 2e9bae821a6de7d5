import { regionLine, type Region } from './registry.ts';
import type { Policy } from './policy.ts';

/** A level of government with its policies on the matter. */
export interface Rung {
  readonly region: Region;
  readonly policies: readonly Policy[];
}

/**
 * 国家—省—市—区: the places that a policy's own place lies in, itself, and those that lie in it, each with
 * the policies that are about the same field or tied to it. Levels of which the library has none are
 * left out; so is the ladder where no other level is left.
 */
export function placeLadder(
  {
    policies,
    regions,
  }: { readonly policies: readonly Policy[]; readonly regions: readonly Region[] },
  policy: Policy,
): readonly Rung[] {
  const line = regionLine(regions, policy.region);
  const within = regions.filter(
    (region) => region !== policy.region && regionLine(regions, region).includes(policy.region),
  );
  const rungs = [...line.toReversed(), ...within].map((region) => ({
    region,
    policies: policies.filter(
      (each) => each.region === region && (each === policy || isAboutTheSame(each, policy)),
    ),
  }));
  const held = rungs.filter((rung) => rung.policies.length > 0);
  return held.length > 1 ? held : [];
}

function isAboutTheSame(a: Policy, b: Policy): boolean {
  if (a.meta.topics.some((topic) => b.meta.topics.includes(topic))) return true;
  return a.related.some(({ policy }) => policy === b.id);
}
