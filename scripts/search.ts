import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chinaDay } from '../src/policy/dates.ts';
import type { Hit, ListName } from '../src/search/answer.ts';
import { clauseIndexFolder } from '../src/search/clause-index.ts';
import { type Answer, search } from '../src/search/engine.ts';
import { IndexReader, MissingPart } from '../src/search/index-reader.ts';
import { noteText, reasonText, trialText } from '../src/search/reason-text.ts';
import {
  type ExitCode,
  readArguments,
  runCommand,
  type Terminal,
  terminal,
  WrongUse,
} from './lib/command-line.ts';

const help = `用法：npm run search -- [--site 文件夹] [--json] [--limit 数] "要找的词"
      npm run search -- [--site 文件夹] [--limit 数] --batch 文件

在生成好的网站里查找条文，和网页上的搜索一样。

  --site 文件夹   生成好的网站（默认 dist）
  --limit 数      逐字命中、近似条文各列几条（默认 10）
  --json          输出一行 JSON
  --batch 文件    每行一个查询，每行输出一个 JSON；文件写 - 就从标准输入读

查询的写法见网站的“帮助”页。

退出码：0 已查找，1 索引不全或者不能用，2 用法不对。`;

/** The list of policies in a built site. */
const policyList = join('api', 'policies.json');

/** The command. */
export function runSearch(args: readonly string[], io: Terminal): Promise<ExitCode> {
  const run = async (): Promise<ExitCode> => {
    const { values, positionals } = readArguments(args, {
      site: { type: 'string', default: 'dist' },
      limit: { type: 'string', default: '10' },
      json: { type: 'boolean', default: false },
      batch: { type: 'string' },
    });
    if (!/^\d{1,6}$/u.test(values.limit)) {
      throw new WrongUse(`--limit 后面应为整数，不能是 ${values.limit}。`);
    }
    if ((values.batch === undefined) !== (positionals.length === 1)) {
      throw new WrongUse('请写一个查询（有空格的放在引号里），或者用 --batch 给一个文件。');
    }
    const parts = [clauseIndexFolder, policyList].map((name) => join(values.site, name));
    if (!parts.every((part) => existsSync(part))) {
      throw new WrongUse(`${values.site} 不是生成好的网站。先运行 npm run build。`);
    }
    const limit = Number(values.limit);
    try {
      const site = await openSite(values.site);
      if (values.batch === undefined) {
        const query = positionals[0] ?? '';
        const answer = await site.ask(query);
        if (!values.json) {
          return exitOf(await print(site, answer, { limit, io }), io);
        }
        const found = await record(site, answer, { query, limit });
        io.out(JSON.stringify(found));
        return exitOf(found.missing, io);
      }
      if (values.batch !== '-' && !existsSync(values.batch)) {
        throw new WrongUse(`没有 ${values.batch} 这个文件。`);
      }
      const input = values.batch === '-' ? process.stdin : createReadStream(values.batch, 'utf8');
      let code: ExitCode = 0;
      for await (const line of createInterface({ input, crlfDelay: Infinity })) {
        const query = line.replace(/^\ufeff/u, '');
        const answer = await site.ask(query);
        const found = await record(site, answer, { query, limit });
        io.out(JSON.stringify(found));
        if (exitOf(found.missing, io) === 1) code = 1;
      }
      return code;
    } catch (error) {
      if (!(error instanceof MissingPart)) throw error;
      io.err(`索引缺少或损坏：${error.message}。请重新生成网站（npm run build）。`);
      return 1;
    }
  };
  return runCommand({ help, run }, args, io);
}

interface SearchedSite {
  readonly ask: (query: string) => Promise<Answer>;
  /** Address of a policy as the site publishes it. */
  readonly urlOf: (id: string) => string;
}

async function openSite(siteDir: string): Promise<SearchedSite> {
  const index = await IndexReader.open((name) => readFile(join(siteDir, clauseIndexFolder, name)));
  const list = JSON.parse(await readFile(join(siteDir, policyList), 'utf8')) as {
    readonly policies: readonly { readonly id: string; readonly url: string }[];
  };
  const urls = new Map(list.policies.map(({ id, url }) => [id, url]));
  const day = chinaDay(new Date());
  return {
    ask: (query) => search(index, { query, day }),
    urlOf: (id) => urls.get(id) ?? `/policies/${id}/`,
  };
}

