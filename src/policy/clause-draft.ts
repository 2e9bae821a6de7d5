import type { MarkedText } from './block.ts';
import type { ClauseKind, LabelForm } from './clause.ts';
import type { ClauseLabel } from './clause-label.ts';
import type { Place } from './finding.ts';
import type { TableRows } from './table.ts';

/** A clause that is still being built; `parent` is undefined only for the root. */
export interface Draft {
  kind: ClauseKind;
  readonly form: LabelForm | undefined;
  readonly number: number;
  readonly insert: number;
  readonly label: string;
  readonly gap: string;
  readonly own: MarkedText;
  readonly startsBlock: boolean;
  readonly place: Place;
  readonly rows?: TableRows;
  readonly figure?: { readonly src: string; readonly alt: string };
  readonly extraNotes: { readonly at: number; readonly text: string }[];
  readonly children: Draft[];
}

/** Whether a clause is numbered, made of rows or a picture, and whether it starts a block. */
type DraftDetail = Partial<ClauseLabel> & Pick<Partial<Draft>, 'rows' | 'figure' | 'startsBlock'>;

/** `kind` is what an unnumbered clause is; the form of its number decides for a numbered one. */
export function draftClause(
  kind: ClauseKind,
  { own, place }: { readonly own: MarkedText; readonly place: Place },
  more: DraftDetail = {},
): Draft {
  return {
    kind: more.form === undefined || kind !== 'item' ? kind : kindOfForm(more.form),
    form: more.form,
    number: more.number ?? 0,
    insert: more.insert ?? 0,
    label: more.label ?? '',
    gap: more.gap ?? '',
    own: {
      text: own.text,
      corrections: own.corrections,
      notes: own.notes,
      footnotes: own.footnotes,
    },
    startsBlock: more.startsBlock ?? true,
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
