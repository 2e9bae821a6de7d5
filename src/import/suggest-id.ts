import { pinyin } from 'pinyin-pro';
import { parseDocumentNumber } from '../policy/document-number.ts';

/** What tells one document from another, also two versions of one law. */
export interface DocumentIdentity {
  readonly title: string;
  /** 发文字号 as printed; undefined where unknown. */
  readonly number: string | undefined;
  /** 成文日期 as `2019-01-22`; undefined where unknown. */
  readonly adopted: string | undefined;
  /** The year in a plan's title, where there is no day. */
  readonly year: number | undefined;
}

const longestName = 56;

/**
 * Names for a file, the best first, each of them fixed by the document alone, so that importing
 * again gives the same: 国办发〔2018〕37号 → `guobanfa-2018-37`, 个人信息保护法 →
 * `gerenxinxibaohufa-2021`, then the same with the day, then with a digest of title, number and day.
 * Where the title has no letter to read, the name is the digest alone.
 */
export function suggestIds(identity: DocumentIdentity): readonly string[] {
  const { title, number, adopted, year } = identity;
  const parsed = number === undefined ? undefined : parseDocumentNumber(number);
  const digest = identityDigest(identity);
  const day = adopted?.replaceAll('-', '');
  const names: string[] = [];
  if (parsed !== undefined) {
    const code = spelled(parsed.issuer);
    if (code !== '') {
      const years = parsed.year === undefined ? [] : [String(parsed.year)];
      names.push([code, ...years, String(parsed.serial)].join('-'));
    }
  }
  const name = spelled(title.replace(/^中华人民共和国(?=.{2})/u, ''));
  if (name !== '') {
    const own = adopted?.slice(0, 4) ?? (year === undefined ? '' : String(year));
    const said = own === '' || name.includes(own);
    names.push(said ? name : `${name}-${own}`);
    if (day !== undefined) names.push(`${name}-${day}`);
  }
  names.push(name === '' ? `wenjian-${digest}` : `${name}-${digest}`);
  return [...new Set(names)];
}

/** Letters and digits of a text in pinyin without tones, cut between two syllables. */
function spelled(text: string): string {
  const syllables = pinyin(text.normalize('NFKC'), { toneType: 'none', type: 'array', v: true });
  let out = '';
  for (const syllable of syllables) {
    const letters = syllable.toLowerCase().replace(/[^a-z0-9]/gu, '');
    if (out.length + letters.length > longestName) break;
    out += letters;
  }
  return out;
}

/** FNV-1a over title, number and day, as six base-36 characters. */
function identityDigest({ title, number, adopted }: DocumentIdentity): string {
  let hash = 0x811c9dc5;
  for (const character of [title, number ?? '', adopted ?? ''].join('\n')) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return (hash % 36 ** 6).toString(36).padStart(6, '0');
}
