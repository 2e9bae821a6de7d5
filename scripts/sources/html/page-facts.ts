import type { SourceMeta } from '../../../src/import/source-document.ts';
import { type DocumentPlace, findDocument } from './find-document.ts';
import { findFootnotes, type Footnotes } from './footnotes.ts';
import { hiddenWholes } from './hidden-text.ts';
import { findLabelLists } from './label-lists.ts';
import { measure } from './measure.ts';
import { pageTitles } from './page-title.ts';
import type { HtmlElement } from './tree.ts';

/** Everything that is worked out about a page before its text is read. */
export interface PageFacts {
  readonly place: DocumentPlace;
  readonly footnotes: Footnotes;
  /** Lists of metadata. */
  readonly labels: ReadonlySet<HtmlElement>;
  /** Titles that the page gives itself, without white space. */
  readonly titles: readonly string[];
  /** Elements that are read although they are hidden, because they hold next to all text. */
  readonly shown: ReadonlySet<HtmlElement>;
}

export function pageFacts(root: HtmlElement, meta: readonly SourceMeta[]): PageFacts {
  measure(root);
  return {
    place: findDocument(root),
    footnotes: findFootnotes(root),
    labels: findLabelLists(root),
    titles: pageTitles(meta),
    shown: hiddenWholes(root),
  };
}
