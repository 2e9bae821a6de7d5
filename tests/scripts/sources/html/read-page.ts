import { readHtml } from '../../../../scripts/sources/html.ts';
import type {
  SourceDocument,
  SourceLine,
  SourceTable,
} from '../../../../src/import/source-document.ts';

/** A page with this in its body, read. */
export function readBody(body: string, head = ''): SourceDocument {
  return readPage(
    `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`,
  );
}

export function readPage(html: string): SourceDocument {
  return readHtml(new TextEncoder().encode(html));
}

export function linesOf({ blocks }: SourceDocument): readonly SourceLine[] {
  return blocks.filter((block) => block.kind === 'line');
}

export function textsOf(document: SourceDocument): readonly string[] {
  return linesOf(document).map(({ text }) => text);
}

export function tablesOf({ blocks }: SourceDocument): readonly SourceTable[] {
  return blocks.filter((block) => block.kind === 'table');
}

/** `document` lines, `around` lines, and those of which the page says nothing. */
export function partsOf(document: SourceDocument): Readonly<Record<string, readonly string[]>> {
  const parts: Record<string, string[]> = { document: [], around: [], unsure: [] };
  for (const { part, text } of linesOf(document)) {
    if (text !== '') parts[part ?? 'unsure']?.push(text);
  }
  return parts;
}

export function remarkIds({ remarks }: SourceDocument): readonly string[] {
  return remarks.map(({ id }) => id);
}

/** Running text that is long enough to say where a document is. */
export const paragraphs = [
  '各县（市、区）人民政府，市直各有关单位：',
  '为贯彻落实《法治政府建设实施纲要》，结合我市实际，经市人民政府同意，现就有关事项通知如下。',
  '一、加强组织领导。各级各部门要把依法行政摆在更加突出的位置，统一部署，同步推进，狠抓落实。',
  '二、严格督促检查。市政府办公室要会同市司法局，对本通知的落实情况开展督查，及时通报结果。',
];

export const paragraphsHtml = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
