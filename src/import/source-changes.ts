import type { DocumentReport, ReportedChange, ReportedLeftOut } from './import-report.ts';
import { remarkOf } from './remarks.ts';

/** A line of `source.changes` in the front matter. */
export interface SourceChange {
  readonly what: string;
  readonly count?: number;
  readonly why: string;
}

/** What readers of the document are told about it: each kind of change once, with its count. */
export function sourceChanges({
  changes,
  leftOut,
  generated,
}: Pick<DocumentReport, 'changes' | 'leftOut'> & {
  /** Number of lines whose number the format counts: it is no text of the file. */
  readonly generated: number;
}): readonly SourceChange[] {
  const numbers = {
    what: '自动编号写成文字',
    count: generated,
    why: '编号由软件生成，不在文件的文字里',
  };
  return [
    ...leftOutChanges(leftOut),
    ...(generated > 0 ? [numbers] : []),
    ...changes.map(asChange),
  ];
}

function asChange({ what, why, count }: ReportedChange): SourceChange {
  return { what, count, why };
}

function leftOutChanges(leftOut: readonly ReportedLeftOut[]): readonly SourceChange[] {
  const counts = new Map<ReportedLeftOut['id'], number>();
  for (const { id } of leftOut) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].map(([id, count]) => {
    const { what, advice } = remarkOf(id);
    return { what, count, why: advice };
  });
}
