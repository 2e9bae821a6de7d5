import { dot, type PlotOptions, ruleY, text } from '@observablehq/plot';
import type { DotChart, DrawingSize } from './chart.ts';
import { drawingWidth } from './svg.ts';
import { lineHeight, textWidth, wrapped } from './text-lines.ts';

const fontSize = 13;
const headSize = 12;
const largestRadius: Readonly<Record<DrawingSize, number>> = { wide: 12, narrow: 10 };
/** Names take at most so much of the width beside the dots; longer ones stand above them. */
const mostForNames: Readonly<Record<DrawingSize, number>> = { wide: 0.34, narrow: 0.2 };

/** A table of dots by their area. */
export function dotOptions({ corner, columns, rows }: DotChart, size: DrawingSize): PlotOptions {
  const width = drawingWidth[size];
  const longestName = Math.max(...rows.map(({ name }) => textWidth(name, fontSize)));
  const above = longestName > width * mostForNames[size];
  const left = above ? 0 : longestName + 8;
  const step = (width - left) / columns.length;
  const spelt = columns.every(
    ({ name, short }) => short === undefined || widthOf(name) <= step - 2,
  );
  const heads = columns.map(({ name, short }, at) => ({
    at,
    lines: wrapped(spelt ? name : (short ?? name), { width: step - 4, size: headSize }),
  }));
  const headHeight = Math.max(...heads.map(({ lines }) => lines.length)) * lineHeight + 4;
  const cells = rows.flatMap(({ dots }, row) =>
    dots.map((each, column) => ({ ...each, row, column })).filter(({ value }) => value > 0),
  );
  const most = Math.max(...cells.map(({ value }) => value));
  const numberWidth = textWidth(String(most), fontSize);
  // A number stands beside its dot, or below it where columns are narrow.
  const largest = largestRadius[size];
  const beside = step >= 2 * largest + numberWidth + 8;
  const radius = beside ? largest : Math.min(largest, step / 2 - 1);
  // Numbers wider than their columns would run into each other.
  const numbered = cells.filter(({ marked }) => beside || marked || numberWidth < step);
  const names = rows.map(({ name }, row) => ({
    row,
    lines: above ? wrapped(name, { width, size: fontSize }) : [name],
  }));
  const nameHeight = above ? Math.max(...names.map(({ lines }) => lines.length)) * lineHeight : 0;
  const dotHeight = 2 * radius + 4 + (beside ? 0 : lineHeight);
  const height = nameHeight + dotHeight + (above ? 6 : 4);
  const dotAt = nameHeight + radius + 4 - height / 2;
  const cell = { x: 'column', y: 'row' };
  const shift = beside ? -(numberWidth + 4) / 2 : 0;
  return {
    height: headHeight + height * rows.length,
    marginTop: headHeight,
    marginLeft: left,
    x: { type: 'band', domain: columns.map((_, at) => at), padding: 0, round: false },
    y: { type: 'band', domain: rows.map((_, at) => at), padding: 0, round: false },
    r: { type: 'sqrt', domain: [0, most], range: [0, radius] },
    marks: [
      ruleY(names, { y: 'row', dy: -height / 2, insetLeft: -left, className: 'line' }),
      text(heads, {
        x: 'at',
        frameAnchor: 'top',
        lineAnchor: 'bottom',
        dy: -6,
        text: ({ lines }) => lines.join('\n'),
        lineHeight: lineHeight / headSize,
        fontSize: headSize,
        className: 'name',
      }),
      text(spelt ? [] : [corner ?? ''], {
        frameAnchor: 'top-left',
        lineAnchor: 'bottom',
        dx: -left,
        dy: -6,
        text: (words) => words,
        fontSize: headSize,
        className: 'name',
      }),
      text(names, {
        y: 'row',
        frameAnchor: 'left',
        textAnchor: 'start',
        dx: -left,
        dy: above ? 2 + nameHeight / 2 - height / 2 : dotAt,
        text: ({ lines }) => lines.join('\n'),
        lineHeight: lineHeight / fontSize,
        fontSize,
        className: 'name',
      }),
      ...[true, false].map((marked) =>
        dot(
          cells.filter((each) => each.marked === marked),
          {
            ...cell,
            r: 'value',
            dx: shift,
            dy: dotAt,
            fill: 'currentColor',
            className: `${marked ? 'accent' : 'ink'} solid`,
          },
        ),
      ),
      text(numbered, {
        ...cell,
        text: ({ value }) => String(value),
        textAnchor: beside ? 'start' : 'middle',
        dx: beside ? shift + radius + 4 : 0,
        dy: beside ? dotAt : dotAt + radius + lineHeight / 2,
        fontSize,
        className: 'number',
      }),
    ],
  };
}

function widthOf(name: string): number {
  return textWidth(name, headSize);
}
