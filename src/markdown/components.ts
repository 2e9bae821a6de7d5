/** A component that a body may hold, and the attributes it takes. All are plain strings. */
export interface ComponentRule {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** What may stand between the tags. */
  readonly content: 'none' | 'text' | 'blocks' | 'rows' | 'cells';
}

/** The whole list: MDX of a policy knows no others. */
export const components: Readonly<Record<string, ComponentRule>> = {
  Note: { required: [], optional: [], content: 'text' },
  Correction: { required: ['printed', 'reason'], optional: ['reading'], content: 'none' },
  Annex: { required: [], optional: [], content: 'blocks' },
  Figure: { required: ['src', 'alt'], optional: [], content: 'text' },
  Table: { required: [], optional: [], content: 'rows' },
  Row: { required: [], optional: [], content: 'cells' },
  Cell: { required: [], optional: ['rows', 'cols'], content: 'text' },
  Head: { required: [], optional: ['rows', 'cols'], content: 'text' },
};

/**
 * A picture in the folder `figures` beside the policies: `figures/flow.png`. No scheme, no host, no
 * way up; no SVG, which can carry script.
 */
export function isFigureSource(src: string): boolean {
  return /^figures\/[\w-]+(?:[./][\w-]+)*\.(?:png|jpg|jpeg|webp)$/u.test(src);
}
