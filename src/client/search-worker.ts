import { type Answer, search } from '../search/engine.ts';
import { IndexReader, MissingPart, type ReadFile } from '../search/index-reader.ts';
import type { Question, Reply } from './search-messages.ts';

let newest = 0;
let index: Promise<IndexReader> | undefined;
let answer: { readonly of: number; readonly answer: Answer } | undefined;

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void reply(data);
});

async function reply(question: Question): Promise<void> {
  const { id } = question;
  const of = question.kind === 'search' ? id : newest;
  newest = of;
  // Whatever has been asked in the meantime comes in first.
  await new Promise((resolve) => setTimeout(resolve));
  const told = newest === of ? await work(question) : undefined;
  const out: Reply = newest === of && told !== undefined ? told : { kind: 'stale', id };
  postMessage(out);
}

async function work(question: Question): Promise<Reply> {
  const { id } = question;
  try {
    if (question.kind === 'search') return await answerTo(question);
    const known = answer?.of === newest ? answer.answer : undefined;
    if (known === undefined) return { kind: 'stale', id };
    if (question.kind === 'groups') {
      const groups = known.groups();
      const { from, count } = question;
      return { kind: 'groups', id, groups: groups.slice(from, from + count), of: groups.length };
    }
    const given =
      question.kind === 'hits'
        ? await known.hits(question.list, question.from, question.count)
        : await known.hitsAt(question.places);
    if (given.missing.length > 0 && (await isReplaced())) return { kind: 'replaced', id };
    return { kind: 'hits', id, ...given };
  } catch (error) {
    if (!(error instanceof MissingPart)) {
      console.error(error);
      return { kind: 'failed', id, file: '' };
    }
    if (await isReplaced()) return { kind: 'replaced', id };
    return { kind: 'failed', id, file: error.file };
  }
}

async function answerTo({
  id,
  folder,
  request,
}: Extract<Question, { kind: 'search' }>): Promise<Reply> {
  const found = await search(await opened(readerOf(folder)), request);
  if (found.summary.missing.length > 0 && (await isReplaced())) return { kind: 'replaced', id };
  if (newest === id) answer = { of: id, answer: found };
  return { kind: 'summary', id, summary: found.summary };
}

/** The index that is open, else a new one: what failed to open is tried again. */
function opened(read: ReadFile, fresh = false): Promise<IndexReader> {
  if (index === undefined) {
    const opening = IndexReader.open(read, fresh);
    index = opening;
    opening.catch(() => {
      if (index === opening) index = undefined;
    });
  }
  return index;
}

/** Whether another index has been published; it is then open for the next search. */
async function isReplaced(): Promise<boolean> {
  try {
    const old = await index;
    if (old === undefined || !(await old.isReplaced())) return false;
  } catch {
    return false;
  }
  index = undefined;
  if (read === undefined) return false;
  return await opened(read, true).then(
    () => true,
    () => false,
  );
}

let read: ReadFile | undefined;

function readerOf(folder: string): ReadFile {
  read ??= async (name, fresh = false, range) => {
    const usual = name === 'index.json' ? 'no-cache' : 'default';
    const headers = range === undefined ? {} : { Range: `bytes=${range.start}-${range.end - 1}` };
    const response = await fetch(folder + name, { cache: fresh ? 'reload' : usual, headers });
    if (!response.ok) throw new Error(`answered with ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  return read;
}
