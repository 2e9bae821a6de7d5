import type { Block, MarkedText } from '../../policy/block.ts';
import { type ClauseLabel, readClauseLabel } from '../../policy/clause-label.ts';
import { parseDocumentNumber } from '../../policy/document-number.ts';
import type { Place } from '../../policy/finding.ts';
import { kindOfParagraph } from '../../policy/paragraph-kind.ts';
import { fitTable, type TableCell } from '../../policy/table.ts';
import type { DraftCell, DraftItem } from '../draft.ts';
import { type DraftLine, textOf } from '../edit.ts';
import type { SourceRemark } from '../source-document.ts';
import { isTitleLike } from '../metadata/title-words.ts';

/** An item of the body, and what the metadata found out about it. */
export interface BodyItem {
  readonly item: DraftItem;
  /** True for the title of a document that the policy encloses: 印发……的通知. */
  readonly enclosedTitle: boolean;
}

export interface BodyBlocks {
  readonly blocks: readonly Block[];
  readonly footnotes: readonly { readonly id: string; readonly text: string }[];
  readonly remarks: readonly SourceRemark[];
}

/** Lines alone that are headings though no number says so, as laws and plans print them. */
const headingWords = /^(?:序言|前言|引言|总则|分则|附则|附录|后记|结语)$/u;
/** 附件, 附件1, 附件：, 附表2, 附： on a line of its own. */
const annexLine =
  /^附(?:\s*[件表录]\s*(?:[0-9０-９]{0,3}|[一二三四五六七八九十]{0,3})\s*[：:]?|\s*[：:])$/u;
/** 抄送：…, 某办公室　2024年3月19日印发 (GB/T 9704—2012, 7.4) */
const imprint = /^(?:抄送|主送|抄报)\s*[：:]|^.{2,40}\d{4}年\d{1,2}月\d{1,2}日印发$/u;
/** An article that ends in the middle of a sentence, and a line that may be the rest of it. */
const endsOpen = /[\p{Script=Han}、]$/u;
const endsSentence = /[。；]$/u;
const longestHeading = 40;

/**
 * The items of a body → blocks. The clause parser decides about numbers; here it is only settled
 * what is a heading, where an annex begins, and that a signature ends the clauses before it.
 */
export function bodyBlocks(items: readonly BodyItem[]): BodyBlocks {
  const writer = new BlockWriter(items);
  writer.write();
  return writer;
}

class BlockWriter implements BodyBlocks {
  readonly blocks: Block[] = [];
  readonly footnotes: { readonly id: string; readonly text: string }[] = [];
  readonly remarks: SourceRemark[] = [];
  readonly #items: readonly BodyItem[];
  #inAnnex = false;
  /** The document is signed or dated: what follows may be an annex. */
  #closed = false;
  #numbered = false;

  constructor(items: readonly BodyItem[]) {
    this.#items = items;
  }

