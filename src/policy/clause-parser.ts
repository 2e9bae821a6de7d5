import { type Block, sliceMarked } from './block.ts';
import type { Clause, LabelForm } from './clause.ts';
import { type ClauseLabel, readAnnexLabel, readClauseLabel } from './clause-label.ts';
import { type Draft, draftClause } from './clause-draft.ts';
import { clauseTree } from './clause-tree.ts';
import type { Finding, Parsed } from './finding.ts';
import { findInlinePoints } from './inline-points.ts';
import { ruleFinding } from './rules.ts';
import { kindOfParagraph } from './paragraph-kind.ts';
import { tableText } from './table.ts';

/**
 * Blocks with places → clause tree. Never throws; what is odd in the numbering is a finding, and
 * the text stands all the same. Linear in the text: a block looks only at the clauses that are
 * open, and no more forms than there are can be open at once.
 *
 * Labels, gaps and texts in document order, with a newline before each clause that starts a block,
 * give `bodyText(blocks)` back (see `clausesText`).
 */
export function parseClauses(blocks: readonly Block[]): Parsed<readonly Clause[]> {
  return new Numbering(blocks).parse();
}

/** The inverse of the parser: the body that the clauses came from. */
export function clausesText(clauses: Iterable<Clause>): string {
  let out = '';
  let first = true;
  for (const clause of clauses) {
    if (clause.startsBlock && !first) out += '\n';
    out += clause.label + clause.gap + clause.text;
    first = false;
  }
  return out;
}

type LastNumbers = Map<LabelForm, Draft>;

/** Fixed order of the structural forms; every other form stands below 条. */
const structuralRank: Partial<Record<LabelForm, number>> = { bian: 0, zhang: 1, jie: 2, tiao: 3 };

/** Order of the list forms in a 公文 (GB/T 9704—2012, 7.3.3), outermost first. */
const listOrder: readonly LabelForm[] = ['han', 'han-bracket', 'digit', 'digit-bracket', 'circled'];

const noMarks = { corrections: [], notes: [], footnotes: [] } as const;

