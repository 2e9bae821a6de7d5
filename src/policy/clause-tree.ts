import type { Clause, ClauseKind } from './clause.ts';
import type { Draft } from './clause-draft.ts';
import { anchorOf, segmentOf, unnumberedSegment } from './clause-path.ts';
import { headingLengthOf } from './paragraph-kind.ts';

/** Paths, kinds and headings, when the whole tree is known. */
export function clauseTree(root: Draft): readonly Clause[] {
  const used: UsedAnchors = new Map();
  const encloses = root.children.some((child) => child.kind === 'title');
  let titleSeen = false;
  const out: Clause[] = [];
  for (const child of root.children) {
    // The clauses of the covering notice get a segment of their own, so that the plan it encloses
    // has the short addresses: 三、8 is `h3.n8` and the notice's 一、 is `k0.h1`.
    if (child.kind === 'title') {
      const path = [unnumberedSegment(child.own.text, 'e')];
      out.push(finishOne(child, { path, below: titleSeen ? path : [] }, used));
      titleSeen = true;
    } else {
      const base = encloses && !titleSeen && child.kind !== 'annex' ? ['k0'] : [];
      const path = [...base, segmentFor(child)];
      out.push(finishOne(child, { path, below: path }, used));
    }
  }
  return out;
}

function segmentFor(clause: Draft): string {
  if (clause.form === undefined) return unnumberedSegment(clause.label + clause.own.text);
  if (clause.form === 'annex' && clause.number === 0)
    return unnumberedSegment(clause.own.text, 'a');
  return segmentOf(clause.form, clause.number, clause.insert);
}

/** `path` is the clause's own; `below` is what its children's paths begin with. */
interface ClausePaths {
  readonly path: readonly string[];
  readonly below: readonly string[];
}

function finishOne(clause: Draft, { path, below }: ClausePaths, used: UsedAnchors): Clause {
  const unique = uniquePath(path, clause, used);
  const prefix = below === path ? unique : below;
  const children = clause.children.map((child) => {
    // 条 are numbered through the whole law: their address does not name the chapter.
    const base = child.form === 'tiao' ? containerOf(prefix) : prefix;
    const childPath = [...base, segmentFor(child)];
    return finishOne(child, { path: childPath, below: childPath }, used);
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
