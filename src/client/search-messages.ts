import type {
  AnswerSummary,
  DocumentGroup,
  Hits,
  ListName,
  SearchRequest,
} from '../search/answer.ts';

/** What the page asks of the worker. Each question has a number of its own, which rises. */
export type Question =
  | {
      readonly kind: 'search';
      readonly id: number;
      /** Address of the folder of the index, with a slash at its end. */
      readonly folder: string;
      readonly request: SearchRequest;
    }
  | {
      readonly kind: 'hits';
      readonly id: number;
      readonly list: ListName;
      readonly from: number;
      readonly count: number;
    }
  /** Hits at places of the exact list. */
  | { readonly kind: 'hits-at'; readonly id: number; readonly places: readonly number[] }
  /** Documents of the exact list, from one on. */
  | {
      readonly kind: 'groups';
      readonly id: number;
      readonly from: number;
      readonly count: number;
    };

/** Hits belong to the newest search; of an older one nothing more is told. */
export type Reply =
  | { readonly kind: 'summary'; readonly id: number; readonly summary: AnswerSummary }
  | ({ readonly kind: 'hits'; readonly id: number } & Hits)
  | {
      readonly kind: 'groups';
      readonly id: number;
      readonly groups: readonly DocumentGroup[];
      /** Of how many in all. */
      readonly of: number;
    }
  /** Another index was published in the meantime: the search is to be asked once more. */
  | { readonly kind: 'replaced'; readonly id: number }
  /** A file that cannot be had; empty where the program itself failed. */
  | { readonly kind: 'failed'; readonly id: number; readonly file: string }
  | { readonly kind: 'stale'; readonly id: number };
