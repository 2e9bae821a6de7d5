import type {
  AnswerSummary,
  DocumentGroup,
  Hits,
  ListName,
  SearchRequest,
} from '../search/answer.ts';
import type { Question, Reply } from './search-messages.ts';

/** What came of a search. `stale`: another has been asked since, nothing is to be shown. */
export type Searched =
  | { readonly kind: 'summary'; readonly summary: AnswerSummary }
  | { readonly kind: 'failed'; readonly file: string }
  | { readonly kind: 'stale' }
  | { readonly kind: 'unable' };

export type HitsGiven = ({ readonly kind: 'hits' } & Hits) | NothingGiven;

export type GroupsGiven =
  | { readonly kind: 'groups'; readonly groups: readonly DocumentGroup[]; readonly of: number }
  | NothingGiven;

export type NothingGiven =
  | { readonly kind: 'failed'; readonly file: string }
  | { readonly kind: 'stale' }
  | { readonly kind: 'unable' }
  | { readonly kind: 'replaced' };

export interface PartOfList {
  readonly list: ListName;
  readonly from: number;
  readonly count: number;
}

/** The engine in its worker. Only the newest search is answered. */
export interface SearchEngine {
  readonly search: (request: SearchRequest) => Promise<Searched>;
  /** Hits of the newest search … */
  readonly hits: (part: PartOfList) => Promise<HitsGiven>;
  /** … those at places of its exact list … */
  readonly hitsAt: (places: readonly number[]) => Promise<HitsGiven>;
  /** … and its documents. */
  readonly groups: (from: number, count: number) => Promise<GroupsGiven>;
}

/** Starts the worker; undefined where the browser has no worker or cannot unpack the index. */
export function startEngine(base: string): SearchEngine | undefined {
  const worker = newWorker();
  if (worker === undefined) return undefined;
  const folder = new URL(`${base}clause-index/`, location.href).href;
  const waiting = new Map<number, (reply: Reply | undefined) => void>();
  let id = 0;
  let broken = false;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  // It could not be loaded, or the browser knows no modules in workers.
  worker.addEventListener('error', () => {
    broken = true;
    for (const tell of waiting.values()) tell(undefined);
    waiting.clear();
  });
  const ask = (question: Unnumbered): Promise<Reply | undefined> => {
    if (broken) return Promise.resolve(undefined);
    id += 1;
    const mine = id;
    return new Promise((resolve) => {
      waiting.set(mine, resolve);
      worker.postMessage({ ...question, id: mine } satisfies Question);
    });
  };
  let newest: SearchRequest | undefined;
  return {
    search: async (request) => {
      newest = request;
      let reply = await ask({ kind: 'search', folder, request });
      // Only if nothing else has been asked; and what was replaced just now is not so again.
      if (reply?.kind === 'replaced' && newest === request) {
        reply = await ask({ kind: 'search', folder, request });
      }
      if (reply === undefined) return { kind: 'unable' };
      if (reply.kind === 'replaced' && newest === request) return { kind: 'failed', file: '' };
      return reply.kind === 'summary' || reply.kind === 'failed' ? reply : { kind: 'stale' };
    },
    hits: async (part) => hitsOf(await ask({ kind: 'hits', ...part })),
    hitsAt: async (places) => hitsOf(await ask({ kind: 'hits-at', places })),
    groups: async (from, count) => {
      const reply = await ask({ kind: 'groups', from, count });
      if (reply === undefined) return { kind: 'unable' };
      return reply.kind === 'summary' || reply.kind === 'hits' ? { kind: 'stale' } : reply;
    },
  };
}

function hitsOf(reply: Reply | undefined): HitsGiven {
  if (reply === undefined) return { kind: 'unable' };
  return reply.kind === 'summary' || reply.kind === 'groups' ? { kind: 'stale' } : reply;
}

type Unnumbered = Question extends infer One
  ? One extends Question
    ? Omit<One, 'id'>
    : never
  : never;

function newWorker(): Worker | undefined {
  try {
    new DecompressionStream('deflate-raw');
    return new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}
