import { type Block, type MarkedText, sliceMarked, tableText } from './block.ts';
import type { Clause, ClauseKind, LabelForm } from './clause.ts';
import { type ClauseLabel, readAnnexLabel, readClauseLabel } from './clause-label.ts';
import { anchorOf, segmentOf, unnumberedSegment } from './clause-path.ts';
import type { Finding, Parsed, Place } from './finding.ts';
import { findInlinePoints } from './inline-points.ts';
import { ruleFinding } from './rules.ts';
import { headingLengthOf, kindOfParagraph } from './paragraph-kind.ts';

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

/** A clause that is still being built; `parent` is undefined only for the root. */
interface Draft {
  kind: ClauseKind;
  readonly form: LabelForm | undefined;
  readonly number: number;
  readonly insert: number;
  readonly label: string;
  readonly gap: string;
  readonly own: MarkedText;
  readonly startsBlock: boolean;
  readonly place: Place;
  readonly rows?: readonly (readonly string[])[];
  readonly figure?: { readonly src: string; readonly alt: string };
  readonly extraNotes: { readonly at: number; readonly text: string }[];
  readonly children: Draft[];
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
  readonly #root: Draft = draft('title', { text: '', ...noMarks }, { line: 1, column: 1 });
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
    return { value: finish(this.#root), findings: this.#findings };
  }

  #add(block: Block, index: number): void {
    switch (block.kind) {
      case 'text':
        this.#addText(block, index);
        return;
      case 'title':
        this.#closeAll();
        this.#startContainer(draft('title', block, block.place));
        return;
      case 'heading':
        this.#addHeading(block);
        return;
      case 'table':
        this.#attach(
          draft('table', { text: tableText(block.rows), ...noMarks }, block.place, {
            rows: block.rows,
          }),
        );
        return;
      case 'figure':
        this.#attach(
          draft('figure', { text: block.caption, ...noMarks }, block.place, {
            figure: { src: block.src, alt: block.alt },
          }),
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
    this.#startContainer(draft('annex', own, block.place, label));
  }

  #addHeading(block: Extract<Block, { kind: 'heading' }>): void {
    const label = readClauseLabel(block.text, () => true);
    if (label !== undefined) {
      this.#addNumbered(block, label);
      return;
    }
    this.#open = this.#open.slice(0, 1);
    const heading = draft('heading', block, block.place);
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
    const paragraph = draft(kind, sliceMarked(block, 0, end), block.place);
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
        draft('point', own, block.place, { form: 'point', number, insert: 0, label, gap: '' }, false),
      );
    }
    const last = parent.children.at(-1);
    if (last !== undefined && points.length > 0) this.#previous = last;
  }

  #addNumbered(block: Extract<Block, { kind: 'text' | 'heading' }>, label: ClauseLabel): void {
    const offset = label.label.length + label.gap.length;
    const points = findInlinePoints(label.rest);
    const end = (points[0]?.start ?? label.rest.length) + offset;
    const clause = draft('item', sliceMarked(block, offset, end), block.place, label);
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
    return rank === undefined ? this.#listDepth(label, clause) : this.#structuralDepth(rank, label, clause);
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
    if (open?.form === undefined) return true;
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

function draft(
  kind: ClauseKind,
  own: MarkedText,
  place: Place,
  more: Partial<ClauseLabel> & Pick<Partial<Draft>, 'rows' | 'figure'> = {},
  startsBlock = true,
): Draft {
  return {
    kind: more.form === undefined || kind !== 'item' ? kind : kindOfForm(more.form),
    form: more.form,
    number: more.number ?? 0,
    insert: more.insert ?? 0,
    label: more.label ?? '',
    gap: more.gap ?? '',
    own: { text: own.text, corrections: own.corrections, notes: own.notes, footnotes: own.footnotes },
    startsBlock,
    place,
    ...(more.rows === undefined ? {} : { rows: more.rows }),
    ...(more.figure === undefined ? {} : { figure: more.figure }),
    extraNotes: [],
    children: [],
  };
}

function kindOfForm(form: LabelForm): ClauseKind {
  switch (form) {
    case 'bian':
      return 'part';
    case 'zhang':
      return 'chapter';
    case 'jie':
      return 'section';
    case 'tiao':
      return 'article';
    case 'point':
      return 'point';
    case 'annex':
      return 'annex';
    case 'han':
    case 'han-bracket':
    case 'digit':
    case 'digit-bracket':
    case 'circled':
      return 'item';
    default:
      return form satisfies never;
  }
}