  write(): void {
    this.#items.forEach(({ item, enclosedTitle }, index) => {
      switch (item.kind) {
        case 'line':
          this.#addLine(item.line, index, enclosedTitle);
          return;
        case 'table':
          this.#addTable(item);
          return;
        case 'footnote':
          this.footnotes.push({ id: item.id, text: textOfLines(item.lines) });
          return;
        case 'picture':
          this.remarks.push({
            id: 'picture-left',
            place: item.place,
            detail: [item.name, item.alt].filter((part) => part !== '').join('，'),
          });
          return;
        default:
          item satisfies never;
      }
    });
    this.#endAnnex();
  }

  #addTable({ place, rows }: Extract<DraftItem, { kind: 'table' }>): void {
    const cells = rows.map((row) => row.map(cellOf));
    if (cells.flat().every(({ text }) => text === '')) return;
    this.blocks.push({ kind: 'table', place: placeOf(place), rows: fitTable(cells) });
  }

  #addLine(line: DraftLine, index: number, enclosedTitle: boolean): void {
    const text = textOf(line);
    if (text === '') return;
    const place = placeOf(line.place);
    const block = { place, ...markedText(line) };
    if (enclosedTitle) {
      this.#endAnnex();
      this.#closed = false;
      this.#numbered = false;
      this.blocks.push({ kind: 'title', ...block });
      return;
    }
    if (annexLine.test(text) && (this.#closed || this.#inAnnex || this.#numbered)) {
      this.#endAnnex();
      this.#inAnnex = true;
      this.remarks.push({ id: 'annex-begins', place: line.place, detail: text });
      this.blocks.push({ kind: 'annex-start', place }, { kind: 'text', ...block });
      return;
    }
    const label = readClauseLabel(text, () => true);
    const afterAnnexLabel = this.#isAnnexLabel(this.blocks.length - 1) && isTitleLike({ text });
    if (label === undefined && (afterAnnexLabel || isHeading(line, text))) {
      this.blocks.push({ kind: 'heading', ...block });
      return;
    }
    if (label !== undefined) this.#numbered = true;
    if (this.#isBroken(text, index, label)) {
      this.remarks.push({ id: 'line-broken', place: line.place, detail: text.slice(-12) });
    }
    if (imprint.test(text) && (this.#closed || this.#inAnnex)) {
      // 版记 stands at the foot of the whole document, below its annexes.
      const wasInside = this.#inAnnex;
      this.#endAnnex();
      if (wasInside) this.blocks.push({ kind: 'break', place });
    }
    if (this.#closed && !this.#inAnnex && parseDocumentNumber(text) !== undefined) {
      this.remarks.push({ id: 'maybe-second-document', place: line.place, detail: text });
    }
    const around = { first: false, next: this.#nextText(index) };
    const kind = label === undefined ? kindOfParagraph(text, around) : 'item';
    if (kind === 'signature' || kind === 'date' || kind === 'notation') {
      // The signature is the document's, not the last item's.
      if (this.#numbered && !this.#closed && !this.#inAnnex) {
        this.blocks.push({ kind: 'break', place });
      }
      this.#closed = true;
    }
    this.blocks.push({ kind: 'text', ...block });
  }

  /** True for 附件2 alone, below which the annex's own title stands. */
  #isAnnexLabel(index: number): boolean {
    return this.blocks[index]?.kind === 'text' && this.blocks[index - 1]?.kind === 'annex-start';
  }

  /**
   * True where the source seems to break a paragraph in two. It stays as it is: 「主席，」「副主席若干人，」
   * are lines of their own in the constitution.
   */
  #isBroken(text: string, index: number, label: ClauseLabel | undefined): boolean {
    const next = this.#nextText(index);
    if (label === undefined || next === undefined || !endsOpen.test(text)) return false;
    if (readClauseLabel(next, () => true) !== undefined) return false;
    const isHeading = label.form === 'zhang' || label.form === 'jie';
    if (isHeading) return text.endsWith('、');
    return label.form === 'tiao' && text.length >= 20 && endsSentence.test(next);
  }

  #nextText(index: number): string | undefined {
    const next = this.#items[index + 1];
    return next?.item.kind === 'line' && !next.enclosedTitle ? textOf(next.item.line) : undefined;
  }

  #endAnnex(): void {
    if (this.#inAnnex) this.blocks.push({ kind: 'annex-end', place: { line: 1, column: 1 } });
    this.#inAnnex = false;
  }
}

function isHeading({ look }: DraftLine, text: string): boolean {
  if (headingWords.test(text)) return true;
  const short = text.length <= longestHeading && !/[。；：，]$/u.test(text);
  return short && look.heading !== undefined && look.heading > 0;
}

function markedText(line: DraftLine): MarkedText {
  return { text: textOf(line), corrections: [], notes: [], footnotes: line.calls };
}

function cellOf({ lines, columns, rows, header }: DraftCell): TableCell {
  return { text: textOfLines(lines), columns, rows, header };
}

/** Lines of a cell or a footnote; a file holds no empty ones there and no blanks at their ends. */
function textOfLines(lines: readonly DraftLine[]): string {
  return lines
    .map((line) => textOf(line).trim())
    .filter((text) => text !== '')
    .join('\n');
}

function placeOf({ line, column }: { readonly line: number; readonly column?: number }): Place {
  return { line, column: column ?? 1 };
}
