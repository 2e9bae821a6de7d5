import { cell, docx, p, row, t, table } from '../scripts/sources/docx/builder.ts';
import type { Part } from './official-text.ts';

/** How a document is written down, beside its format. */
export interface Form {
  readonly lineEnd: '\n' | '\r\n' | '\r';
  /** Characters after which a page breaks a line; 0 where lines are paragraphs. */
  readonly width: number;
  readonly blankBetween: boolean;
}

/** As an editor or a PDF converter saves it. */
export function asTxt(parts: readonly Part[], { lineEnd, width, blankBetween }: Form): string {
  const lines = parts.flatMap((part) => {
    switch (part.kind) {
      case 'line':
        return width === 0 ? [part.text] : broken(part.text, width);
      case 'table':
        return part.rows.map((cells) => cells.join('\t'));
      case 'footnote':
        return [`[${part.id}] ${part.text}`];
      default:
        return part satisfies never;
    }
  });
  return lines.join(blankBetween ? lineEnd + lineEnd : lineEnd);
}

export function asMd(parts: readonly Part[], { lineEnd, blankBetween }: Form): string {
  const blocks = parts.map((part) => {
    switch (part.kind) {
      case 'line':
        return part.heading === 0 ? part.text : `${'#'.repeat(part.heading)} ${part.text}`;
      case 'table': {
        const [head = [], ...body] = part.rows;
        const rows = [head, head.map(() => '---'), ...body];
        return rows.map((cells) => `| ${cells.join(' | ')} |`).join(lineEnd);
      }
      case 'footnote':
        return `见[^${part.id}]。${lineEnd}[^${part.id}]: ${part.text}`;
      default:
        return part satisfies never;
    }
  });
  return blocks.join(blankBetween ? lineEnd + lineEnd : lineEnd);
}

export function asHtml(parts: readonly Part[], { lineEnd }: Pick<Form, 'lineEnd'>): string {
  const blocks = parts.map((part) => {
    switch (part.kind) {
      case 'line': {
        const name = part.heading === 0 ? 'p' : `h${part.heading}`;
        const style = part.centred ? ' style="text-align:center"' : '';
        return `<${name}${style}>${escaped(part.text)}</${name}>`;
      }
      case 'table': {
        const rows = part.rows.map(
          (cells) => `<tr>${cells.map((words) => `<td>${escaped(words)}</td>`).join('')}</tr>`,
        );
        return `<table border="1">${rows.join('')}</table>`;
      }
      case 'footnote':
        return `<p>见<a href="#fn1"><sup>[1]</sup></a></p><p id="fn1">[1] ${escaped(part.text)}</p>`;
      default:
        return part satisfies never;
    }
  });
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>文件</title></head><body>${lineEnd}${blocks.join(lineEnd)}${lineEnd}</body></html>`;
}

export function asDocx(parts: readonly Part[]): Uint8Array {
  let notes = '';
  let count = 0;
  const body = parts.map((part) => {
    switch (part.kind) {
      case 'line': {
        const outline = part.heading === 0 ? '' : `<w:outlineLvl w:val="${part.heading - 1}"/>`;
        const centred = part.centred ? '<w:jc w:val="center"/>' : '';
        return p(`<w:r>${t(xml(part.text))}</w:r>`, centred + outline);
      }
      case 'table':
        return table(
          ...part.rows.map((cells) =>
            row(...cells.map((words) => cell(p(`<w:r>${t(xml(words))}</w:r>`)))),
          ),
        );
      case 'footnote':
        count += 1;
        notes += `<w:footnote w:id="${count}"><w:p><w:r>${t(xml(part.text))}</w:r></w:p></w:footnote>`;
        return p(`<w:r>${t('见注')}</w:r><w:r><w:footnoteReference w:id="${count}"/></w:r>`);
      default:
        return part satisfies never;
    }
  });
  return docx({ body: body.join(''), ...(notes === '' ? {} : { footnotes: notes }) });
}

/** Without what XML cannot hold. */
function xml(text: string): string {
  return text.replace(/(?![\t\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, '');
}

/** Lines of one width, as a page breaks them. */
function broken(text: string, width: number): readonly string[] {
  const characters = [...text];
  const lines: string[] = [];
  for (let at = 0; at < characters.length; at += width) {
    lines.push(characters.slice(at, at + width).join(''));
  }
  return lines.length === 0 ? [''] : lines;
}

/** Text between tags. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
