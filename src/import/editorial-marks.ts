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
  /** Texts that editors marked and that the source does not have any more. */
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
  const earlier = earlierDocument(fresh.body, documents);
  if (earlier === undefined) return { ...fresh, id: undefined, remarks: [] };
  const { body, lost } = keepMarks(fresh.body, earlier.body);
  return {
    id: earlier.id,
    meta: earlier.meta,
    body,
    remarks: [
      ...differingFields(fresh.meta, earlier.meta).map((detail): SourceRemark => ({
        id: 'field-differs',
        detail,
      })),
      ...lost.map((text): SourceRemark => ({ id: 'mark-lost', detail: text.slice(0, 40) })),
    ],
  };
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
 * of its texts, and at least half of them. Undefined where none does.
 */
function earlierDocument(
  body: Body,
  documents: readonly MarkedDocument[],
): MarkedDocument | undefined {
  const texts = textsOf(body.blocks);
  const wanted = new Set(texts);
  let best: { document: MarkedDocument; shared: number } | undefined;
  for (const document of documents) {
    const shared = textsOf(document.body.blocks).filter((text) => wanted.has(text)).length;
    if (shared > (best?.shared ?? 0)) best = { document, shared };
  }
  return best !== undefined && best.shared * 2 >= texts.length ? best.document : undefined;
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
  const lost = left.filter(hasMarks).map(({ text }) => text);
  const lostNotes = [...noteAfter.values()].flat().map(({ text }) => text);
  return { blocks, lost: [...lost, ...lostNotes, ...breakBefore] };
}

function isText(block: Block): block is TextBlock {
  return block.kind === 'text' || block.kind === 'title' || block.kind === 'heading';
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
