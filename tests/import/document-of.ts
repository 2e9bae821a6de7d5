import { type DraftItem, draftItem } from '../../src/import/draft.ts';
import { findMetadata, type FoundInDocument } from '../../src/import/metadata/find-metadata.ts';
import type { FoundMetadata } from '../../src/import/metadata/found-metadata.ts';
import type { PageMeta } from '../../src/import/metadata/page-facts.ts';
import type { Region } from '../../src/policy/registry.ts';

export const regions: readonly Region[] = [
  { code: '100000', name: '国家', level: '国家' },
  { code: '140000', name: '山西省', level: '省', parent: '100000' },
  { code: '140100', name: '太原市', level: '市', parent: '140000' },
  { code: '320400', name: '常州市', level: '市', parent: '100000' },
  { code: '320412', name: '武进区', level: '县', parent: '320400' },
  { code: '330800', name: '衢州市', level: '市', parent: '100000' },
];

/** A line a line; a table is a list of rows, their cells parted by `|`. */
export function itemsOf(...parts: readonly (string | readonly string[])[]): readonly DraftItem[] {
  let line = 0;
  return parts.flatMap((part): readonly DraftItem[] => {
    if (typeof part === 'string') {
      return part.split('\n').map((text) => {
        line += 1;
        const look = /^# /u.test(text) ? { heading: 1 } : {};
        const shown = text.replace(/^# /u, '');
        return draftItem({
          kind: 'line',
          place: { line },
          text: shown,
          look,
          calls: [],
          part: undefined,
        });
      });
    }
    line += 1;
    const rows = part.map((row) =>
      row.split('|').map((text) => ({ text: text.trim(), columns: 1, rows: 1, header: false })),
    );
    return [draftItem({ kind: 'table', place: { line }, rows, part: undefined })];
  });
}

export function read(items: readonly DraftItem[], meta: readonly PageMeta[] = []): FoundInDocument {
  return findMetadata({ items, meta, regions });
}

/** Only the values. */
export function valuesOf({ found }: { readonly found: FoundMetadata }): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(found).map(([field, said]) => [field, (said as { value: unknown }).value]),
  );
}