/** Paths, kinds and headings, when the whole tree is known. */
function finish(root: Draft): readonly Clause[] {
  const used: UsedAnchors = new Map();
  const encloses = root.children.some((child) => child.kind === 'title');
  let titleSeen = false;
  const out: Clause[] = [];
  for (const child of root.children) {
    // The clauses of the covering notice get a segment of their own, so that the plan it encloses
    // has the short addresses: 三、8 is `h3.n8` and the notice's 一、 is `k0.h1`.
    if (child.kind === 'title') {
      const own = titleSeen ? [unnumberedSegment(child.own.text, 'e')] : [];
      const path = titleSeen ? own : [unnumberedSegment(child.own.text, 'e')];
      out.push(finishOne(child, path, own, used));
      titleSeen = true;
    } else {
      const base = encloses && !titleSeen && child.kind !== 'annex' ? ['k0'] : [];
      const path = [...base, segmentFor(child)];
      out.push(finishOne(child, path, path, used));
    }
  }
  return out;
}

function segmentFor(clause: Draft): string {
  if (clause.form === undefined) return unnumberedSegment(clause.label + clause.own.text);
  if (clause.form === 'annex' && clause.number === 0) return unnumberedSegment(clause.own.text, 'a');
  return segmentOf(clause.form, clause.number, clause.insert);
}

/** `path` is the clause's own; `below` is what its children's paths begin with. */
function finishOne(
  clause: Draft,
  path: readonly string[],
  below: readonly string[],
  used: UsedAnchors,
): Clause {
  const unique = uniquePath(path, clause, used);
  const prefix = below === path ? unique : below;
  const children = clause.children.map((child) => {
    // 条 are numbered through the whole law: their address does not name the chapter.
    const base = child.form === 'tiao' ? containerOf(prefix) : prefix;
    const childPath = [...base, segmentFor(child)];
    return finishOne(child, childPath, childPath, used);
  });
  const kind = finalKind(clause);
  return {
    path: unique,
    anchor: anchorOf(unique),
    kind,
    form: clause.form,
    number: clause.number,
    insert: clause.insert,
    label: clause.label,
    gap: clause.gap,
    text: clause.own.text,
    headingLength: headingLengthOf(kind, clause.own.text, clause.children.length > 0),
    startsBlock: clause.startsBlock,
    place: clause.place,
    corrections: clause.own.corrections,
    notes: [...clause.own.notes, ...clause.extraNotes],
    footnotes: clause.own.footnotes,
    rows: clause.rows,
    figure: clause.figure,
    children,
  };
}

/** The segments of annex, enclosed document or covering notice at the start of a path. */
function containerOf(path: readonly string[]): readonly string[] {
  const end = path.findIndex((segment) => !/^[aek]/u.test(segment));
  return end === -1 ? path : path.slice(0, end);
}

/** Anchors in use, each with how many clauses asked for it. */
type UsedAnchors = Map<string, number>;

/** A second clause of the same path takes a digest of its text, and a count if that is the same. */
function uniquePath(path: readonly string[], clause: Draft, used: UsedAnchors): readonly string[] {
  const claim = (candidate: readonly string[]) => {
    const anchor = anchorOf(candidate);
    const turn = (used.get(anchor) ?? 0) + 1;
    used.set(anchor, turn);
    return turn;
  };
  if (claim(path) === 1) return path;
  const digest = unnumberedSegment(clause.own.text).slice(1);
  const withDigest = [...path.slice(0, -1), `${path.at(-1)}~${digest}`];
  const turn = claim(withDigest);
  return turn === 1 ? withDigest : [...path.slice(0, -1), `${path.at(-1)}~${digest}x${turn}`];
}

/** A numbered line without a sentence of its own, with clauses below it, only heads them. */
function finalKind(clause: Draft): ClauseKind {
  if (clause.kind !== 'item' || clause.children.length === 0) return clause.kind;
  const heads = clause.children.some((child) => child.startsBlock);
  return heads && !/[。；：]/u.test(clause.own.text) ? 'division' : 'item';
}
