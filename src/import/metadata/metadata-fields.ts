import type { IsoDate } from '../../policy/dates.ts';
import { parseDocumentNumber, sameDocumentNumber } from '../../policy/document-number.ts';
import type { Region } from '../../policy/registry.ts';
import {
  findEffective,
  findExpiry,
  findOpenness,
  findSignature,
  opennessOf,
} from './closing-words.ts';
import { unreadableDates } from './date-words.ts';
import type { DocumentReading } from './document-reading.ts';
import {
  type Candidate,
  candidateOf,
  type Choice,
  chooseField,
  placeOf,
  wordsOf,
} from './field-choice.ts';
import type { Found, FoundMetadata } from './found-metadata.ts';
import { type HistoryEvent, type HistoryFacts, historyFacts } from './history-lines.ts';
import { organsOf, organsOfTitle } from './issuing-bodies.ts';
import type { SourcePlace, SourceRemark } from '../source-document.ts';
import { compact, type TextLine } from './text-line.ts';
import type { Said } from './title-block.ts';
import { readTitleFields } from './title-fields.ts';

/** All fields that a document says, and what a person has to look at. */
export function readFields(
  reading: DocumentReading,
  regions: readonly Region[],
): { readonly found: FoundMetadata; readonly remarks: readonly SourceRemark[] } {
  return new FieldReader(reading, regions).read();
}

class FieldReader {
  readonly #reading: DocumentReading;
  readonly #regions: readonly Region[];
  readonly #remarks: SourceRemark[] = [];
  readonly #facts: HistoryFacts | undefined;
  readonly #titleOrgans: readonly string[] | undefined;

  constructor(reading: DocumentReading, regions: readonly Region[]) {
    this.#reading = reading;
    this.#regions = regions;
    const histories = reading.histories.map(({ value }) => value);
    this.#facts = histories.length > 0 ? historyFacts(histories) : undefined;
    this.#titleOrgans = reading.title && organsOfTitle(reading.title.value);
  }

