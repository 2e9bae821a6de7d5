import { type BlankContext, blankEdits, setsFiguresApart } from './blanks.ts';
import { applyEdits, type DraftLine, type Edit, textOf } from './edit.ts';
import { glossEdits, glossesAreForeign } from './glosses.ts';
import { invisibleEdits } from './invisible.ts';
import { LabelGaps } from './label-gaps.ts';
import { privateUseEdits } from './private-use.ts';
import { punctuationEdits } from './punctuation.ts';
import { radicalEdits } from './radicals.ts';
import type { Sighting } from './sighting.ts';
import { Sightings } from './sighting.ts';
import { simplifier } from './simplify.ts';
import type { SourceRemark } from './source-document.ts';
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

/**
 * The characters of a document as official print has them: each change an edit with its reason, what
 * is not certain left as it is and told in a remark. What the document as a whole does (script,
 * widths, glosses) is decided first. Lines round the document are left alone. Cleaning what is clean
 * changes nothing.
 */
export function cleanCharacters(
  lines: readonly DraftLine[],
  { placeNames, unitNames }: CleaningContext,
): Cleaned {
  const texts = lines.filter(isCleaned).map(textOf);
  const script = scriptOf(texts);
  const sightings = new Sightings();
  const widths = widthsOf(texts);
  const steps = lineSteps({
    foreignGlosses: glossesAreForeign(texts),
    simplify: script === 'traditional' ? simplifier([...placeNames, ...unitNames]) : undefined,
    mixedScript: script === 'mixed',
    widths,
  });
  const gaps = new LabelGaps();
  const figuresApart = setsFiguresApart(texts);
  const isRow = tableRows(texts);
  let at = 0;
  const cleaned = lines.map((line): DraftLine => {
    if (!isCleaned(line)) return line;
    const row = isRow(at);
    at += 1;
    let draft = line;
    for (const step of steps) {
      const { edits, seen } = step(textOf(draft));
      sightings.add(line.place, seen);
      draft = applyEdits(draft, edits);
    }
    const { edits, seen } = row ? tabs(textOf(draft)) : blanks(draft, { gaps, figuresApart });
    sightings.add(line.place, seen);
    return applyEdits(draft, edits);
  });
  return { lines: cleaned, remarks: [...sightings.remarks(), ...widthRemarks(widths)] };
}

function isCleaned({ part }: DraftLine): boolean {
  return part !== 'around';
}

type Step = (text: string) => {
  readonly edits: readonly Edit[];
  readonly seen: readonly Sighting[];
};

const nothingSeen: readonly Sighting[] = [];

/** What is done to a line, in order: each step reads what the one before it left. */
function lineSteps({
  foreignGlosses,
  simplify,
  mixedScript,
  widths,
}: {
  readonly foreignGlosses: boolean;
  readonly simplify: Step | undefined;
  readonly mixedScript: boolean;
  readonly widths: Widths;
}): readonly Step[] {
  const steps: Step[] = [
    invisibleEdits,
    privateUseEdits,
    (text) => ({ edits: radicalEdits(text), seen: nothingSeen }),
    (text) => glossEdits(text, { foreign: foreignGlosses }),
  ];
  if (simplify !== undefined) steps.push(simplify);
  if (mixedScript) steps.push((text) => ({ edits: [], seen: traditionalSightings(text) }));
  if (widths.digits === 'half' || widths.letters === 'half') {
    steps.push((text) => ({ edits: widthEdits(text, widths), seen: nothingSeen }));
  }
  return [...steps, punctuationEdits];
}

/** Gaps after numbers and blanks in one go: both ask where the text of a numbered line begins. */
function blanks(
  draft: DraftLine,
  { gaps, figuresApart }: { readonly gaps: LabelGaps } & Pick<BlankContext, 'figuresApart'>,
): ReturnType<Step> {
  const text = textOf(draft);
  const labelled = gaps.next(text);
  const { heading: level, centred = false } = draft.look;
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
