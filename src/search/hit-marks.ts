import { normalTextWithPlaces } from './normal-text.ts';
import { offsetsOf } from './offsets.ts';

/**
 * Where phrases, given as normal text, stand in a text as printed: start and end, ascending, those
 * that touch or overlap put together.
 */
export function marksIn(
  text: string,
  phrases: readonly string[],
): readonly (readonly [start: number, end: number])[] {
  const { text: normal, starts, ends } = normalTextWithPlaces(text);
  const found = phrases
    .flatMap((phrase) =>
      offsetsOf(normal, phrase).map(
        (at) => [starts[at] ?? 0, ends[at + phrase.length - 1] ?? 0] as const,
      ),
    )
    .sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const marks: [number, number][] = [];
  for (const [start, end] of found) {
    const last = marks.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}
