import type { DocumentType } from '../../policy/document.ts';
import type { IsoDate } from '../../policy/dates.ts';
import type { SourcePlace } from '../source-document.ts';

/** A value of the front matter, the words of the source that say it, and where they stand. */
export interface Found<T> {
  readonly value: T;
  readonly words: string;
  readonly place: SourcePlace;
}

/** What a source says about its document. A field that it does not say is left out, never guessed. */
export interface FoundMetadata {
  readonly title?: Found<string>;
  readonly number?: Found<string>;
  readonly issuers?: Found<readonly string[]>;
  readonly indexNumber?: Found<string>;
  readonly subject?: Found<string>;
  readonly type?: Found<DocumentType>;
  /** GB/T 2260 code. */
  readonly region?: Found<string>;
  readonly adopted?: Found<IsoDate>;
  readonly published?: Found<IsoDate>;
  readonly effective?: Found<IsoDate>;
  readonly expires?: Found<IsoDate>;
  readonly period?: Found<{ readonly from: IsoDate; readonly to: IsoDate }>;
  readonly year?: Found<number>;
  readonly stage?: Found<'征求意见稿'>;
  readonly openness?: Found<'主动公开' | '依申请公开' | '不予公开'>;
  readonly publisher?: Found<string>;
  readonly url?: Found<string>;
  /** 题注 and lines of history as printed: 1994年7月5日第八届全国人民代表大会常务委员会第八次会议通过. */
  readonly history?: Found<readonly string[]>;
}
