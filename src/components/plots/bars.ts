import { barX, type PlotOptions, ruleX, text } from '@observablehq/plot';
import type { BarChart, DrawingSize } from './chart.ts';
import { drawingWidth } from './svg.ts';
import { lineHeight, textWidth, wrapped } from './text-lines.ts';

const fontSize = 13;
const thickness = 15;
const gap = 10;
/** Names take at most so much of the width where they stand beside the bars. */
const mostForNames = 0.42;
/** The scale reaches at least so far: one document must not look like many. */
const leastEnd = 4;

/** Lying bars: on wide pages names stand beside them, on phones above. */
export function barOptions({ bars, whole }: BarChart, size: DrawingSize): PlotOptions {
  const width = drawingWidth[size];
  const beside = size === 'wide';
  const longestName = Math.max(...bars.map(({ name }) => textWidth(name, fontSize)));
  const nameWidth = beside ? Math.min(longestName, width * mostForNames) : width;
  const rows = bars.map(({ name, value, further = 0, label, marked }, at) => ({
    at,
    lines: wrapped(name, { width: nameWidth, size: fontSize }),
    from: value,
    to: value + further,
    label,
    marked,
  }));
  const nameHeight = Math.max(...rows.map(({ lines }) => lines.length)) * lineHeight;
  const above = beside ? Math.max(0, nameHeight - thickness) / 2 + gap / 2 : nameHeight + 2;
  const below = beside ? above : gap;
  const step = above + thickness + below;
  const left = beside ? nameWidth + 10 : 0;
  const right = Math.max(...rows.map(({ label }) => textWidth(label, fontSize))) + 8;
  const end = whole ?? Math.max(leastEnd, ...rows.map(({ to }) => to));
  const band = { y: 'at', insetTop: above, insetBottom: below };
  const ofBar = (above - below) / 2;
  return {
    height: step * rows.length,
    marginLeft: left,
    marginRight: right,
    x: { type: 'linear', domain: [0, end] },
    y: { type: 'band', domain: rows.map(({ at }) => at), padding: 0, round: false },
    marks: [
      ...(whole === undefined
        ? []
        : [barX(rows, { ...band, x1: 0, x2: () => whole, className: 'track' })]),
      ...[true, false].flatMap((marked) => {
        const own = rows.filter((row) => row.marked === marked);
        const name = marked ? 'accent' : 'ink';
        return [
          barX(
            own.filter(({ from }) => from > 0),
            { ...band, x1: 0, x2: 'from', className: `${name} solid` },
          ),
          barX(
            own.filter(({ from, to }) => to > from),
            {
              ...band,
              x1: 'from',
              x2: 'to',
              className: `${name} hollow`,
              insetTop: above + 0.75,
              insetBottom: below + 0.75,
              insetRight: 0.75,
            },
          ),
        ];
      }),
      // It would cross names that stand above.
      ...(beside ? [ruleX([0], { className: 'axis' })] : []),
      text(rows, {
        y: 'at',
        text: ({ lines }) => lines.join('\n'),
        frameAnchor: 'left',
        textAnchor: beside ? 'end' : 'start',
        dx: beside ? -10 : 0,
        dy: beside ? 0 : nameHeight / 2 - step / 2,
        lineHeight: lineHeight / fontSize,
        fontSize,
        className: 'name',
      }),
      text(rows, {
        y: 'at',
        x: ({ to }) => (whole === undefined ? to : whole),
        text: 'label',
        textAnchor: 'start',
        dx: 6,
        dy: ofBar,
        fontSize,
        className: 'number',
      }),
    ],
  };
}
