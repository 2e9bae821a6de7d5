import { normalText } from './normal-text.ts';

/** Fields that a query can name: 标题:法治. */
export const fieldNames = [
  '标题',
  '文号',
  '单位',
  '地区',
  '类型',
  '年份',
  '主题',
  '时效',
  '时限',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** Words that must stand together as they are written. */
export interface Phrase {
  readonly kind: 'phrase';
  /** As typed. */
  readonly words: string;
  /** Its normal form; never empty. */
  readonly text: string;
  /** In quotation marks: no other way of writing the numbers is tried. */
  readonly quoted: boolean;
}

/** 甲 ~ 乙: both within so many characters of one clause. */
export interface Near {
  readonly kind: 'near';
  readonly first: Phrase;
  readonly second: Phrase;
  readonly within: number;
}

export type Term = Phrase | Near;

/** The phrases of a term, those that stand near each other too. */
export function phrasesOf(term: Term): readonly Phrase[] {
  return term.kind === 'near' ? [term.first, term.second] : [term];
}

export interface FieldFilter {
  readonly field: FieldName;
  readonly value: string;
  readonly not: boolean;
}

/** What of a query was read otherwise than it was typed. */
export type QueryNote =
  | { readonly kind: 'cut'; readonly length: number }
  | { readonly kind: 'lone-operator'; readonly words: string }
  | { readonly kind: 'open-quote' }
  | { readonly kind: 'empty-field'; readonly words: string }
  | { readonly kind: 'only-not'; readonly words: string };

export interface Query {
  /** Each of these groups must be met by one of its terms. */
  readonly groups: readonly (readonly Term[])[];
  readonly not: readonly Term[];
  readonly filters: readonly FieldFilter[];
  readonly notes: readonly QueryNote[];
}

/** Characters of a query that are read; more is no question but a text. */
export const longestQuery = 1_000;
const usualDistance = 20;
const longestDistance = 200;

interface Token {
  readonly kind: 'word' | 'quoted' | 'or' | 'near' | 'not' | 'and';
  readonly words: string;
  /** Distance after `~`. */
  readonly within?: number;
  readonly field?: FieldName;
  readonly not?: boolean;
}

/**
 * Reads what somebody types. Words parted by blanks must all be there; `"…"` and “…” keep words
 * together; `OR` or 或 between two words allows either; `-` before a word or 不含 in front of it
 * shuts it out; `~` or `~5` between two words wants them close together; 标题:… and the other fields
 * look at the document. Signs that make no sense where they stand are noted and left out. Never
 * throws, whatever is typed.
 */
export function parseQuery(typed: string): Query {
  const notes: QueryNote[] = [];
  if (typed.length > longestQuery) notes.push({ kind: 'cut', length: longestQuery });
  const tokens = tokensOf(typed.slice(0, longestQuery), notes);
  const groups: Term[][] = [];
  const not: Term[] = [];
  const filters: FieldFilter[] = [];
  let joins: Token | undefined;
  let shutsOut = false;
  const alone = (token: Token | undefined) => {
    if (token !== undefined) notes.push({ kind: 'lone-operator', words: token.words });
  };
  for (const token of tokens) {
    if (token.kind === 'or' || token.kind === 'near') {
      alone(joins);
      if (groups.length === 0 || shutsOut) alone(token);
      else joins = token;
      continue;
    }
    if (token.kind === 'and') continue;
    if (token.kind === 'not') {
      shutsOut = true;
      continue;
    }
    if (token.field !== undefined) {
      const value = token.words.trim();
      if (value === '') notes.push({ kind: 'empty-field', words: `${token.field}:` });
      else filters.push({ field: token.field, value, not: shutsOut || token.not === true });
      shutsOut = false;
      continue;
    }
    const text = normalText(token.words);
    if (text === '') {
      notes.push({ kind: 'lone-operator', words: token.words });
      continue;
    }
    const phrase: Phrase = {
      kind: 'phrase',
      words: token.words,
      text,
      quoted: token.kind === 'quoted',
    };
    const last = groups.at(-1);
    if (shutsOut || token.not === true) {
      alone(joins);
      not.push(phrase);
    } else if (joins?.kind === 'or' && last !== undefined) last.push(phrase);
    else if (joins?.kind === 'near' && last !== undefined) {
      const before = last.pop();
      const first = before?.kind === 'near' ? before.second : before;
      const within = joins.within ?? usualDistance;
      if (before?.kind === 'near') groups.push([]);
      if (first !== undefined) {
        if (before?.kind === 'near') last.push(before);
        groups.at(-1)?.push({ kind: 'near', first, second: phrase, within });
      }
    } else groups.push([phrase]);
    joins = undefined;
    shutsOut = false;
  }
  alone(joins);
  if (shutsOut) notes.push({ kind: 'lone-operator', words: '不含' });
  if (not.length > 0 && groups.length === 0 && filters.length === 0) {
    const words = not.flatMap(phrasesOf).map((phrase) => phrase.words);
    notes.push({ kind: 'only-not', words: words.join(' ') });
  }
  return { groups, not, filters, notes };
}

const closing = new Map([
  ['"', '"'],
  ['＂', '＂'],
  ['“', '”'],
  ['”', '”'],
  ['「', '」'],
  ['『', '』'],
]);
/** The fields in traditional characters, whose table is not needed for the index and most queries. */
const traditionalFields = new Map<string, FieldName>([
  ['標題', '标题'],
  ['文號', '文号'],
  ['單位', '单位'],
  ['地區', '地区'],
  ['類型', '类型'],
  ['主題', '主题'],
  ['時效', '时效'],
  ['時限', '时限'],
]);
const fieldStart = new RegExp(
  `^(?<name>${[...fieldNames, ...traditionalFields.keys()].join('|')})[:：]`,
  'u',
);

function fieldAt(typed: string, at: number): FieldName | undefined {
  const name = fieldStart.exec(typed.slice(at, at + 4))?.groups?.['name'];
  return name === undefined ? undefined : (traditionalFields.get(name) ?? (name as FieldName));
}

function tokensOf(typed: string, notes: QueryNote[]): readonly Token[] {
  const tokens: Token[] = [];
  const blank = /\s/u;
  let at = 0;
  while (at < typed.length) {
    if (blank.test(typed[at] ?? '')) {
      at += 1;
      continue;
    }
    let not = false;
    const sign = typed[at] ?? '';
    if ((sign === '-' || sign === '－') && /[^\s\-－]/u.test(typed[at + 1] ?? '')) {
      not = true;
      at += 1;
    }
    const field = fieldAt(typed, at);
    if (field !== undefined) at += field.length + 1;
    const marks = { not, ...(field === undefined ? {} : { field }) };
    const run = field === undefined ? quotedRun(typed.slice(at)) : undefined;
    if (run !== undefined) {
      tokens.push(...run.tokens.map((token, nth) => (nth === 0 ? { ...token, ...marks } : token)));
      at += run.length;
      continue;
    }
    const quoted = quotedAt(typed, at);
    if (quoted !== undefined) {
      tokens.push({ kind: 'quoted', words: quoted.words, ...marks });
      at = quoted.end;
      continue;
    }
    let end = at;
    while (end < typed.length && !blank.test(typed[end] ?? '')) end += 1;
    const words = typed.slice(at, end);
    at = end;
    if (field !== undefined || not) tokens.push({ kind: 'word', words, ...marks });
    else tokens.push(tokenOf(words, notes));
  }
  return tokens;
}

const quotedPiece =
  /["＂](?<plain>[^"＂\s]+)["＂]|“(?<double>[^“”\s]+)”|[「『](?<corner>[^「『」』\s]+)[」』]/uy;
const joiner = /(?:OR|或|\||与|AND|不含|[~～]\d{0,3})(?=["＂“「『])/uy;

/** Several quoted words that nobody parted by blanks: “法治”或“依法”, "罚款""拘留". */
function quotedRun(
  typed: string,
): { readonly tokens: readonly Token[]; readonly length: number } | undefined {
  const tokens: Token[] = [];
  let at = 0;
  let pieces = 0;
  for (;;) {
    quotedPiece.lastIndex = at;
    const piece = quotedPiece.exec(typed);
    if (piece === null) return undefined;
    const { plain, double, corner } = piece.groups ?? {};
    tokens.push({ kind: 'quoted', words: plain ?? double ?? corner ?? '' });
    pieces += 1;
    at = quotedPiece.lastIndex;
    if (at === typed.length || /\s/u.test(typed[at] ?? '')) break;
    joiner.lastIndex = at;
    const sign = joiner.exec(typed)?.[0];
    if (sign === undefined) continue;
    tokens.push(tokenOf(sign, []));
    at += sign.length;
  }
  return pieces > 1 ? { tokens, length: at } : undefined;
}

/** What stands in quotation marks from here, if they are closed before a blank or the end. */
function quotedAt(
  typed: string,
  at: number,
): { readonly words: string; readonly end: number } | undefined {
  const close = closing.get(typed[at] ?? '');
  if (close === undefined) return undefined;
  for (let end = typed.indexOf(close, at + 1); end !== -1; end = typed.indexOf(close, end + 1)) {
    if (end === at + 1) continue;
    if (end + 1 === typed.length || /\s/u.test(typed[end + 1] ?? '')) {
      return { words: typed.slice(at + 1, end), end: end + 1 };
    }
  }
  return undefined;
}

function tokenOf(words: string, notes: QueryNote[]): Token {
  if (/^(?:OR|或|\||\|\|)$/iu.test(words)) return { kind: 'or', words };
  if (/^(?:AND|与|并且|&|&&|\+)$/iu.test(words)) return { kind: 'and', words };
  if (/^(?:NOT|不含)$/iu.test(words)) return { kind: 'not', words };
  const excluded = /^不含[:：](?<rest>.+)$/u.exec(words)?.groups?.['rest'];
  if (excluded !== undefined) return { kind: 'word', words: excluded, not: true };
  const near = /^[~～](?<within>\d{0,3})$/u.exec(words.normalize('NFKC'));
  if (near !== null) {
    const within = Number(near.groups?.['within'] || usualDistance);
    return { kind: 'near', words, within: Math.min(longestDistance, Math.max(1, within)) };
  }
  if (/^[-－~～|&+"＂]+$/u.test(words)) {
    notes.push({ kind: 'lone-operator', words });
    return { kind: 'and', words };
  }
  // A mark that opens and never closes.
  const close = closing.get(words[0] ?? '');
  if (close !== undefined && words.length > 1 && !words.slice(1).includes(close)) {
    notes.push({ kind: 'open-quote' });
    return { kind: 'quoted', words: words.slice(1) };
  }
  // The mark of a question belongs to no text that is sought.
  return { kind: 'word', words: words.replace(/[?？]+$/u, '') || words };
}
