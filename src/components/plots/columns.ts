import { barY, type PlotOptions, ruleY, text } from '@observablehq/plot';
import type { ColumnChart, DrawingSize } from './chart.ts';
import { drawingWidth } from './svg.ts';
import { textWidth } from './text-lines.ts';

const fontSize = 12;
const [above, below] = [20, 22];
const highest = 140;
/** One document must not look like many. */
const highestOfOne = 36;
const widest = 34;

/** Standing bars with their numbers over them. */
export function columnOptions({ columns }: ColumnChart, size: DrawingSize): PlotOptions {
  const numbers = columns.map(({ at }) => at);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const domain = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  // Half a name may stick out at either end.
  const margin = 8;
  const step = (drawingWidth[size] - 2 * margin) / domain.length;
  const most = Math.max(...columns.map(({ value }) => value));
  const room = textWidth(String(most), fontSize) + 2;
  const inset = Math.max(step * 0.14, (step - widest) / 2);
  const band = { x: 'at', y1: 0, y2: 'value', insetLeft: inset, insetRight: inset };
  return {
    height: above + Math.min(highest, most * highestOfOne) + below,
    marginTop: above,
    marginBottom: below,
    marginLeft: margin,
    marginRight: margin,
    x: { type: 'band', domain, padding: 0, round: false },
    y: { type: 'linear', domain: [0, most] },
    marks: [
      ...[true, false].map((marked) =>
        barY(
          columns.filter((column) => column.marked === marked),
          { ...band, className: `${marked ? 'accent' : 'ink'} solid` },
        ),
      ),
      ruleY([0], { className: 'axis' }),
      text(labelled(columns, { step, room }), {
        x: 'at',
        y: 'value',
        text: ({ value }) => String(value),
        dy: -9,
        fontSize: 13,
        className: 'number',
      }),
      text(ticks(domain, step), {
        x: (at) => at,
        frameAnchor: 'bottom',
        text: (at) => String(at),
        dy: 16,
        fontSize,
        className: 'name',
      }),
    ],
  };
}

/** The columns that get their number: all where there is room, otherwise marked ones that keep apart. */
function labelled(
  columns: ColumnChart['columns'],
  { step, room }: { readonly step: number; readonly room: number },
): ColumnChart['columns'][number][] {
  const ordered = columns.toSorted((a, b) => a.at - b.at);
  if (step >= room) return ordered;
  let from = Number.NEGATIVE_INFINITY;
  return ordered.filter(({ at, marked }) => {
    if (!marked || (at - from) * step < room) return false;
    from = at;
    return true;
  });
}

/** Every year, or every so many, so that their names keep apart. */
function ticks(domain: readonly number[], step: number): number[] {
  const room = textWidth('2000', fontSize) + 8;
  const every = [1, 2, 5, 10, 20, 50].find((years) => years * step >= room) ?? 100;
  const shown = domain.filter((at) => at % every === 0);
  return shown.length > 0 ? shown : domain.slice(0, 1);
}
