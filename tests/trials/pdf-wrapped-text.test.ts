import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DraftLine, draftLine, sourceOf, textOf } from '../../src/import/edit.ts';
import { joinWrappedLines } from '../../src/import/structure/join-lines.ts';
import { corpusDir } from './law-corpus.ts';

const wrapped = join(corpusDir, 'txt_pdf_flk', '中华人民共和国民营经济促进法.txt');
const there = existsSync(wrapped);
if (!there) console.info(`No ${wrapped}: the trial of wrapped text is skipped.`);

describe.skipIf(!there)('text that came out of a PDF', () => {
  it('has the articles on which other editions agree, each whole', () => {
    const lines = draftLines(wrapped);
    const joined = joinWrappedLines(lines);
    expect(joined.map(sourceOf)).not.toEqual(lines.map(sourceOf));
    expect(sourcesOf(joined)).toBe(sourcesOf(lines));
    const texts = joined.map((line) => textOf(line).trim()).filter((text) => text !== '');
    const articles = articlesOf(texts);
    const oracle = oracleOf('民营经济促进法');
    expect(oracle).toHaveLength(78);
    for (const [number, , , digest, length] of oracle) {
      const text = compact(articles[number - 1] ?? '');
      expect([number, digestOf(text), text.length]).toEqual([number, digest, length]);
    }
    // No paragraph is left that ends inside a sentence.
    const body = texts.slice(texts.findIndex((text) => text.startsWith('第一条')));
    const open = body.filter((text) => !/^第.{1,3}章/u.test(text) && !/[。；：]$/u.test(text));
    expect(open).toEqual([]);
  });

  it.each(['txt_flk_crlf_bom', 'md_lawrefbook', 'txt_jyxjjj', 'txt_policy_snippets', '../seeds'])(
    'leaves %s alone, where a line is a paragraph',
    (folder) => {
      const files = readdirSync(join(corpusDir, folder), { recursive: true, encoding: 'utf8' });
      const texts = files.filter((file) => /\.(?:txt|md)$/u.test(file));
      expect(texts.length).toBeGreaterThan(0);
      const changed = texts.filter((file) => {
        const lines = draftLines(join(corpusDir, folder, file));
        return joinWrappedLines(lines).length !== lines.length;
      });
      expect(changed).toEqual([]);
    },
    60_000,
  );
});

type OracleArticle = readonly [number, string, number, string, number];

function oracleOf(law: string): readonly OracleArticle[] {
  const records = readFileSync(join(corpusDir, 'oracle_clauses.jsonl'), 'utf8').trim().split('\n');
  const all = records.map(
    (line) => JSON.parse(line) as { readonly law: string; readonly articles: OracleArticle[] },
  );
  return all.find((record) => record.law === law)?.articles ?? [];
}

/** What follows 第X条, paragraph by paragraph, up to the next article or chapter. */
function articlesOf(texts: readonly string[]): readonly string[] {
  const articles: string[] = [];
  let inArticle = false;
  for (const text of texts) {
    const label = /^第[一二三四五六七八九十百]+(?<unit>[条章])\s/u.exec(text);
    if (label?.groups?.['unit'] === '章') inArticle = false;
    else if (label) {
      articles.push(text.slice(label[0].length));
      inArticle = true;
    } else if (inArticle) articles.push(`${articles.pop() ?? ''}${text}`);
  }
  return articles;
}

function compact(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '');
}

function digestOf(text: string): string {
  return createHash('sha1').update(text).digest('hex').slice(0, 12);
}

function draftLines(file: string): readonly DraftLine[] {
  const source = readFileSync(file, 'utf8').replace(/^\ufeff/u, '');
  return source.split(/\r?\n/u).map((text, index) =>
    draftLine({
      kind: 'line',
      place: { line: index + 1 },
      text,
      look: {},
      calls: [],
      part: undefined,
    }),
  );
}

function sourcesOf(lines: readonly DraftLine[]): string {
  return lines.map(sourceOf).join('\n');
}
