import { accessSync, constants } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { DeclaredFields } from '../../src/import/metadata/front-matter-found.ts';
import type { MarkedDocument } from '../../src/import/editorial-marks.ts';
import { cutFrontMatter, readFrontMatter } from '../../src/markdown/front-matter.ts';
import { readBody } from '../../src/markdown/read-body.ts';
import { readRegistries } from '../../src/markdown/read-library.ts';
import { type Registries, topicName } from '../../src/policy/registry.ts';
import type { ExitCode, Terminal } from './command-line.ts';
import type { ImportResult } from './import-file.ts';
import { findInputs, reasonOf } from './import-inputs.ts';
import { ImportOutput, type Written } from './import-output.ts';
import { importFiles } from './import-pool.ts';
import { type FileOutcome, outcomeText } from './import-report-text.ts';
import { startProgress } from './progress.ts';
import { writeWhole } from './whole-file.ts';

export interface ImportOptions {
  readonly inputs: readonly string[];
  readonly into: string;
  readonly dryRun: boolean;
  /** Where the whole report goes as JSON. */
  readonly reportFile: string | undefined;
  readonly force: boolean;
  readonly id: string | undefined;
  /** Tell only of files that a person has to look at. */
  readonly brief: boolean;
  readonly declared: DeclaredFields;
  /** Folder of documents that were imported before; what editors put into them is kept. */
  readonly marks: string | undefined;
}

/** Imports, tells what became of each file, and says with the exit code whether all of it went well. */
export async function runImportJob(options: ImportOptions, io: Terminal): Promise<ExitCode> {
  const { files, passedOver, missing } = findInputs(options.inputs);
  for (const { path, why } of missing) io.err(`${path}\n  没有导入：${why}。`);
  if (passedOver.length > 0) {
    io.err(`略过 ${passedOver.length} 个其他类型的文件，如 ${passedOver[0]}。`);
  }
  const output = new ImportOutput(options);
  if (options.reportFile !== undefined && !canWrite(options.reportFile)) {
    io.err(`报告 ${options.reportFile} 写不了：没有这个文件夹，或者没有权限。什么都没有导入。`);
    return 2;
  }
  if (options.id !== undefined && files.length > 1) {
    io.err(`--id 只能用于一份文件，这里有 ${files.length} 个文件。`);
    return 2;
  }
  const marked = options.marks === undefined ? [] : await readMarked(options.marks, io);
  if (marked === undefined) return 1;
  const earlier = options.id === undefined ? marked : marked.filter(({ id }) => id === options.id);
  const { value: lists } = await readRegistries(options.into, 'content');
  const { regions, units, topics } = lists;
  const unlisted = unlistedFields(options.declared, { regions, topics });
  if (unlisted !== undefined) {
    io.err(unlisted);
    return 2;
  }
  const job = {
    regions,
    unitNames: units.map(({ name }) => name),
    declared: options.declared,
    earlier,
  };
  const outcomes: FileOutcome[] = [];
  const progress = startProgress({ total: files.length, what: '已导入', stream: process.stderr });
  await importFiles(files, { job }, (path, result) => {
    const outcome = outcomeOf(path, result, output);
    outcomes.push(outcome);
    progress.step(outcomes.length);
    if (!options.brief || needsEye(outcome)) io.out(outcomeText(outcome));
  });
  progress.end();
  const reportWritten = writeReport(options.reportFile, outcomes, io);
  const failed = outcomes.filter((outcome) => !wentWell(outcome)).length + missing.length;
  io.err(summary(outcomes, failed));
  return failed === 0 && reportWritten && outcomes.length > 0 ? 0 : 1;
}

/**
 * The documents of a folder, with the marks to keep; undefined, and said why, where one of them
 * cannot be read: an import over it would lose what an editor put into it.
 */
async function readMarked(
  folder: string,
  io: Terminal,
): Promise<readonly MarkedDocument[] | undefined> {
  const { files, missing } = findInputs([folder], new Set(['mdx']));
  for (const { path, why } of missing) io.err(`--marks ${path}：${why}。`);
  const documents: MarkedDocument[] = [];
  const faulty: string[] = [];
  for (const file of files) {
    const { yaml, body } = cutFrontMatter(await readFile(file, 'utf8'));
    const meta = yaml === undefined ? undefined : readFrontMatter(yaml).value;
    const read = readBody(body);
    if (meta === undefined || read.findings.length > 0) faulty.push(file);
    else documents.push({ id: basename(file, '.mdx'), meta, body: read.value });
  }
  if (faulty.length > 0) {
    io.err(
      `${faulty.join('、')} 有错误，读不出其中的标记，什么都没有导入。先用 npm run check 检查、改正。`,
    );
  }
  return faulty.length === 0 && missing.length === 0 ? documents : undefined;
}

/** What a person declares and no list of the library has, as a sentence. */
function unlistedFields(
  { region, topics = [] }: DeclaredFields,
  lists: Pick<Registries, 'regions' | 'topics'>,
): string | undefined {
  if (region !== undefined && !lists.regions.some(({ code }) => code === region)) {
    const known = lists.regions.map(({ code, name }) => `${code} ${name}`).join('、');
    return `--set region=${region} 不在 regions.yaml 里。已有：${known}。`;
  }
  const topic = topics.find((each) => topicName(lists.topics, each) === undefined);
  return topic === undefined ? undefined : `--set topics=${topic} 不在 topics.yaml 里。`;
}

/** Whether a file can be put there, before the work is done for nothing. */
function canWrite(path: string): boolean {
  try {
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function outcomeOf(source: string, result: ImportResult, output: ImportOutput): FileOutcome {
  if (result.kind === 'refused') {
    return { source, refused: result.id, detail: result.detail };
  }
  const { documents, report } = result.file;
  return { source, report, written: documents.map((document) => output.write(document)) };
}

const unwritten: ReadonlySet<Written['state']> = new Set(['kept', 'taken', 'unmarked', 'failed']);

function wentWell(outcome: FileOutcome): boolean {
  return 'report' in outcome && outcome.written.every(({ state }) => !unwritten.has(state));
}

function needsEye(outcome: FileOutcome): boolean {
  if (!wentWell(outcome) || !('report' in outcome)) return true;
  return outcome.report.documents.some(
    ({ remarks, missing }) => missing.length > 0 || remarks.some(({ kind }) => kind === 'look'),
  );
}

function writeReport(
  path: string | undefined,
  files: readonly FileOutcome[],
  io: Terminal,
): boolean {
  if (path === undefined) return true;
  try {
    writeWhole(path, `${JSON.stringify({ files }, undefined, 2)}\n`);
    return true;
  } catch (error) {
    io.err(`报告 ${path} 没有写成：${reasonOf(error)}。`);
    return false;
  }
}

function summary(outcomes: readonly FileOutcome[], failed: number): string {
  const documents = outcomes.flatMap((outcome) => ('report' in outcome ? outcome.written : []));
  const count = (state: string) => documents.filter((written) => written.state === state).length;
  const parts = [
    `${outcomes.length} 个文件，${documents.length} 份文件`,
    ...[
      ['新写', count('new')],
      ['替换', count('replaced')],
      ['没有变化', count('unchanged')],
      ['试运行', count('would')],
      ['没有导入', failed],
    ].flatMap(([what, number]) => (number === 0 ? [] : [`${what} ${number}`])),
  ];
  return `${parts.join('，')}。`;
}
