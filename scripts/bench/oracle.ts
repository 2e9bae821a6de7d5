import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Clause } from '../../src/policy/clause.ts';
import { inDocumentOrder } from '../../src/policy/clause.ts';

/** An article on whose text several editions agree. */
interface OracleArticle {
  readonly number: number;
  readonly insert: number;
  readonly digest: string;
  readonly length: number;
}

export interface OracleLaw {
  readonly law: string;
  /** Files of the corpus that hold it, by format. */
  readonly files: Readonly<Partial<Record<'md' | 'txt' | 'docx', string>>>;
  readonly articles: readonly OracleArticle[];
}

/** The laws of `oracle_clauses.jsonl` with the files of a corpus that hold them. */
export function readOracle(corpus: string): readonly OracleLaw[] {
  return readFileSync(join(corpus, 'oracle_clauses.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const entry = JSON.parse(line) as RawEntry;
      const { lrb, txt } = entry.sources;
      const name = txt === undefined ? '' : basename(txt, '.txt');
      const files = {
        md: lrb?.replace(/^[^/]+\//u, 'md_lawrefbook/'),
        txt: txt === undefined ? undefined : `txt_flk_crlf_bom/${name}.txt`,
        docx: name === '' ? undefined : `docx_flk/${name}.docx`,
      };
      return {
        law: `${entry.law} ${entry.date}`,
        files: Object.fromEntries(
          Object.entries(files).filter(([, file]) => file && existsSync(join(corpus, file))),
        ),
        articles: entry.articles.map(([number, insert, , digest, length]) => ({
          number,
          insert: insertOf(insert),
          digest,
          length,
        })),
      };
    });
}

interface RawEntry {
  readonly law: string;
  readonly date: string;
  readonly sources: { readonly lrb?: string; readonly txt?: string };
  readonly articles: readonly (readonly [number, string, number, string, number])[];
}

/** 之一 → 1; the corpus counts no further than nine. */
function insertOf(text: string): number {
  return Math.max(0, '〇一二三四五六七八九'.indexOf(text.replace('之', '').slice(0, 1) || '〇'));
}

/** Articles of a law that differ from the oracle or are not there, by their numbers. */
export function differingArticles(
  { articles }: OracleLaw,
  clauses: readonly Clause[],
): readonly string[] {
  const found = new Map<string, string[]>();
  for (const clause of inDocumentOrder(clauses)) {
    if (clause.kind !== 'article') continue;
    const key = `${clause.number}-${clause.insert}`;
    found.set(key, [...(found.get(key) ?? []), digestOf(articleText(clause))]);
  }
  return articles
    .filter(({ number, insert, digest }) => !found.get(`${number}-${insert}`)?.includes(digest))
    .map(nameOf);
}

/** The text of an article in a tree that gives what the oracle has; undefined where it does not. */
export function agreedText(
  { articles }: OracleLaw,
  article: string,
  clauses: readonly Clause[],
): string | undefined {
  const wanted = articles.find((each) => nameOf(each) === article)?.digest;
  for (const clause of inDocumentOrder(clauses)) {
    if (clause.kind !== 'article' || nameOf(clause) !== article) continue;
    const text = articleText(clause);
    if (digestOf(text) === wanted) return plainText(text);
  }
  return undefined;
}

function nameOf({ number, insert }: Pick<OracleArticle, 'number' | 'insert'>): string {
  return `${number}${insert > 0 ? `-${insert}` : ''}`;
}

/** What follows 第X条, with all that stands below it. */
function articleText(article: Clause): string {
  return [...inDocumentOrder([article])]
    .map((clause) => (clause === article ? '' : clause.label) + clause.text)
    .join('');
}

function digestOf(text: string): string {
  return createHash('sha1').update(plainText(text)).digest('hex').slice(0, 12);
}

/** As the oracle takes a text: NFKC, without white space. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}
