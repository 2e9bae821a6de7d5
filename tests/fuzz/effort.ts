import { randomInt } from 'node:crypto';

/** How many times as many inputs are tried as in the gates; then each run tries others. */
const times = Number(process.env['ZHENGDIAN_FUZZ'] ?? 0);

/** True where more is asked for than the gates try. */
export const isLong = times > 0;

const seed = isLong ? randomInt(2 ** 31) : 20_160_322;
if (isLong) console.log(`ZHENGDIAN_FUZZ: ${times} times the inputs, seed ${seed}`);

/** For fast-check. In the gates the same inputs each time. */
export function runs(inputs: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: Math.round(inputs * Math.max(times, 1)), seed };
}

/** A bound for what hangs, with room for a busy machine. */
export const timeout = 300_000 * Math.max(times, 1);
