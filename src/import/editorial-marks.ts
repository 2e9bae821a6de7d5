import type { Body } from '../markdown/read-body.ts';
import type { FrontMatterInput } from '../markdown/write-front-matter.ts';
import type { Block } from '../policy/block.ts';
import { type FrontMatter, unknown } from '../policy/document.ts';
import { tableText } from '../policy/table.ts';
import type { SourceRemark } from './source-document.ts';

/** A document of the library with all that editors put into it. */
export interface MarkedDocument {
  readonly id: string;
  readonly meta: FrontMatter;
  readonly body: Body;
}

interface KeptMarks {
  readonly body: Body;
  /** Marks whose paragraph the source does not have any more, in words. */
  readonly lost: readonly string[];
}

type TextBlock = Extract<Block, { kind: 'text' | 'title' | 'heading' }>;

export interface EditedDocument {
  /** Undefined where no earlier document was found. */
  readonly id: string | undefined;
  readonly meta: FrontMatterInput;
  readonly body: Body;
  readonly remarks: readonly SourceRemark[];
}

/**
 * A fresh import with what editors put into the document when it was imported before: its name, its
 * metadata and the marks in its text. The text is the fresh one's. What the source says otherwise
 * than the metadata, and marks whose words are gone, are told.
 */
export function keepEditing(
  fresh: { readonly meta: FrontMatterInput; readonly body: Body },
  documents: readonly MarkedDocument[],
): EditedDocument {
  const [earlier, other] = earlierDocuments(fresh.body, documents);
  if (earlier === undefined) return { ...fresh, id: undefined, remarks: [] };
  if (other !== undefined) {
    const detail = `${earlier.id}、${other.id}`;
    return { ...fresh, id: undefined, remarks: [{ id: 'marks-ambiguous', detail }] };
  }
  const { body, lost } = keepMarks(fresh.body, earlier.body);
  const replaced = replacedTexts(fresh.body, earlier.body);
  return {
    id: earlier.id,
    meta: earlier.meta,
    body,
    remarks: [
      ...differingFields(fresh.meta, earlier.meta).map((detail): SourceRemark => ({
        id: 'field-differs',
        detail,
      })),
      ...lost.map((detail): SourceRemark => ({ id: 'mark-lost', detail })),
      ...(replaced.length > 0
        ? [
            {
              id: 'text-replaced',
              detail: `${replaced.length} 段：${replaced.join('／')}`,
            } as const,
          ]
        : []),
    ],
  };
}

/** Paragraphs of the earlier file that the source does not have, whole: nothing goes untold. */
function replacedTexts(fresh: Body, earlier: Body): readonly string[] {
  const now = new Set(textsOf(fresh.blocks));
  return textsOf(earlier.blocks).filter((text) => !now.has(text));
}

/** Fields that a source can say. */
const comparedFields = [
  ...(['title', 'number', 'issuers', 'type', 'region', 'adopted', 'published'] as const),
  ...(['effective', 'expires', 'openness', 'indexNumber', 'subject'] as const),
];

function differingFields(fresh: FrontMatterInput, earlier: FrontMatter): readonly string[] {
  return comparedFields.flatMap((field) => {
    const [now, before] = [fresh[field], earlier[field]].map((value) => [value].flat().join('、'));
    return now === before || now === unknown ? [] : [`${field}：${now}，已有文件里是${before}`];
  });
}

/**
 * The document that was imported from an earlier copy of the same source: the one that shares most
 * of its texts, and at least half of them. A second one that shares as many makes the choice unsure.
 */
function earlierDocuments(
  body: Body,
  documents: readonly MarkedDocument[],
): readonly MarkedDocument[] {
  const texts = textsOf(body.blocks);
  const wanted = new Set(texts);
  const sharing = documents
    .map((document) => ({
      document,
      shared: textsOf(document.body.blocks).filter((text) => wanted.has(text)).length,
    }))
    .filter(({ shared }) => shared > 0 && shared * 2 >= texts.length)
    .toSorted((a, b) => b.shared - a.shared);
  const [best] = sharing;
  return sharing.filter(({ shared }) => shared === best?.shared).map(({ document }) => document);
}

/**
 * A fresh body with the marks of an earlier one: corrections, notes, breaks, annexes, headings,
 * figures. The text is the fresh one's, always. Where all texts are the same, every mark stands where
 * it stood; else each mark goes with its paragraph, and those whose paragraph is gone are told.
 */