class Numbering {
  readonly #blocks: readonly Block[];
  readonly #findings: Finding[] = [];
  readonly #root: Draft = draftClause('title', {
    own: { text: '', ...noMarks },
    place: { line: 1, column: 1 },
  });
  /** Open clauses from the outermost in; the first is a container: root, title or annex. */
  #open: Draft[] = [this.#root];
  /** Numbering that annexes return to. */
  readonly #outer: LastNumbers[] = [];
  /** The last clause of each form in this container, for numbering that runs on through parts. */
  #last: LastNumbers = new Map();
  #previous: Draft = this.#root;

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
  }

  parse(): Parsed<readonly Clause[]> {
    this.#blocks.forEach((block, index) => {
      this.#add(block, index);
    });
    return { value: clauseTree(this.#root), findings: this.#findings };
  }

  #add(block: Block, index: number): void {
    switch (block.kind) {
      case 'text':
        this.#addText(block, index);
        return;
      case 'title':
        this.#closeAll();
        this.#startContainer(draftClause('title', { own: block, place: block.place }));
        return;
      case 'heading':
        this.#addHeading(block);
        return;
      case 'table':
        this.#attach(
          draftClause(
            'table',
            { own: { text: tableText(block.rows), ...noMarks }, place: block.place },
            { rows: block.rows },
          ),
        );
        return;
      case 'figure':
        this.#attach(
          draftClause(
            'figure',
            { own: { text: block.caption, ...noMarks }, place: block.place },
            { figure: { src: block.src, alt: block.alt } },
          ),
        );
        return;
      case 'note':
        this.#previous.extraNotes.push({ at: this.#previous.own.text.length, text: block.text });
        return;
      case 'annex-start':
        this.#outer.push(this.#last);
        this.#open = [this.#root];
        this.#last = new Map();
        return;
      case 'annex-end':
        // What follows an annex stands after it: it cannot go on inside a clause before it.
        this.#open = [this.#root];
        this.#last = this.#outer.pop() ?? new Map();
        return;
      case 'break':
        this.#open = this.#open.slice(0, 1);
        return;
      default:
        block satisfies never;
    }
  }

  /** A title belongs to the document, whatever is open. */
  #closeAll(): void {
    this.#open = [this.#root];
  }

  #startContainer(container: Draft): void {
    this.#root.children.push(container);
    this.#open = [container];
    this.#last = new Map();
    this.#previous = container;
  }

  #addText(block: Extract<Block, { kind: 'text' }>, index: number): void {
    if (this.#blocks[index - 1]?.kind === 'annex-start') {
      this.#addAnnexTitle(block);
      return;
    }
    const label = readClauseLabel(block.text, (form, number) => this.#isDue(form, number));
    if (label === undefined) this.#addParagraph(block, index);
    else this.#addNumbered(block, label);
  }

  #addAnnexTitle(block: Extract<Block, { kind: 'text' }>): void {
    const label = readAnnexLabel(block.text);
    const own = sliceMarked(block, label ? label.label.length + label.gap.length : 0);
    this.#startContainer(draftClause('annex', { own, place: block.place }, label));
  }

  #addHeading(block: Extract<Block, { kind: 'heading' }>): void {
    const label = readClauseLabel(block.text, () => true);
    if (label !== undefined) {
      this.#addNumbered(block, label);
      return;
    }
    this.#open = this.#open.slice(0, 1);
    const heading = draftClause('heading', { own: block, place: block.place });
    this.#attach(heading);
    this.#open.push(heading);
  }

  #addParagraph(block: Extract<Block, { kind: 'text' }>, index: number): void {
    const points = findInlinePoints(block.text);
    const end = points[0]?.start ?? block.text.length;
    const next = this.#blocks[index + 1];
    const kind = kindOfParagraph(block.text, {
      first: this.#open.length === 1 && (this.#open[0]?.children.length ?? 0) === 0,
      next: next?.kind === 'text' ? next.text : undefined,
    });
    const paragraph = draftClause(kind, { own: sliceMarked(block, 0, end), place: block.place });
    const article = this.#open.findIndex((clause) => clause.form === 'tiao');
    if (article !== -1) this.#open = this.#open.slice(0, article + 1);
    this.#attach(paragraph);
    // A 款 that announces 项 holds them: 第十二条第二款第（三）项.
    if (article !== -1) this.#open.push(paragraph);
    this.#addPoints(paragraph, block, points);
  }

  #addPoints(
    parent: Draft,
    block: Extract<Block, { kind: 'text' | 'heading' }>,
    points: ReturnType<typeof findInlinePoints>,
  ): void {
    for (const { number, label, start, end } of points) {
      const own = sliceMarked(block, start + label.length, end);
      parent.children.push(
        draftClause(
          'point',
          { own, place: block.place },
          { form: 'point', number, label, startsBlock: false },
        ),
      );
    }
    const last = parent.children.at(-1);
    if (last !== undefined && points.length > 0) this.#previous = last;
  }

  #addNumbered(block: Extract<Block, { kind: 'text' | 'heading' }>, label: ClauseLabel): void {
    const offset = label.label.length + label.gap.length;
    const points = findInlinePoints(label.rest);
    const end = (points[0]?.start ?? label.rest.length) + offset;
    const clause = draftClause(
      'item',
      { own: sliceMarked(block, offset, end), place: block.place },
      label,
    );
    const depth = this.#depthFor(label, clause);
    this.#open = this.#open.slice(0, depth + 1);
    this.#attach(clause);
    this.#open.push(clause);
    this.#last.set(label.form, clause);
    this.#addPoints(
      clause,
      block,
      points.map((point) => ({ ...point, start: point.start + offset, end: point.end + offset })),
    );
  }

  #attach(clause: Draft): void {
    this.#open.at(-1)?.children.push(clause);
    this.#previous = clause;
  }

  #isDue(form: LabelForm, number: number): boolean {
    return number === (this.#last.get(form)?.number ?? 0) + 1;
  }

  /** Index in `#open` of the clause that the new one goes below. */
  #depthFor(label: ClauseLabel, clause: Draft): number {
    const rank = structuralRank[label.form];
    return rank === undefined
      ? this.#listDepth(label, clause)
      : this.#structuralDepth(rank, label, clause);
  }

  #structuralDepth(rank: number, label: ClauseLabel, clause: Draft): number {
    let depth = this.#open.length - 1;
    const same = this.#open.findIndex((open) => open.form === label.form);
    if (same !== -1) {
      this.#compare(label, clause, this.#open[same]);
      return same - 1;
    }
    // 条 stands below 编, 章, 节 and below 一、 where that is a bare heading (司法解释).
    while (depth > 0 && !this.#holds(this.#open[depth], rank)) depth -= 1;
    this.#checkStart(label, clause);
    return depth;
  }

  #holds(open: Draft | undefined, rank: number): boolean {
    // A 款 holds no chapter: 第二章 where 第一章 is missing stands beside the article before it.
    if (open?.form === undefined) return open?.kind !== 'paragraph';
    const openRank = structuralRank[open.form];
    if (openRank !== undefined) return openRank < rank;
    return rank === 3 && !/[。；：]/u.test(open.own.text);
  }

  #listDepth(label: ClauseLabel, clause: Draft): number {
    const top = this.#open.length - 1;
    for (let depth = top; depth > 0; depth -= 1) {
      const open = this.#open[depth];
      if (open?.form === label.form && label.number === open.number + 1) return depth - 1;
    }
    const innermost = this.#open.findLastIndex((open) => open.form === label.form);
    if (innermost === -1) {
      this.#checkStart(label, clause);
      this.#checkLevel(label, clause);
      return top;
    }
    if (label.number === 1 && this.#restartsAfterParagraph(innermost)) return innermost;
    this.#compare(label, clause, this.#open[innermost]);
    return innermost - 1;
  }

  /**
   * A second list under the same clause: 「1.… 2.…」, a paragraph, 「1.… 2.…」. The paragraph was put
   * below the last item; it is the sibling that announces the new list, so it takes its place.
   */
  #restartsAfterParagraph(innermost: number): boolean {
    const item = this.#open[innermost];
    const parent = this.#open[innermost - 1];
    const paragraph = item?.children.at(-1);
    if (!item || !parent || !paragraph || paragraph !== this.#previous) return false;
    if (paragraph.kind !== 'paragraph' || paragraph.form !== undefined) return false;
    item.children.pop();
    parent.children.push(paragraph);
    this.#open = [...this.#open.slice(0, innermost), paragraph];
    return true;
  }

  /** A list that is not open: it starts at 1 or goes on where the form was left in this container. */
  #checkStart(label: ClauseLabel, clause: Draft): void {
    const last = this.#last.get(label.form);
    if (label.form === 'tiao' && last !== undefined) {
      this.#compare(label, clause, last);
      return;
    }
    if (label.number === 1 || label.number === (last?.number ?? 0) + 1) return;
    this.#report('clause-gap', clause, { label: label.label, expected: 1 });
  }

  /** A sibling of an open clause of the same form. */
  #compare(label: ClauseLabel, clause: Draft, before: Draft | undefined): void {
    if (before === undefined) return;
    const step = label.number - before.number;
    if (step === 1 || (step === 0 && label.insert === before.insert + 1)) return;
    // 章 and 节 start again below each 编 or 章; then they are not open and do not come here.
    if (step > 1) this.#report('clause-gap', clause, { label: label.label, before: before.label });
    else this.#report('clause-duplicate', clause, { label: label.label, before: before.label });
  }

  #checkLevel(label: ClauseLabel, clause: Draft): void {
    const parent = this.#open.findLast((open) => open.form !== undefined);
    if (parent?.form === undefined) return;
    const [above, here] = [listOrder.indexOf(parent.form), listOrder.indexOf(label.form)];
    if (above === -1 || here === -1 || (here > above && here - above <= 2)) return;
    // A decision that sets an article anew quotes its （一） below the decision's own 2.
    if (this.#previous.own.text.startsWith('“')) return;
    this.#report('clause-level', clause, { label: label.label, before: parent.label });
  }

  #report(
    rule: 'clause-gap' | 'clause-duplicate' | 'clause-level',
    clause: Draft,
    words: { readonly label: string; readonly before?: string; readonly expected?: number },
  ): void {
    this.#findings.push({ ...ruleFinding(rule, words), place: clause.place });
  }
}
