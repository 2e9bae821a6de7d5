import type { DraftItem } from '../draft.ts';
import { textOf } from '../edit.ts';
import type { LineLook, SourcePlace } from '../source-document.ts';

/** A line that is not blank, with its index among all items of the document. */
export interface TextLine {
  readonly index: number;
  readonly text: string;
  readonly place: SourcePlace;
  readonly look: LineLook;
}

/** A table as rows of texts, with its index among all items. */
export interface TextTable {
  readonly index: number;
  readonly place: SourcePlace;
  readonly rows: readonly (readonly string[])[];
}

/** The lines with words; unless all are wanted, those that do not stand outside of the document. */
export function textLines(
  items: readonly DraftItem[],
  which: 'document' | 'all' = 'document',
): readonly TextLine[] {
  return items.flatMap((item, index): readonly TextLine[] => {
    if (item.kind !== 'line' || (which === 'document' && item.line.part === 'around')) return [];
    const text = textOf(item.line)
      .replace(/[\u200b\ufeff]/gu, '')
      .trim();
    return text === '' ? [] : [{ index, text, place: item.line.place, look: item.line.look }];
  });
}

export function textTables(items: readonly DraftItem[]): readonly TextTable[] {
  return items.flatMap((item, index): readonly TextTable[] => {
    if (item.kind !== 'table') return [];
    const rows = item.rows.map((row) =>
      row.map(({ lines }) => lines.map(textOf).join('\n').trim()),
    );
    return [{ index, place: item.place, rows }];
  });
}

/** 几 个 问 题 的 通 知: letters that blanks set apart to fill the line. */
export function unspaced(text: string): string {
  const letters = text.split(/[\s　]+/u);
  return letters.length > 1 && letters.every((letter) => [...letter].length === 1)
    ? letters.join('')
    : text;
}

/** For comparing: without any blank. */
export function compact(text: string): string {
  return text.replace(/[\s　]+/gu, '');
}
