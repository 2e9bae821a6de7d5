import { factsOf, type PageFacts } from './facts.ts';
import { layOut, type PageLayout } from './layout.ts';
import type { PdfPage } from './page.ts';

/** All that is kept of a page: small enough to be handed from thread to thread. */
export interface PageSurvey extends PageLayout {
  readonly facts: PageFacts;
}

export function survey(page: PdfPage): PageSurvey {
  return { ...layOut(page), facts: factsOf(page) };
}