/** The answer as `--json` and `--batch` print it. */
async function record(
  site: SearchedSite,
  answer: Answer,
  { query, limit }: { readonly query: string; readonly limit: number },
): Promise<Record<string, unknown> & { readonly missing?: readonly string[] }> {
  const missing = new Set(answer.summary.missing);
  const hits = [
    ...(await hitsOf(answer, 'exact', { limit, missing })),
    ...(await hitsOf(answer, 'near', { limit, missing })),
  ];
  const notes = answer.summary.notes.map(noteText);
  return {
    query,
    total: answer.summary.exact,
    hits: hits.map((hit) => ({
      list: hit.list,
      policy: hit.policy.id,
      clause: hit.anchor,
      path: hit.anchor === '' ? [] : hit.anchor.split('.'),
      label: hit.clauses[0]?.label ?? '',
      title: hit.policy.title,
      text: textOf(hit),
      url: urlOf(site, hit),
      score: Math.round(hit.score * 1_000) / 1_000,
      why: hit.why.map(reasonText).join('；'),
    })),
    ...(notes.length === 0 ? {} : { notes }),
    ...(missing.size === 0 ? {} : { missing: [...missing] }),
  };
}

interface Collecting {
  readonly limit: number;
  /** Takes the names of files that could not be had. */
  readonly missing: Set<string>;
}

/** The first hits of a list; where a file of texts is missing, those that stand in the others. */
async function hitsOf(
  answer: Answer,
  list: ListName,
  { limit, missing }: Collecting,
): Promise<readonly Hit[]> {
  const given = await answer.hits(list, 0, limit);
  for (const file of given.missing) missing.add(file);
  return given.hits;
}

/** The clause's own text; of a unit its clauses, a line each. */
function textOf({ clauses }: Hit): string {
  const [first, ...below] = clauses;
  return [first?.text.trimStart() ?? '', ...below.map(({ label, text }) => label + text)].join(
    '\n',
  );
}

function urlOf(site: SearchedSite, { policy, anchor }: Hit): string {
  return site.urlOf(policy.id) + (anchor === '' ? '' : `#${anchor}`);
}

/** Prints the answer for people; gives the names of files that could not be had. */
async function print(
  site: SearchedSite,
  answer: Answer,
  { limit, io }: { readonly limit: number; readonly io: Terminal },
): Promise<readonly string[]> {
  const missing = new Set(answer.summary.missing);
  const { exact, documents, near, tried, notes } = answer.summary;
  for (const note of notes) io.out(noteText(note));
  const none = missing.size > 0 ? '没有查成。' : '没有逐字命中。';
  io.out(exact === 0 ? none : `逐字命中 ${exact} 条，见于 ${documents} 件文件：`);
  for (const trial of tried) io.out(`  ${trialText(trial)}`);
  for (const hit of await hitsOf(answer, 'exact', { limit, missing })) io.out(lines(site, hit));
  if (near > 0) io.out(`近似条文 ${near} 条：`);
  for (const hit of await hitsOf(answer, 'near', { limit, missing })) io.out(lines(site, hit));
  return [...missing];
}

function lines(site: SearchedSite, hit: Hit): string {
  const { title, number } = hit.policy;
  return [
    `\n${title}${number === '' ? '' : `（${number}）`}${hit.citation}`,
    `  ${textOf(hit).replaceAll('\n', '\n  ')}`,
    `  ${urlOf(site, hit)}`,
    `  ${hit.why.map(reasonText).join('；')}`,
  ].join('\n');
}

function exitOf(missing: readonly string[] = [], { err }: Terminal): ExitCode {
  if (missing.length === 0) return 0;
  err(`答案不全，索引缺少或损坏：${missing.join('、')}。请重新生成网站（npm run build）。`);
  return 1;
}

if (import.meta.main) process.exitCode = await runSearch(process.argv.slice(2), terminal);
