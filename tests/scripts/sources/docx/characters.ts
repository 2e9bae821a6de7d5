import type { SourceDocument } from '../../../../src/import/source-document.ts';

/**
 * The characters of the texts of a part, by another way than the reader's: every `w:t` and
 * `w:delText`, but not those that an older version of a text box repeats.
 */
export function textsOf(xml: string): readonly string[] {
  const once = xml.replace(/<mc:Fallback>.*?<\/mc:Fallback>/gsu, '');
  return [...once.matchAll(/<w:(?:t|delText)(?: [^>]*)?>(?<text>[^<]*)<\/w:(?:t|delText)>/gu)].map(
    ({ groups }) => unescaped(groups?.['text'] ?? ''),
  );
}

/** The characters that a document accounts for, in its blocks and in what was left out. */
export function accountedFor({ blocks, leftOut }: SourceDocument): readonly string[] {
  const shown = blocks.flatMap((block) => {
    if (block.kind === 'line') return [block.text.slice(block.generated ?? 0)];
    if (block.kind === 'table') return block.rows.flat().map(({ text }) => text);
    return block.kind === 'footnote' ? [block.text] : [];
  });
  return [...shown, ...leftOut.map(({ text }) => text)];
}

/** How often each character stands in the texts; tabs and line breaks are elements in a docx. */
export function tally(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const character of text) {
      if (character === '\t' || character === '\n') continue;
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  return new Map([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
