import type { Clause, LabelForm } from '../policy/clause.ts';
import { blockClauses, inlineClauses, isHeading } from '../policy/clause-blocks.ts';
import { tableGrid, type TableRows } from '../policy/table.ts';
import { type Xml, xmlElement as element } from './xml.ts';
import { type Face, faces, lines, page, sizes } from './gongwen-layout.ts';

/** How a run of text looks. */
export interface RunLook {
  readonly face?: Face;
  readonly size?: keyof typeof sizes;
  readonly bold?: boolean;
  readonly colour?: string;
}

/** How a paragraph stands. */
export interface ParagraphLook {
  readonly align?: 'both' | 'center' | 'right' | 'left';
  /** Characters that the first line is indented by. */
  readonly indent?: number;
  /** Characters between the text and the right border. */
  readonly right?: number;
  readonly keepNext?: boolean;
  /** A line below, in this colour. */
  readonly rule?: string;
  /** Lines of empty space before and after. */
  readonly before?: number;
  readonly after?: number;
}

const hundredths = (characters: number) => String(Math.round(characters * 100));

/** The same in twips. */
const inLines = (count: number) => String(Math.round(count * Number(lines.pitch)));
/** Characters of 3号, for programs that do not count in characters. */
const inTwips = (characters: number) => String(characters * 320);

export function paragraph(look: ParagraphLook, runs: readonly Xml[]): Xml {
  const { align = 'both', indent = 0, right = 0, keepNext = false, rule, before, after } = look;
  const spacing = {
    ...(before === undefined
      ? {}
      : { 'w:beforeLines': hundredths(before), 'w:before': inLines(before) }),
    ...(after === undefined
      ? {}
      : { 'w:afterLines': hundredths(after), 'w:after': inLines(after) }),
  };
  const indents = {
    ...(indent === 0
      ? {}
      : { 'w:firstLineChars': hundredths(indent), 'w:firstLine': inTwips(indent) }),
    ...(right === 0 ? {} : { 'w:rightChars': hundredths(right), 'w:right': inTwips(right) }),
  };
  const border = { 'w:val': 'single', 'w:sz': '18', 'w:space': '11', 'w:color': rule ?? '' };
  const properties = [
    ...(keepNext ? [element('w:keepNext', {})] : []),
    ...(rule === undefined ? [] : [element('w:pBdr', {}, [element('w:bottom', border)])]),
    ...(Object.keys(spacing).length === 0 ? [] : [element('w:spacing', spacing)]),
    ...(Object.keys(indents).length === 0 ? [] : [element('w:ind', indents)]),
    element('w:jc', { 'w:val': align }),
  ];
  return element('w:p', {}, [element('w:pPr', {}, properties), ...runs]);
}

/** A run of text; its line breaks are line breaks. */
export function run(text: string, look: RunLook = {}): Xml {
  const { face, size, bold = false, colour } = look;
  const properties = [
    ...(face === undefined ? [] : [fonts(face)]),
    ...(bold ? [element('w:b', {})] : []),
    ...(colour === undefined ? [] : [element('w:color', { 'w:val': colour })]),
    ...(size === undefined
      ? []
      : [element('w:sz', { 'w:val': sizes[size] }), element('w:szCs', { 'w:val': sizes[size] })]),
  ];
  const parts = text
    .split('\n')
    .flatMap((line, at) => [
      ...(at === 0 ? [] : [element('w:br', {})]),
      element('w:t', { 'xml:space': 'preserve' }, [line]),
    ]);
  return element('w:r', {}, [
    ...(properties.length === 0 ? [] : [element('w:rPr', {}, properties)]),
    ...parts,
  ]);
}

export function fonts(face: Face): Xml {
  const { name } = faces[face];
  return element('w:rFonts', {
    'w:ascii': 'Times New Roman',
    'w:hAnsi': 'Times New Roman',
    'w:eastAsia': name,
    'w:cs': 'Times New Roman',
  });
}

/** Pictures and footnotes of the document, as the file numbers them. */
export interface Enclosures {
  /** A paragraph with the picture, or undefined where the file of it cannot be put in. */
  readonly picture: (clause: Clause) => Xml | undefined;
  readonly footnote: (id: string) => Xml | undefined;
}

/** The paragraphs of clauses and all that stands below them, in document order. */
export function clauseParagraphs(clauses: readonly Clause[], enclosed: Enclosures): readonly Xml[] {
  return clauses.flatMap((clause): readonly Xml[] => {
    if (isHeading(clause)) {
      return [heading(clause, enclosed), ...clauseParagraphs(clause.children, enclosed)];
    }
    if (clause.rows !== undefined) return [tableOf(clause.rows), paragraph({}, [])];
    const block = [clause, ...inlineClauses(clause)];
    const runs = block.flatMap((part) => clauseRuns(part, enclosed));
    const picture = clause.figure === undefined ? undefined : enclosed.picture(clause);
    return [
      ...(picture === undefined ? [] : [picture]),
      ...(runs.length === 0 ? [] : [paragraph(lookOf(clause), runs)]),
      ...clauseParagraphs(blockClauses(clause), enclosed),
    ];
  });
}

