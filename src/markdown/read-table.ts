import type { PhrasingContent, RootContent, Table } from 'mdast';
import {
  fitTable,
  type SpanFault,
  type TableCell,
  tableFaults,
  type TableRows,
} from '../policy/table.ts';
import type { Report } from './body-report.ts';
import { plainText } from './plain-text.ts';
import { type JsxElement, readAttributes } from './read-attributes.ts';

/** A table of bars. A first row without text is only there for the form: the table has no head. */
export function readBarTable(table: Table, report: Report): TableRows {
  const texts = table.children.map((row) =>
    row.children.map((cell) => plainText(cell.children, report)),
  );
  const isBare = texts.length > 1 && texts[0]?.every((text) => text === '');
  return texts
    .map((row, index) =>
      row.map((text) => ({ text, columns: 1, rows: 1, header: index === 0 && !isBare })),
    )
    .slice(isBare ? 1 : 0);
}

/** `<Table>`: rows of cells that may span. Spans that do not fit are reported and cut to what fits. */
export function readTable(node: JsxElement, report: Report): TableRows {
  const rowNodes = elementsIn(node, ['Row'], report);
  if (rowNodes.length === 0) {
    report('mdx-component', node, { label: 'Table', detail: '里面没有 Row' });
  }
  const cellNodes = rowNodes.map((row) =>
    readAttributes(row, report) === undefined ? [] : elementsIn(row, ['Cell', 'Head'], report),
  );
  const rows = cellNodes.map((cells) => cells.map((cell) => readCell(cell, report)));
  for (const { row, cell, fault } of tableFaults(rows)) {
    const at = cellNodes[row]?.[cell] ?? rowNodes[row] ?? node;
    if (fault === 'empty') report('mdx-component', at, { label: 'Row', detail: '里面没有单元格' });
    else {
      const { attribute, detail } = spanFaults[fault];
      report('mdx-attribute', at, { label: `${at.name} ${attribute}`, detail });
    }
  }
  return fitTable(rows);
}

const spanFaults = {
  overlap: { attribute: 'cols', detail: '与上面跨行的单元格重叠' },
  rows: { attribute: 'rows', detail: '超出了表格的最后一行' },
  columns: { attribute: 'cols', detail: '没有一行有这么多列' },
} as const satisfies Readonly<Record<Exclude<SpanFault, 'empty'>, object>>;

function readCell(node: JsxElement, report: Report): TableCell {
  const attributes = readAttributes(node, report) ?? {};
  const span = (name: 'rows' | 'cols'): number => {
    const value = attributes[name];
    if (value === undefined) return 1;
    if (/^[1-9][0-9]{0,3}$/u.test(value)) return Number(value);
    report('mdx-attribute', node, {
      label: `${node.name} ${name}`,
      detail: '应为 1 到 9999 的整数',
    });
    return 1;
  };
  return {
    text: plainText(node.children, report),
    columns: span('cols'),
    rows: span('rows'),
    header: node.name === 'Head',
  };
}

/** The elements of these names; MDX reads those on one line as a paragraph. Anything else is reported. */
function elementsIn(
  { children, name }: JsxElement,
  names: readonly string[],
  report: Report,
): readonly JsxElement[] {
  return (children as readonly (RootContent | PhrasingContent)[])
    .flatMap((child) => (child.type === 'paragraph' ? child.children : [child]))
    .flatMap((child) => {
      if (child.type === 'text' && child.value.trim() === '') return [];
      if (child.type === 'mdxJsxFlowElement' || child.type === 'mdxJsxTextElement') {
        if (names.includes(child.name ?? '')) return [child];
        const detail = `${name} 里只能是 ${names.join('、')}`;
        report('mdx-component', child, { label: child.name ?? '', detail });
      } else report('mdx-syntax', child, { detail: `${name} 里只能是 ${names.join('、')}` });
      return [];
    });
}
