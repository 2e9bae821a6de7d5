import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cutFrontMatter } from '../../src/markdown/front-matter.ts';
import { readBody } from '../../src/markdown/read-body.ts';
import { bodyText } from '../../src/policy/block.ts';
import type { Clause } from '../../src/policy/clause.ts';
import { inDocumentOrder } from '../../src/policy/clause.ts';
import { parseClauses } from '../../src/policy/clause-parser.ts';
import type { ImportedFile } from '../../src/import/import-source.ts';
import type { SourceBlock } from '../../src/import/source-document.ts';
import { importFile, type ImportJob } from '../lib/import-file.ts';
import { findInputs } from '../lib/import-inputs.ts';
import { readSource } from '../sources/read-source.ts';
import { agreedText, differingArticles, plainText, readOracle } from './oracle.ts';

type OracleFormat = 'md' | 'txt' | 'docx';

export interface ImportFigures {
  readonly files: number;
  /** Files that gave no document, with the reason. */
  readonly refused: readonly string[];
  /** Files in which characters of the source are neither in the MDX nor in the report. */
  readonly unaccounted: readonly string[];
  readonly characters: number;
  readonly articles: Readonly<Record<OracleFormat, ArticleFigures>>;
  /** Pairs of formats of one law. */
  readonly pairs: { readonly total: number; readonly differing: readonly string[] };
}

interface ArticleFigures {
  readonly total: number;
  /** Articles that are not what the editions agree on: file and number. */
  readonly differing: readonly string[];
  /** Those of them whose agreed text is not in the source file at all. */
  readonly ofSource: ReadonlySet<string>;
}

const folders = [
  ...['md_lawrefbook', 'txt_flk_crlf_bom', 'docx_flk', 'html_govcn'],
  ...['txt_jyxjjj', 'txt_pdf_flk', 'txt_policy_snippets'],
];

/** Imports a whole corpus and holds it against what others read in the same laws. */
export async function importFigures(corpus: string, job: ImportJob): Promise<ImportFigures> {
  const { files } = findInputs(folders.map((folder) => join(corpus, folder)));
  const refused: string[] = [];
  const unaccounted: string[] = [];
  const trees = new Map<string, readonly Clause[]>();
  const sources = new Map<string, string>();
  let characters = 0;
  for (const path of files) {
    const name = relative(corpus, path);
    const result = await importFile(path, job);
    if (result.kind === 'refused') {
      refused.push(`${name}: ${result.id} ${result.detail ?? ''}`);
      continue;
    }
    const source = await readSource(name, readFileSync(path));
    const balance = characterBalance(source.blocks, source.leftOut, result.file);
    characters += balance.counted;
    if (balance.odd.length > 0) unaccounted.push(`${name}: ${balance.odd.join(' ')}`);
    sources.set(name, source.blocks.flatMap(textsOfBlock).join(''));
    trees.set(
      name,
      result.file.documents.flatMap(({ text }) => clausesOf(text)),
    );
  }
  return {
    files: files.length,
    refused,
    unaccounted,
    characters,
    ...againstOracle(corpus, trees, sources),
  };
}

function clausesOf(text: string): readonly Clause[] {
  return parseClauses(readBody(cutFrontMatter(text).body).value.blocks).value;
}

function againstOracle(
  corpus: string,
  trees: ReadonlyMap<string, readonly Clause[]>,
  sources: ReadonlyMap<string, string>,
) {
  const articles = {
    md: { total: 0, differing: [] as string[], ofSource: new Set<string>() },
    txt: { total: 0, differing: [] as string[], ofSource: new Set<string>() },
    docx: { total: 0, differing: [] as string[], ofSource: new Set<string>() },
  };
  const pairs = { total: 0, differing: [] as string[] };
  for (const law of readOracle(corpus)) {
    const read = Object.entries(law.files).flatMap(([format, file]) => {
      const tree = trees.get(file);
      return tree === undefined ? [] : [{ format: format as OracleFormat, file, tree }];
    });
    for (const { format, file, tree } of read) {
      articles[format].total += law.articles.length;
      for (const article of differingArticles(law, tree)) {
        articles[format].differing.push(`${file} ${article}`);
        const agreed = read.map((other) => agreedText(law, article, other.tree)).find(Boolean);
        const source = plainText(sources.get(file) ?? '');
        if (agreed !== undefined && !source.includes(agreed)) {
          articles[format].ofSource.add(`${file} ${article}`);
        }
      }
    }
    const [first, ...others] = read;
    for (const other of others) {
      pairs.total += 1;
      const difference = first && firstDifference(first.tree, other.tree);
      if (difference !== undefined) {
        pairs.differing.push(`${law.law} ${first?.format}/${other.format}: ${difference}`);
      }
    }
  }
  return { articles, pairs };
}

/** The first place in which two trees differ in path or kind; undefined where they are the same. */
function firstDifference(a: readonly Clause[], b: readonly Clause[]): string | undefined {
  const [listA, listB] = [a, b].map((tree) => [...inDocumentOrder(tree)]) as [Clause[], Clause[]];
  for (let at = 0; at < Math.max(listA.length, listB.length); at += 1) {
    const [one, two] = [listA[at], listB[at]].map(
      (clause) => clause && `${clause.anchor.replace(/p\w{6}/gu, 'p')} ${clause.kind}`,
    );
    if (one !== two) {
      return `${one ?? 'end'} ≠ ${two ?? 'end'} (${(listA[at] ?? listB[at])?.text.slice(0, 20)})`;
    }
  }
  return undefined;
}

/**
 * Every character of the source counted on one side, every character of the MDX and of the report
 * on the other. Only the written text and the report are looked at, not how they came to be.
 */
export function characterBalance(
  blocks: readonly SourceBlock[],
  leftOut: readonly { readonly text: string }[],
  file: ImportedFile,
): { readonly counted: number; readonly odd: readonly string[] } {
  const balance = new Map<string, number>();
  let counted = 0;
  const add = (text: string, sign: 1 | -1) => {
    for (const character of text.replace(/\s/gu, '')) {
      balance.set(character, (balance.get(character) ?? 0) + sign);
    }
  };
  for (const text of [...blocks.flatMap(textsOfBlock), ...leftOut.map((each) => each.text)]) {
    counted += text.replace(/\s/gu, '').length;
    add(text, 1);
  }
  for (const { text, report } of file.documents) {
    const { blocks: written, footnotes } = readBody(cutFrontMatter(text).body).value;
    add(bodyText(written), -1);
    for (const footnote of footnotes) add(footnote.text, -1);
    for (const out of report.leftOut) add(out.text, -1);
    for (const edit of report.changes.flatMap(({ edits }) => edits)) {
      add(edit.source, -1);
      add(edit.text, 1);
    }
  }
  const odd = [...balance].filter(([, count]) => count !== 0);
  return { counted, odd: odd.map(([character, count]) => `${character}${count}`) };
}

function textsOfBlock(block: SourceBlock): readonly string[] {
  switch (block.kind) {
    case 'line':
    case 'footnote':
      return [block.text];
    case 'table':
      return block.rows.flat().map(({ text }) => text);
    case 'picture':
      return [];
    default:
      return block satisfies never;
  }
}
