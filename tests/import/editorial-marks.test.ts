import { describe, expect, test } from 'vitest';
import { readMd } from '../../scripts/sources/md.ts';
import type { MarkedDocument } from '../../src/import/editorial-marks.ts';
import { type ImportedDocument, importSource } from '../../src/import/import-source.ts';
import { cutFrontMatter } from '../../src/markdown/front-matter.ts';
import { readBody } from '../../src/markdown/read-body.ts';
import { readDocument } from '../../src/markdown/read-document.ts';

const declared = { type: '办法', region: '330803', openness: '主动公开' } as const;

function imported(text: string, earlier: readonly MarkedDocument[] = []): ImportedDocument {
  const settings = { fileName: '某县办法', regions: [], unitNames: [], declared, earlier };
  const [document] = importSource(readMd(new TextEncoder().encode(text)), settings).documents;
  if (document === undefined) throw new Error('no document');
  return document;
}

/** The document of a text with its body as an editor left it. */
function edited(text: string, body: string): readonly MarkedDocument[] {
  const bytes = new TextEncoder().encode(imported(text).text);
  const { value } = readDocument({ file: 'a.mdx', id: 'a', sha256: '', bytes });
  if (value === undefined) throw new Error('no document');
  return [{ id: 'a', meta: value.meta, body: readBody(body).value }];
}

function bodyOf({ text }: ImportedDocument): string {
  return cutFrontMatter(text).rest.trim();
}

function lost({ report }: ImportedDocument): readonly (string | undefined)[] {
  return report.remarks.flatMap(({ id, detail }) => (id === 'mark-lost' ? [detail] : []));
}

describe('what editors put into an earlier copy', () => {
  test('stays where the copy had a footnote that the source does not have any more', () => {
    const source = '第一条　甲。\n第二条　乙。';
    const earlier = edited(
      source,
      '第一条　甲[^1]。<Note>原文如此。</Note>\n\n第二条　乙。\n\n[^1]: 旧注',
    );
    const again = imported(source, earlier);
    expect(bodyOf(again)).toBe('第一条　甲。<Note>原文如此。</Note>\n\n第二条　乙。');
    expect(lost(again)).toEqual(['旧注']);
  });

  test('stays where the source calls a footnote inside the words of a correction', () => {
    const source = '第一条　每年31日[^1]前。\n第二条　乙。\n[^1]: 注';
    const correction = '<Correction printed="31日前" reading="3月1日前" reason="脱字" />';
    const [same, changed] = [source, `${source}\n第三条　丙。`].map((text) =>
      bodyOf(imported(text, edited(source, `第一条　每年${correction}。\n\n第二条　乙。`))),
    );
    expect(same).toBe(`第一条　每年${correction}[^1]。\n\n第二条　乙。\n\n[^1]: 注`);
    expect(changed).toContain(`第一条　每年${correction}[^1]。`);
  });

  test('a note below a paragraph comes once, and is told where the paragraph is gone', () => {
    const earlier = edited(
      '第一条　甲。\n第二条　乙。\n第三条　丙。',
      '第一条　甲。\n\n<Note>其一</Note>\n\n第二条　乙。\n\n<Note>其二</Note>\n\n第三条　丙。',
    );
    const again = imported('第一条　甲。\n第一条　甲。\n第三条　丙。', earlier);
    expect(bodyOf(again)).toBe('第一条　甲。\n\n<Note>其一</Note>\n\n第一条　甲。\n\n第三条　丙。');
    expect(lost(again)).toEqual(['其二']);
  });
});