function heading(clause: Clause, enclosed: Enclosures): Xml {
  const { kind, label, gap, form } = clause;
  const text = [run(label + gap, faceOf(clause)), ...textRuns(clause, faceOf(clause), enclosed)];
  switch (kind) {
    case 'title':
      return paragraph({ align: 'center', keepNext: true, before: 1, after: 1 }, [
        run(label + gap + clause.text, { face: '小标宋', size: '二号' }),
      ]);
    case 'part':
    case 'chapter':
    case 'section':
    case 'heading':
      return paragraph({ align: 'center', keepNext: true }, text);
    case 'annex':
      return paragraph({ align: 'left', keepNext: true, before: 1 }, text);
    default:
      return paragraph({ indent: form === undefined ? 0 : 2, keepNext: true }, text);
  }
}

/** 一、 in 黑体, （一） in 楷体, all below in the face of the text; headings of laws in 黑体. */
const labelFaces: Readonly<Partial<Record<LabelForm, Face>>> = {
  bian: '黑体',
  zhang: '黑体',
  jie: '黑体',
  tiao: '黑体',
  han: '黑体',
  'han-bracket': '楷体',
  annex: '黑体',
};

function faceOf({ form, kind }: Clause): RunLook {
  const face = form === undefined ? undefined : labelFaces[form];
  if (face !== undefined) return { face };
  return kind === 'heading' ? { face: '黑体' } : {};
}

/** The label and the run-in heading in the face of its level, the rest in that of the text. */
function clauseRuns(clause: Clause, enclosed: Enclosures): readonly Xml[] {
  const { label, gap } = clause;
  const own = faceOf(clause);
  return [
    ...(label + gap === '' ? [] : [run(label + gap, own)]),
    ...textRuns(clause, {}, enclosed),
  ];
}

function textRuns(clause: Clause, look: RunLook, enclosed: Enclosures): readonly Xml[] {
  const { text, headingLength, footnotes } = clause;
  const cuts = [headingLength, ...footnotes.map(({ at }) => at), text.length];
  const places = [...new Set(cuts)].filter((at) => at > 0).sort((a, b) => a - b);
  const runs: Xml[] = [];
  let from = 0;
  for (const at of places) {
    const piece = text.slice(from, at);
    const own = at <= headingLength ? faceOf(clause) : look;
    if (piece !== '') runs.push(run(piece, own));
    for (const { id } of footnotes.filter((each) => each.at === at)) {
      const mark = enclosed.footnote(id);
      if (mark !== undefined) runs.push(mark);
    }
    from = at;
  }
  return runs;
}

function lookOf({ kind }: Clause): ParagraphLook {
  switch (kind) {
    case 'salutation':
      return { align: 'left' };
    case 'signature':
      return { align: 'right', right: 2 };
    case 'date':
      return { align: 'right', right: 4 };
    default:
      return { indent: 2 };
  }
}

function tableOf(rows: TableRows): Xml {
  const grid = tableGrid(rows);
  const columns = grid[0]?.length ?? 1;
  const width = Math.floor(Number(page.textWidth) / columns);
  const side = { 'w:val': 'single', 'w:sz': '4', 'w:space': '0', 'w:color': 'auto' };
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((name) =>
    element(`w:${name}`, side),
  );
  return element('w:tbl', {}, [
    element('w:tblPr', {}, [
      element('w:tblW', { 'w:w': page.textWidth, 'w:type': 'dxa' }),
      element('w:tblBorders', {}, borders),
    ]),
    element(
      'w:tblGrid',
      {},
      Array.from({ length: columns }, () => element('w:gridCol', { 'w:w': String(width) })),
    ),
    ...grid.map((places) => {
      const cells = places.flatMap((place): readonly Xml[] => {
        if (place === undefined) return [cellOf({ columns: 1, width }, [''])];
        const { cell, part } = place;
        if (part === 'right') return [];
        const merge = part === 'below' ? 'continue' : cell.rows > 1 ? 'restart' : undefined;
        const shape = { columns: cell.columns, width, ...(merge === undefined ? {} : { merge }) };
        const text = part === 'below' ? [''] : cell.text.split('\n');
        return [cellOf(shape, text, part === 'begins' && cell.header)];
      });
      return element('w:tr', {}, [element('w:trPr', {}, [element('w:cantSplit', {})]), ...cells]);
    }),
  ]);
}

function cellOf(
  { columns, width, merge }: { columns: number; width: number; merge?: string },
  text: readonly string[],
  header = false,
): Xml {
  const properties = [
    element('w:tcW', { 'w:w': String(width * columns), 'w:type': 'dxa' }),
    ...(columns > 1 ? [element('w:gridSpan', { 'w:val': String(columns) })] : []),
    ...(merge === undefined ? [] : [element('w:vMerge', { 'w:val': merge })]),
    element('w:vAlign', { 'w:val': 'center' }),
  ];
  const look: RunLook = { size: '四号', ...(header ? { face: '黑体' } : {}) };
  return element('w:tc', {}, [
    element('w:tcPr', {}, properties),
    ...text.map((line) => paragraph({ align: header ? 'center' : 'left' }, [run(line, look)])),
  ]);
}
