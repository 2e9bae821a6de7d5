import type { SourceBlock, SourceRemark } from '../../../src/import/source-document.ts';
import type { FontUse } from './facts.ts';
import type { PageSurvey } from './survey.ts';

/** What a person should know about the pages. */
export function remarksOf(
  pages: readonly PageSurvey[],
  blocks: readonly SourceBlock[],
): readonly SourceRemark[] {
  const on = (
    id: SourceRemark['id'],
    has: (page: PageSurvey) => boolean,
  ): readonly SourceRemark[] => {
    const numbers = pages.filter(has).map(({ number }) => number);
    const [first] = numbers;
    if (first === undefined) return [];
    return [{ id, place: { line: 1, page: first }, detail: pageList(numbers) }];
  };
  return [
    ...on('pdf-page-no-text', ({ facts }) => facts.glyphs === 0 && facts.hasMarks),
    ...pages.flatMap(({ number, facts }): readonly SourceRemark[] =>
      facts.damage === undefined
        ? []
        : [
            {
              id: 'pdf-page-damaged',
              place: { line: 1, page: number },
              detail: `第${number}页，${facts.damage}`,
            },
          ],
    ),
    ...on('pdf-ocr-layer', ({ facts }) => facts.invisible > 0.5 * facts.glyphs && facts.glyphs > 0),
    ...on(
      'pdf-page-picture',
      ({ facts }) => facts.hasPagePicture && facts.glyphs > 0 && facts.invisible === 0,
    ),
    ...unmapped(blocks),
    ...garbled(pages),
    ...on('pdf-columns', ({ hasColumns }) => hasColumns),
    ...on('pdf-table', ({ looksLikeTable }) => looksLikeTable),
    ...on('pdf-table-lines', ({ items }) => items.some(({ kind }) => kind === 'table')),
    ...on('pdf-vertical', ({ hasVertical }) => hasVertical),
    ...gapBlanks(pages),
  ];
}

/** 第1—3页、第7页 */
function pageList(numbers: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else spans.push([number, number]);
  }
  return spans.map(([from, to]) => (from === to ? `第${from}页` : `第${from}—${to}页`)).join('、');
}

/** Control characters, private use, U+FFFD, unassigned: a font that does not say what it shows. */
const unknown = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\ufffd]/gu;
const mostPlaces = 200;

function unmapped(blocks: readonly SourceBlock[]): readonly SourceRemark[] {
  const remarks = blocks.flatMap((block): readonly SourceRemark[] => {
    const text = textOf(block);
    const found = text.match(unknown)?.filter((character) => character !== '\n') ?? [];
    if (found.length === 0) return [];
    const names = [...new Set(found)].slice(0, 8).map(codeOf);
    const column = block.kind === 'line' ? { column: text.search(unknown) + 1 } : {};
    const detail = `${found.length} 个：${names.join('、')}`;
    return [{ id: 'pdf-unmapped', place: { ...block.place, ...column }, detail }];
  });
  if (remarks.length <= mostPlaces) return remarks;
  const rest = remarks.length - mostPlaces;
  return [...remarks.slice(0, mostPlaces), { id: 'pdf-unmapped', detail: `另有 ${rest} 行` }];
}

function textOf(block: SourceBlock): string {
  if (block.kind === 'line') return block.text;
  if (block.kind !== 'table') return '';
  return block.rows.flatMap((row) => row.map(({ text }) => text)).join('\n');
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A font of which this share is strange reads as rubbish. */
const strangeShare = 0.1;
const fewestStrange = 5;

function garbled(pages: readonly PageSurvey[]): readonly SourceRemark[] {
  const fonts = new Map<string, FontUse & { readonly on: readonly number[] }>();
  for (const { number, facts } of pages) {
    for (const use of facts.fonts) {
      const known = fonts.get(use.name);
      fonts.set(use.name, {
        name: use.name,
        glyphs: (known?.glyphs ?? 0) + use.glyphs,
        strange: (known?.strange ?? 0) + use.strange,
        sample: known?.sample || use.sample,
        on: [...(known?.on ?? []), ...(use.strange > 0 ? [number] : [])],
      });
    }
  }
  return [...fonts.values()]
    .filter(({ glyphs, strange }) => strange >= fewestStrange && strange > strangeShare * glyphs)
    .map(({ name, glyphs, strange, sample, on }) => ({
      id: 'pdf-garbled-font',
      detail: `${name || '无名字体'}，${glyphs} 字中 ${strange} 字，如“${sample}”，${pageList(on)}`,
    }));
}

function gapBlanks(pages: readonly PageSurvey[]): readonly SourceRemark[] {
  const blanks = pages.reduce((sum, page) => sum + page.blanks, 0);
  if (blanks === 0) return [];
  const on = pages.filter((page) => page.blanks > 0).map(({ number }) => number);
  return [{ id: 'pdf-gap-blank', detail: `${blanks} 个，${pageList(on)}` }];
}
