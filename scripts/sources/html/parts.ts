import { isAround } from './containers.ts';
import type { Context } from './context.ts';
import type { PageFacts } from './page-facts.ts';
import type { HtmlElement } from './tree.ts';

/** What an element changes about where its text stands; undefined where it changes nothing. */
export function partIn(
  element: HtmlElement,
  { part }: Context,
  { place, labels }: PageFacts,
): Pick<Context, 'part' | 'navigation'> | undefined {
  if (place.inside.has(element)) return { part: 'document', navigation: false };
  if (place.unsure.has(element)) return { part: undefined, navigation: false };
  if (place.links.has(element)) return { part: 'around', navigation: true };
  if (labels.has(element)) return { part: 'around', navigation: false };
  if (part === 'document' && place.narrow) return undefined;
  const around = isAround(element) && !place.holders.has(element);
  return around ? { part: 'around', navigation: true } : undefined;
}
