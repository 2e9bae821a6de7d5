import type { SourceLine, SourceMeta } from '../../../src/import/source-document.ts';

const blank = /\s+/gu;
/** What sites put after the title: 「_政策文件_中国政府网」, 「 - 某市人民政府」 */
const suffix = /^[-_—–|·>（(【]/u;
const shortest = 6;

/** Titles that a page gives in its head, without white space. */
export function pageTitles(meta: readonly SourceMeta[]): readonly string[] {
  return meta
    .filter(({ name }) => titleNames.has(name.toLowerCase()))
    .map(({ content }) => content.replace(blank, ''));
}

const titleNames: ReadonlySet<string> = new Set(['title', 'articletitle', 'og:title']);

/** The line is the title that the page's head names, or, as a heading, a part of it. */
export function isPageTitle({ text, look }: SourceLine, titles: readonly string[]): boolean {
  const line = text.replace(blank, '');
  if (line.length < shortest) return false;
  return titles.some((title) => {
    if (look.heading !== undefined && title.includes(line)) return true;
    if (!title.startsWith(line)) return false;
    const rest = title.slice(line.length);
    return rest === '' || suffix.test(rest);
  });
}