function keepMarks(fresh: Body, earlier: Body): KeptMarks {
  const [now, before] = [textsOf(fresh.blocks), textsOf(earlier.blocks)];
  const isSame = now.length === before.length && now.every((text, at) => text === before[at]);
  const { blocks, lost } = isSame
    ? { blocks: withFreshCalls(earlier.blocks, fresh.blocks), lost: [] }
    : marksByParagraph(fresh, earlier);
  const notes = new Set(fresh.footnotes.map(({ text }) => text));
  const lostNotes = earlier.footnotes.flatMap(({ text }) => (notes.has(text) ? [] : [text]));
  return { body: { blocks, footnotes: fresh.footnotes }, lost: [...lost, ...lostNotes] };
}

/** The earlier blocks, whose texts are those of the fresh ones, with the calls of the source. */
function withFreshCalls(earlier: readonly Block[], fresh: readonly Block[]): readonly Block[] {
  const texts = fresh.filter((block) => isText(block) || block.kind === 'table');
  let next = 0;
  return earlier.map((block) => {
    if (!isText(block) && block.kind !== 'table') return block;
    const same = texts[next++];
    if (!isText(block)) return block;
    return withCalls(block, same !== undefined && isText(same) ? same.footnotes : []);
  });
}

/** A call inside the words that a correction prints comes to stand behind them. */
function withCalls(block: TextBlock, calls: TextBlock['footnotes']): TextBlock {
  const footnotes = calls.map((call) => {
    const around = block.corrections.find(
      ({ start, printed }) => call.at > start && call.at < start + printed.length,
    );
    return around === undefined ? call : { ...call, at: around.start + around.printed.length };
  });
  return { ...block, footnotes };
}

function marksByParagraph(
  fresh: Body,
  earlier: Body,
): { readonly blocks: readonly Block[]; readonly lost: readonly string[] } {
  const marked = new Map<string, TextBlock[]>();
  const breakBefore = new Set<string>();
  const noteAfter = new Map<string, Extract<Block, { kind: 'note' }>[]>();
  let last: string | undefined;
  let isBroken = false;
  for (const block of earlier.blocks) {
    if (isText(block)) {
      addTo(marked, block.text, block);
      if (isBroken) breakBefore.add(block.text);
      last = block.text;
      isBroken = false;
    } else if (block.kind === 'break') isBroken = true;
    else if (block.kind === 'note' && last !== undefined) addTo(noteAfter, last, block);
  }
  const blocks = fresh.blocks.flatMap((block, index): readonly Block[] => {
    if (!isText(block)) return [block];
    const mark = marked.get(block.text)?.shift();
    if (mark === undefined) return [block];
    const isApart = fresh.blocks[index - 1]?.kind === 'break';
    const notes = noteAfter.get(block.text) ?? [];
    noteAfter.delete(block.text);
    return [
      ...(breakBefore.delete(block.text) && !isApart
        ? [{ kind: 'break', place: block.place } as const]
        : []),
      { ...withCalls(mark, block.footnotes), place: block.place },
      ...notes,
    ];
  });
  const left = [...marked.values()].flat();
  const lost = left.filter(hasMarks).map(marksInWords);
  const lostNotes = [...noteAfter.values()].flat().map(({ text }) => text);
  const breaks = [...breakBefore].map((text) => `分隔线，在「${text.slice(0, 20)}」之前`);
  return { blocks, lost: [...lost, ...lostNotes, ...breaks] };
}

function isText(block: Block): block is TextBlock {
  return block.kind === 'text' || block.kind === 'title' || block.kind === 'heading';
}

/** All that an editor said in a paragraph, so that it can be put in again. */
function marksInWords({ text, corrections, notes }: TextBlock): string {
  const said = [
    ...corrections.map(
      ({ printed, reading, reason }) => `更正“${printed}”应为“${reading ?? '不明'}”：${reason}`,
    ),
    ...notes.map((note) => `注：${note.text}`),
  ];
  return `「${text.slice(0, 20)}」${said.join('；')}`;
}

function hasMarks({ corrections, notes }: TextBlock): boolean {
  return corrections.length > 0 || notes.length > 0;
}

function textsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (isText(block)) return [block.text];
    return block.kind === 'table' ? [tableText(block.rows)] : [];
  });
}

function addTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
