/** Elements that begin and end a line of their own. */
const blocks: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
  figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing
  main menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp`
    .trim()
    .split(/\s+/u),
);

/** What is in these is characters and no tags. */
const rawTexts: ReadonlySet<string> = new Set(
  'iframe noembed noframes noscript plaintext script style textarea title xmp'.split(' '),
);

const voids: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
);

export function isBlock(tag: string): boolean {
  return blocks.has(tag);
}

export function isRawText(tag: string): boolean {
  return rawTexts.has(tag);
}

export function isVoid(tag: string): boolean {
  return voids.has(tag);
}