  read(): { readonly found: FoundMetadata; readonly remarks: readonly SourceRemark[] } {
    const { page, title } = this.#reading;
    const number = this.#number();
    const issuers = this.#issuers();
    const adopted = this.#adopted();
    const published = this.#published(issuers, adopted);
    const found: { -readonly [Key in keyof FoundMetadata]: FoundMetadata[Key] } = {};
    const put = <Key extends keyof FoundMetadata>(
      key: Key,
      value: FoundMetadata[Key] | undefined,
    ) => {
      if (value !== undefined) found[key] = value;
    };
    put('title', title);
    put('number', number);
    put('issuers', issuers);
    put('indexNumber', plain(page.text('indexNumber')));
    put('subject', plain(page.text('subject')));
    const byTitle = readTitleFields(this.#reading, {
      issuers,
      number: number?.value,
      history: this.#historySteps(),
      regions: this.#regions,
    });
    Object.assign(found, byTitle.found);
    this.#remarks.push(...byTitle.remarks);
    put('adopted', adopted);
    put('published', published);
    put('effective', this.#effective());
    put('expires', this.#expires());
    put('openness', this.#openness());
    put(
      'publisher',
      plain(
        page.meta('contentsource') ??
          page.siteOwner(this.#reading.foot) ??
          page.text('publisher') ??
          page.meta('sitename', 'og:site_name'),
      ),
    );
    put('url', this.#url());
    put('history', this.#history());
    return { found, remarks: [...this.#reading.remarks, ...page.remarks(), ...this.#remarks] };
  }

  #take<T>(choice: Choice<T>): Found<T> | undefined {
    this.#remarks.push(...choice.remarks);
    return choice.found;
  }

  #number(): Found<string> | undefined {
    const { page, block, histories } = this.#reading;
    const listed = page.text('number');
    const fromHistory = this.#facts?.number;
    const candidates = [
      listed && { ...listed, value: withBrackets(listed.value) },
      ...block.numbers.map((said) => candidateOf('标题下的文号', said)),
      fromHistory === undefined ? undefined : this.#ofHistory(fromHistory, fromHistory),
    ].map((each) => each && { ...each, value: withBrackets(each.value) });
    // 题注 of a revised text names an order of its own, beside the order that stands above.
    const chosen =
      histories.length > 0 && block.numbers.length > 0 ? candidates.slice(0, -1) : candidates;
    return this.#take(chooseField('发文字号', chosen, sameNumber));
  }

  #issuers(): Found<readonly string[]> | undefined {
    const { page, block, title } = this.#reading;
    const listed = page.text('issuers');
    const office = page.text('publishing-office');
    const signature = this.#signature();
    const names = (each: Candidate<string> | undefined) =>
      each && {
        ...each,
        value: organsOf(each.value) ?? each.value.split(/[\s、，,;；]+/u).filter(Boolean),
      };
    const byTitle = this.#titleOrgans &&
      title && { ...title, value: this.#titleOrgans, from: '标题' };
    const byHistory =
      this.#facts?.issuers && this.#ofHistory(this.#facts.issuers, wordsOf(this.#historyLines()));
    const strong = [
      names(listed),
      byTitle,
      ...block.issuers.map((said) => candidateOf('红头', said)),
    ].filter((each) => each !== undefined);
    const found = this.#take(chooseField('发文机关', strong, sameNames));
    return found ?? plain(byHistory ?? candidateOf('落款', signature?.issuers) ?? names(office));
  }

  #adopted(): Found<IsoDate> | undefined {
    const { page, block } = this.#reading;
    const signature = this.#signature();
    const signed = candidateOf('落款', signature?.date);
    const day = block.days[0] && this.#dayOf(block.days[0]);
    const passed = this.#event(this.#facts?.adopted);
    // An order is signed on a day of its own, after the text was passed.
    const own = block.isOrder ? (signed ?? passed) : (passed ?? day ?? signed);
    return this.#take(chooseField('成文日期', [page.day('adopted'), own]));
  }

  #published(
    issuers: Found<readonly string[]> | undefined,
    adopted: Found<IsoDate> | undefined,
  ): Found<IsoDate> | undefined {
    const { page } = this.#reading;
    const listed = page.day('published');
    const time = page.pageTime() ?? page.metaDay('pubdate');
    const source = page.text('publisher')?.value ?? page.meta('contentsource')?.value;
    const isOwn = source !== undefined && issuers?.value.includes(source) === true;
    const candidates = [listed, this.#event(this.#facts?.published), isOwn ? time : undefined];
    const found = plain(candidates.find((each) => each !== undefined));
    if (found === undefined && time !== undefined) {
      this.#remarks.push({ id: 'page-time', place: time.place, detail: time.words });
    }
    for (const { value, lines } of this.#reading.block.times) {
      const id = unreadableDates(value).length > 0 ? 'date-unreadable' : 'page-time';
      this.#remarks.push({ id, place: placeOf(lines), detail: value });
    }
    if (found !== undefined && adopted !== undefined && isMuchLater(found.value, adopted.value)) {
      const detail = `成文日期“${adopted.words}”，发布日期“${found.words}”`;
      this.#remarks.push({ id: 'published-late', place: found.place, detail });
    }
    return found;
  }

  #effective(): Found<IsoDate> | undefined {
    const { page, lines, block } = this.#reading;
    const { said, fromPublication } = findEffective(lines);
    const byHistory = this.#event(this.#facts?.effective);
    const candidates = [page.day('effective'), byHistory, candidateOf('正文', said)];
    const found = this.#take(chooseField('施行日期', candidates));
    if (found !== undefined || fromPublication === undefined) return found;
    // The day of the page's list may be that of the copy on the web: only the document's own day counts.
    const signature = block.isOrder ? this.#signature() : undefined;
    const own = this.#event(this.#facts?.published) ?? candidateOf('落款', signature?.date);
    const { text: words, place } = fromPublication;
    if (own === undefined)
      this.#remarks.push({ id: 'effective-from-publication', place, detail: words });
    return own && { value: own.value, words, place };
  }

  #expires(): Found<IsoDate> | undefined {
    const { page, lines } = this.#reading;
    const candidates = [page.day('expires'), candidateOf('正文', findExpiry(lines))];
    return this.#take(chooseField('有效期至', candidates));
  }

  #openness(): FoundMetadata['openness'] {
    const { page, lines } = this.#reading;
    const listed = page.text('openness');
    const value = listed && opennessOf(listed.value);
    const candidates = [
      listed === undefined || value === undefined ? undefined : { ...listed, value },
      candidateOf('正文附注', findOpenness(lines)),
    ];
    return this.#take(chooseField('公开属性', candidates));
  }

  #url(): Found<string> | undefined {
    const said = this.#reading.page.meta('canonical', 'og:url', 'url');
    return said !== undefined && /^https?:\/\/[^\s"'<>]+$/iu.test(said.value)
      ? plain(said)
      : undefined;
  }

  #history(): FoundMetadata['history'] {
    const lines = this.#historyLines();
    const steps = this.#historySteps();
    return steps.length > 0
      ? { value: steps, words: wordsOf(lines), place: placeOf(lines) }
      : undefined;
  }

  #historyLines(): readonly TextLine[] {
    return this.#reading.histories.flatMap(({ lines }) => lines);
  }

  #historySteps(): readonly string[] {
    return this.#reading.histories.flatMap(({ value }) => value.lines);
  }

  #signature() {
    return findSignature(this.#reading.body, this.#titleOrgans);
  }

  #event(event: HistoryEvent | undefined): Candidate<IsoDate> | undefined {
    return event && this.#ofHistory(event.date, event.words.trim());
  }

  #ofHistory<T>(value: T, words: string): Candidate<T> {
    const place: SourcePlace = placeOf(this.#historyLines());
    return { value, words, place, from: '题注' };
  }

  #dayOf(said: Said<IsoDate>): Candidate<IsoDate> | undefined {
    return candidateOf('标题下的日期', said);
  }
}

function plain<T>(said: Candidate<T> | undefined): Found<T> | undefined {
  return said && { value: said.value, words: said.words, place: said.place };
}

/** 劳社部发[2008]3号, 国办发（2019） 6 号 → with 〔〕 and without blanks, as the format writes it. */
function withBrackets(number: string): string {
  return compact(number).replace(/[[［【(（﹝〖](\d{4})[\]］】)）﹞〗]/u, '〔$1〕');
}

function sameNumber(a: string, b: string): boolean {
  const [first, second] = [a, b].map((text) =>
    parseDocumentNumber(text.replace(/^国令/u, '国务院令')),
  );
  return first !== undefined && second !== undefined
    ? sameDocumentNumber(first, second)
    : compact(a) === compact(b);
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}

/** More than a year: what a site put online later, or a mistake. */
function isMuchLater(published: IsoDate, adopted: IsoDate): boolean {
  const [year, rest] = [Number(adopted.slice(0, 4)), adopted.slice(4)];
  return published > `${year + 1}${rest}`;
}
