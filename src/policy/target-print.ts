import type { Deadline } from './deadlines.ts';
import { type Measure, measureText } from './measures.ts';
import type { PlacedMeasure } from './policy.ts';
import type { Comparator, Target } from './targets.ts';

const words: Readonly<Record<Comparator, string>> = {
  '>=': '至少',
  '<=': '至多',
  '=': '为',
  '>': '多于',
  '<': '少于',
  range: '介于',
};

/** What the number of a target is to be: 至少, 至多, 介于. The text's own words stand in `words`. */
export function comparatorWord({ comparator }: Target): string {
  return words[comparator];
}

/** 70, 50,000,000, 3至5: the number as a reader writes it, without its unit. */
export function printedNumber({ value, upTo }: Target): string {
  const print = (n: number) => n.toLocaleString('zh-CN', { maximumFractionDigits: 10 });
  return upTo === undefined ? print(value) : `${print(value)}至${print(upTo)}`;
}

/** A target with the measure that sets it. */
export interface PlacedTarget extends PlacedMeasure {
  readonly target: Target;
  /** What its sentence says of when. */
  readonly deadline: Deadline | undefined;
}

/** All targets of measures, in their order. */
export function targetsOf(measures: readonly PlacedMeasure[]): readonly PlacedTarget[] {
  return measures.flatMap((placed) =>
    placed.measure.targets.map((target) => ({
      ...placed,
      target,
      deadline: deadlineOfTarget(placed.measure, target),
    })),
  );
}

/**
 * The deadline that the sentence of a target sets, if it sets one: the last before the target, or the first
 * after it. A target in another sentence of the same measure may have nothing to do with it.
 */
export function deadlineOfTarget(
  { clause, deadlines }: Pick<Measure, 'clause' | 'deadlines'>,
  { start, end }: Target,
): Deadline | undefined {
  const text = measureText(clause);
  const from = Math.max(...sentenceEnds.map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  const ends = sentenceEnds.map((mark) => text.indexOf(mark, end)).filter((at) => at !== -1);
  const to = Math.min(text.length, ...ends);
  const here = deadlines.filter((deadline) => deadline.start >= from && deadline.end <= to);
  return (
    here.findLast((deadline) => deadline.end <= start) ?? here.find((each) => each.start >= end)
  );
}

const sentenceEnds = ['。', '；', '\n'];
