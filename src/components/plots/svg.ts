import { plot, type PlotOptions } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { DrawingSize } from './chart.ts';

/** What a drawing is called for those who do not see it; `id` is unique on the page. */
export interface DrawingWords {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** How a drawing is set: units are CSS pixels where it is shown at its own width. */
export const drawingWidth: Readonly<Record<DrawingSize, number>> = { wide: 520, narrow: 288 };

/**
 * A plot as SVG for a page whose security policy allows no style inside it: classes only, which
 * `statistics.css` colours. Its text is one image for a screen reader; the numbers stand in a table.
 */
export function svgOf(
  options: PlotOptions,
  { size, words }: { readonly size: DrawingSize; readonly words: DrawingWords },
): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = plot({
    axis: null,
    margin: 0,
    width: drawingWidth[size],
    ...options,
    document,
  });
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const { name } of [...element.attributes]) {
      if (name === 'style' || name === 'font-family' || name.startsWith('aria-')) {
        element.removeAttribute(name);
      }
    }
  }
  svg.setAttribute('class', `plot ${size}`);
  svg.setAttribute('role', 'img');
  const named = [
    ['title', words.title],
    ['desc', words.description],
  ] as const;
  svg.prepend(
    ...named.map(([tag, text]) => {
      const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
      element.id = `${words.id}-${size}-${tag}`;
      element.textContent = text;
      return element;
    }),
  );
  svg.setAttribute('aria-labelledby', `${words.id}-${size}-title`);
  svg.setAttribute('aria-describedby', `${words.id}-${size}-desc`);
  return svg.outerHTML.replace(/(?<=[ ("',-]\d*\.\d{2})\d+(?=[ )",])/gu, '');
}
