import type { PlotOptions } from '@observablehq/plot';
import { barOptions } from './bars.ts';
import type { Chart, DrawingSize } from './chart.ts';
import { columnOptions } from './columns.ts';
import { dotOptions } from './dots.ts';
import { type DrawingWords, svgOf } from './svg.ts';

/** A chart as SVG, for pages of one size. A chart without anything to draw is the caller's fault. */
export function drawPlot(
  chart: Chart,
  setting: { readonly size: DrawingSize; readonly words: DrawingWords },
): string {
  return svgOf(optionsOf(chart, setting.size), setting);
}

function optionsOf(chart: Chart, size: DrawingSize): PlotOptions {
  switch (chart.kind) {
    case 'bars':
      return barOptions(chart, size);
    case 'columns':
      return columnOptions(chart, size);
    case 'dots':
      return dotOptions(chart, size);
    default:
      return chart satisfies never;
  }
}
