import type { DocumentReport, FileReport, ReportedRemark } from '../../src/import/import-report.ts';
import { type RemarkId, remarkOf } from '../../src/import/remarks.ts';
import type { SourceFormat, SourcePlace } from '../../src/import/source-document.ts';
import type { Written } from './import-output.ts';

/** What became of a file: its documents in order, or why it was refused. */
export type FileOutcome =
  | {
      readonly source: string;
      readonly report: FileReport;
      readonly written: readonly Written[];
    }
  | { readonly source: string; readonly refused: RemarkId; readonly detail: string | undefined };

const states: Readonly<Record<Written['state'], string>> = {
  new: '新文件',
  unchanged: '与已有文件相同，没有改动',
  replaced: '已替换',
  would: '试运行，没有写出',
  kept: '已有同名文件，内容不同，没有覆盖；要覆盖加 --force，要另存加 --id 编号',
  taken: '没有写出：这一次导入的另一份文件已用这个编号，请分开导入，或者用 --id 另取编号',
  unmarked: '没有覆盖：没有读到这个文件自己的编辑标记；确要替换，不用 --marks 只用 --force',
  failed: '没有写成',
};

/** The report in full is what `--report` writes; the terminal shows enough to find the place. */
const longestDetail = 160;
const longestWords = 24;
const shownWords = 4;

function shortened(text: string, longest: number): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

const remarkHeads = { refused: '不能', change: '改动', look: '请看', note: '说明' } as const;

/** A file for people: what it became, what was changed, what a person has to look at. */
export function outcomeText(outcome: FileOutcome): string {
  if ('refused' in outcome) {
    const { what, advice } = remarkOf(outcome.refused);
    const detail = outcome.detail === undefined ? '' : `（${outcome.detail}）`;
    return `${outcome.source}\n  没有导入：${what}${detail}。\n  ${advice}`;
  }
  const { source, report, written } = outcome;
  return report.documents
    .map((document, index) =>
      documentText(document, { source, format: report.format, written: written[index] }),
    )
    .join('\n');
}

interface DocumentPlace {
  readonly source: string;
  readonly format: SourceFormat;
  readonly written: Written | undefined;
}

function documentText(
  document: DocumentReport,
  { source, format, written }: DocumentPlace,
): string {
  const path = written?.path ?? '';
  const state = written === undefined ? '' : states[written.state];
  const why = written?.state === 'failed' ? `：${written.why}` : '';
  const lines = [`${source} → ${path}（${state}${why}）`, `  标题：${document.title}`];
  const { changes, leftOut, missing } = document;
  for (const { what, count } of changes) lines.push(`  改动：${what}，${count} 处。`);
  for (const [id, texts] of Map.groupBy(leftOut, (each) => each.id)) {
    const words = texts.map(({ text }) => `「${shortened(text.trim(), longestWords)}」`);
    const more = words.length > shownWords ? ' 等' : '';
    const list = words.slice(0, shownWords).join('');
    lines.push(`  改动：${remarkOf(id).what}，${texts.length} 处：${list}${more}`);
  }
  for (const remark of document.remarks) {
    lines.push(`  ${remarkHeads[remark.kind]}：${remarkText(remark, format)}`);
  }
  if (missing.length > 0) {
    lines.push(`  请填：${missing.join('、')}在文件里没有找到，记为 unknown。`);
  }
  return lines.join('\n');
}

function remarkText({ what, advice, place, detail }: ReportedRemark, format: SourceFormat): string {
  const at = place === undefined ? '' : `${placeText(place, format)}：`;
  const more =
    detail === undefined || detail === '' ? '' : `（${shortened(detail, longestDetail)}）`;
  return `${at}${what}${more}。${advice}`;
}

/** 第 3 行 · 第 2 页第 5 行 · 第 12 段 */
function placeText({ line, page }: SourcePlace, format: SourceFormat): string {
  const unit = format === 'docx' ? '段' : '行';
  return `${page === undefined ? '' : `第 ${page} 页`}第 ${line} ${unit}`;
}
