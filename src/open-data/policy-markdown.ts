import { type Clause, inDocumentOrder } from '../policy/clause.ts';
import { blockClauses, inlineClauses, isHeading } from '../policy/clause-blocks.ts';
import { draftMark } from '../policy/clause-citation.ts';
import { chineseDate, type IsoDate } from '../policy/dates.ts';
import { known } from '../policy/document.ts';
import type { Policy } from '../policy/policy.ts';
import { tableGrid, type TableRows } from '../policy/table.ts';
import { validityOn } from '../policy/validity.ts';
import { policyUrl, type SiteAddress } from './policy-record.ts';

/**
 * A policy as Markdown (CommonMark with the tables and footnotes of GFM), with what it is and whether it
 * holds. Spanned cells are empty in the places that they cover. Rendered, it shows the text character for
 * character.
 */
export function policyMarkdown(
  policy: Policy,
  { day, address }: { readonly day: IsoDate; readonly address: SiteAddress },
): string {
  const { meta, id, region } = policy;
  const { status, sentence } = validityOn(policy, day);
  const date = (value: IsoDate | 'unknown') =>
    value === 'unknown' ? undefined : chineseDate(value);
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['发文机关', known(meta.issuers)?.join('、')],
    ['发文字号', known(meta.number)],
    ['地区', region.name],
    ['文种', meta.type],
    ['成文日期', date(meta.adopted)],
    ['发布日期', date(meta.published)],
    ['施行日期', date(meta.effective)],
    ['有效期至', date(meta.expires)],
    ['时效', `${status}（按${chineseDate(day)}判断）。${sentence}`],
    ['权威文本', meta.source.authoritative],
    [
      '取自',
      [known(meta.source.publisher) ?? '发布者未载明', known(meta.source.url)]
        .filter((part) => part !== undefined)
        .join('，'),
    ],
    ['网页', policyUrl(id, address)],
  ];
  const blocks = [
    `# ${escaped(meta.title + draftMark(meta))}`,
    ...(meta.history === undefined ? [] : [escaped(`（${meta.history.join('　')}）`)]),
    facts
      .map(([name, value]) => `- ${name}：${value === undefined ? '未载明' : escaped(value)}`)
      .join('\n'),
    '---',
    ...policy.clauses.flatMap((clause) => blocksOf(clause, 2)),
    ...policy.footnotes.map(({ id: name, text }) => `[^${name}]: ${escaped(text)}`),
    ...correctionsOf(policy),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function correctionsOf({ clauses }: Policy): readonly string[] {
  const lines = [...inDocumentOrder(clauses)]
    .flatMap(({ corrections }) => corrections)
    .map(({ printed, reading, reason }) => {
      const read = reading === undefined ? '' : `疑为“${reading}”`;
      return `- 勘误：${escaped(`“${printed}”${read}（${reason}）`)}`;
    });
  return lines.length === 0 ? [] : ['---', lines.join('\n')];
}

function blocksOf(clause: Clause, level: number): readonly string[] {
  if (isHeading(clause)) {
    const text = `${clause.label}${clause.gap}`;
    return [
      `${'#'.repeat(Math.min(level, 6))} ${escaped(text)}${textOf(clause)}`.replaceAll('\n', ' '),
      ...clause.children.flatMap((child) => blocksOf(child, level + 1)),
    ];
  }
  if (clause.rows !== undefined) return [tableOf(clause.rows)];
  const line = [clause, ...inlineClauses(clause)]
    .map((part) => escaped(part.label + part.gap) + textOf(part))
    .join('');
  const figure = clause.figure === undefined ? [] : [`〔图：${escaped(clause.figure.alt)}〕`];
  return [
    ...figure,
    ...(line === '' ? [] : [atLineStart(line)]),
    ...blockClauses(clause).flatMap((child) => blocksOf(child, level)),
  ];
}

/** The text with the calls of its footnotes. */
function textOf({ text, footnotes }: Clause): string {
  let out = '';
  let from = 0;
  for (const { at, id } of footnotes) {
    out += `${escaped(text.slice(from, at))}[^${id}]`;
    from = at;
  }
  return out + escaped(text.slice(from));
}

function tableOf(rows: TableRows): string {
  const grid = tableGrid(rows);
  const lines = grid.map((places) => {
    const cells = places.map((place) =>
      place?.part === 'begins' ? escaped(place.cell.text).replaceAll('\n', '<br>') : '',
    );
    return `| ${cells.join(' | ')} |`;
  });
  // The first row is the head of a Markdown table, whether it is one or not.
  const rule = `|${' --- |'.repeat(grid[0]?.length ?? 1)}`;
  return [lines[0] ?? '', rule, ...lines.slice(1)].join('\n');
}

/** Characters that Markdown might take for its own. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~&]/gu, '\\$&')
    .replace(/^(?=[#+-])/gmu, '\\')
    .replace(/^(?<number>\d{1,9})(?=[.)])/gmu, '$<number>\\');
}

/** Blanks at the start of a line would be taken for code or be lost. */
function atLineStart(line: string): string {
  return line.replace(/^[ \t]+/u, '');
}
