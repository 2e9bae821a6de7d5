import { type BlankContext, blankEdits, setsFiguresApart } from './blanks.ts';
import { applyEdits, type DraftLine, type Edit, textOf } from '../edit.ts';
import { glossEdits, glossesAreForeign } from './glosses.ts';
import { invisibleEdits } from './invisible.ts';
import { LabelGaps } from './label-gaps.ts';
import { privateUseEdits } from './private-use.ts';
import { punctuationEdits } from './punctuation.ts';
import { radicalEdits } from './radicals.ts';
import { type Sighting, Sightings } from './sighting.ts';
import { simplifier } from './simplify.ts';
import type { SourceRemark } from '../source-document.ts';
import { scriptOf, traditionalSightings } from './traditional.ts';
import { type Widths, widthEdits, widthsOf } from './widths.ts';

export interface CleaningContext {
  /** Simplified names, which decide what 乾 or 於 becomes in them. */
  readonly placeNames: readonly string[];
  readonly unitNames: readonly string[];
}

export interface Cleaned {
  /** As many lines as were given, in their order. */
  readonly lines: readonly DraftLine[];
  readonly remarks: readonly SourceRemark[];
}

/** More rounds than any text has asked for; what is not settled then stays. */
const mostRounds = 6;

/**
 * The characters of a document as official print has them: each change an edit with its reason, what
 * is not certain left as it is and told in a remark. What the document as a whole does (script,
 * widths, glosses) is decided first. Lines round the document are left alone. Cleaning what is clean
 * changes nothing: a repair may be the ground for another (a blank goes, and the point before it ends
 * a sentence), so the rounds go on until one changes nothing.
 */
export function cleanCharacters(lines: readonly DraftLine[], context: CleaningContext): Cleaned {
  const first = cleanOnce(lines, context);
  const told = new Set(first.remarks.map(({ id }) => id));
  const remarks = [...first.remarks];
  let before = lines;
  let now = first.lines;
  for (
    let round = 1;
    round < mostRounds && now.some((line, at) => line !== before[at]);
    round += 1
  ) {
    before = now;
    const next = cleanOnce(before, context);
    now = next.lines;
    for (const remark of next.remarks) if (!told.has(remark.id)) remarks.push(remark);
    for (const { id } of next.remarks) told.add(id);
  }
  return { lines: now, remarks };
}

function cleanOnce(
  lines: readonly DraftLine[],
  { placeNames, unitNames }: CleaningContext,
): Cleaned {
  const sightings = new Sightings();
  const pass = (drafts: readonly DraftLine[], steps: readonly Step[]) =>
    drafts.map((draft) => stepped(draft, { steps, sightings }));
  const inside = lines.filter(isCleaned);

  // What prints nothing goes first, so that every decision is made on what a reader sees.
  const visible = pass(inside, [
    invisibleEdits,
    privateUseEdits,
    (text) => ({ edits: radicalEdits(text), seen: nothingSeen }),
  ]);
  const texts = visible.map(textOf);
  const widths = widthsOf(texts);
  const written = pass(visible, [
    ...scriptSteps(texts, [...placeNames, ...unitNames]),
    (text) => ({ edits: widthEdits(text, widths), seen: nothingSeen }),
    punctuationEdits,
  ]);
  const set = setBlanks(written, sightings);

  let next = 0;
  return {
    lines: lines.map((line) => (isCleaned(line) ? (set[next++] ?? line) : line)),
    remarks: [...sightings.remarks(), ...widthRemarks(widths)],
  };
}

function isCleaned({ part }: DraftLine): boolean {
  return part !== 'around';
}

type Step = (text: string) => {
  readonly edits: readonly Edit[];
  readonly seen: readonly Sighting[];
};

const nothingSeen: readonly Sighting[] = [];

/** Each step reads what the one before it left. */
function stepped(
  line: DraftLine,
  { steps, sightings }: { readonly steps: readonly Step[]; readonly sightings: Sightings },
): DraftLine {
  let draft = line;
  for (const step of steps) {
    const { edits, seen } = step(textOf(draft));
    sightings.add(line.place, seen);
    draft = applyEdits(draft, edits);
  }
  return draft;
}

/** Readings before the script: 發(fā)展 is a word of the dictionary only without the reading. */
function scriptSteps(texts: readonly string[], names: readonly string[]): readonly Step[] {
  const foreign = glossesAreForeign(texts);
  const glosses: Step = (text) => glossEdits(text, { foreign });
  switch (scriptOf(texts)) {
    case 'simplified':
      return [glosses];
    case 'mixed':
      return [glosses, (text) => ({ edits: [], seen: traditionalSightings(text) })];
    case 'traditional':
      return [glosses, simplifier(names)];
  }
}

function setBlanks(drafts: readonly DraftLine[], sightings: Sightings): readonly DraftLine[] {
  const texts = drafts.map(textOf);
  const gaps = new LabelGaps();
  const figuresApart = setsFiguresApart(texts);
  const isRow = tableRows(texts);
  return drafts.map((draft, at) => {
    const step: Step = (text) =>
      isRow(at) ? tabs(text) : blanks(text, { look: draft.look, gaps, figuresApart });
    return stepped(draft, { steps: [step], sightings });
  });
}

/** Gaps after numbers and blanks in one go: both ask where the text of a numbered line begins. */
function blanks(
  text: string,
  {
    look,
    gaps,
    figuresApart,
  }: Pick<BlankContext, 'figuresApart'> & Pick<DraftLine, 'look'> & { readonly gaps: LabelGaps },
): ReturnType<Step> {
  const labelled = gaps.next(text);
  const { heading: level, centred = false } = look;
  const heading = labelled.heading || level !== undefined || centred;
  const found = blankEdits(text, { textStart: labelled.textStart, heading, figuresApart });
  return {
    edits: [...labelled.edits, ...found.edits].toSorted((a, b) => a.start - b.start),
    seen: [...labelled.seen, ...found.seen],
  };
}

/** A tab between words, or at the edge of a line beside such a line, makes a row of a table. */
function tableRows(texts: readonly string[]): (at: number) => boolean {
  const inside = texts.map((text) => text.includes('\t') && text.trim().includes('\t'));
  return (at) => {
    if (inside[at]) return true;
    return (texts[at]?.includes('\t') ?? false) && Boolean(inside[at - 1] || inside[at + 1]);
  };
}

function tabs(text: string): ReturnType<Step> {
  const words = text.trim().replace(/\t+/gu, '→').slice(0, 24);
  return { edits: [], seen: [{ id: 'tabs-kept', words }] };
}

function widthRemarks({ digits, letters, counts }: Widths): readonly SourceRemark[] {
  const remarks: SourceRemark[] = [];
  if (digits === 'unclear') remarks.push({ id: 'widths-mixed', detail: `数字${counts.digits}` });
  if (letters === 'unclear') remarks.push({ id: 'widths-mixed', detail: `字母${counts.letters}` });
  return remarks;
}
