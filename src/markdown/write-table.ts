import { type TableCell, tableFaults, type TableRows } from '../policy/table.ts';
import {
  checkLine,
  checkLines,
  UnwritableBody,
  writeInline,
  writeLinesBehind,
} from './write-text.ts';

/** A table of bars where those can hold it, else `<Table>`. Spans have to fit: see `fitTable`. */
export function writeTable(rows: TableRows): string {
  if (rows.length === 0) throw new UnwritableBody('a table without rows');
  const [fault] = tableFaults(rows);
  if (fault !== undefined)
    throw new UnwritableBody(`a table whose row ${fault.row + 1} does not fit: ${fault.fault}`);
  const head = barHead(rows);
  return head === undefined ? writeTags(rows) : writeBars(head, rows);
}

/** What stands in the first row of bars: the head, an empty one where there is none. */
function barHead(rows: TableRows): readonly string[] | undefined {
  const [first = [], ...body] = rows;
  const isPlain = rows.every((cells) =>
    cells.every(({ text, columns, rows: height }) => {
      return columns === 1 && height === 1 && !text.includes('\n');
    }),
  );
  if (!isPlain || body.some((cells) => cells.some(({ header }) => header))) return undefined;
  if (first.every(({ header }) => !header)) return first.map(() => '');
  const isHead = first.every(({ header }) => header);
  const isBlank = body.length > 0 && first.every(({ text }) => text === '');
  return isHead && !isBlank ? first.map(({ text }) => text) : undefined;
}

function writeBars(head: readonly string[], rows: TableRows): string {
  const body = rows[0]?.[0]?.header === true ? rows.slice(1) : rows;
  const lines = [head, head.map(() => '---'), ...body.map((row) => row.map(({ text }) => text))];
  return lines.map((cells) => `|${cells.map(writeBarCell).join('')}`).join('\n');
}

function writeBarCell(text: string): string {
  if (text === '') return '  |';
  checkLine(text, 'a cell');
  return ` ${writeInline(text).replaceAll('|', '\\|')} |`;
}

function writeTags(rows: TableRows): string {
  const lines = rows.map((cells) => `<Row>\n${cells.map(writeTagCell).join('\n')}\n</Row>`);
  return `<Table>\n${lines.join('\n')}\n</Table>`;
}

function writeTagCell({ text, columns, rows, header }: TableCell): string {
  const name = header ? 'Head' : 'Cell';
  const tag = `${name}${rows === 1 ? '' : ` rows="${rows}"`}${columns === 1 ? '' : ` cols="${columns}"`}`;
  if (text === '') return `<${tag} />`;
  checkLines(text, 'a cell');
  return `<${tag}>${writeLinesBehind(text)}</${name}>`;
}
