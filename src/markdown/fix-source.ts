import { fixFrontMatter } from './fix-front-matter.ts';
import { cutFrontMatter } from './front-matter.ts';
import { readBody } from './read-body.ts';

/** One kind of repair of a file, in words for editors. */
export interface Fix {
  /** `number：甲政发[2021]1号 → 甲政发〔2021〕1号`, 去掉行末空白 */
  readonly what: string;
  readonly count: number;
}

export interface FixedSource {
  readonly text: string;
  /** Empty where nothing was to be repaired; `text` is then the source. */
  readonly fixes: readonly Fix[];
}

/**
 * Repairs what can be repaired without a look at the original: the way front matter is written, and
 * characters that every reader drops. The official text stays what it was: the body is read before
 * and after, and where the two differ in anything but places, it stays untouched.
 */
export function fixSource(source: string): FixedSource {
  const bom = source.startsWith('\uFEFF') ? 1 : 0;
  const lines = source.split('\r\n').length - 1;
  const text = source.slice(bom).replaceAll('\r\n', '\n');
  const { yaml, rest } = cutFrontMatter(text);
  const front = yaml === undefined ? undefined : fixFrontMatter(yaml);
  const body = fixBody(rest);
  const fixes = [
    { what: '去掉文件开头的 BOM', count: bom },
    { what: '换行改为 LF', count: lines },
    ...(front?.fixes ?? []),
    ...body.fixes,
  ].filter(({ count }) => count > 0);
  if (fixes.length === 0) return { text: source, fixes };
  const head = front === undefined ? '' : `---\n${front.yaml}---\n`;
  return { text: head + body.text, fixes };
}

function fixBody(body: string): FixedSource {
  const fixes: Fix[] = [];
  let text = body;
  const put = (what: string, pattern: RegExp, replacement: string) => {
    const next = text.replace(pattern, replacement);
    const count = next === text ? 0 : [...text.matchAll(pattern)].length;
    if (count === 0 || !sameText(text, next)) return;
    fixes.push({ what, count });
    text = next;
  };
  put('去掉行末空白', /(?<![ \t])[ \t]+$/gmu, '');
  put('去掉多余的空行', /\n{3,}/gu, '\n\n');
  put('去掉正文前多余的空行', /^\n{2,}/gu, '\n');
  put('去掉文件末尾的空行', /\n{2,}$/gu, '\n');
  put('补上文件末尾的换行', /(?<!\n)$/gu, '\n');
  return { text, fixes };
}

/** Whether two bodies read the same: text, marks, kinds and findings, places aside. */
function sameText(a: string, b: string): boolean {
  return readingOf(a) === readingOf(b);
}

function readingOf(body: string): string {
  const { value, findings } = readBody(body);
  const rules = findings.map(({ rule, message }) => [rule, message]);
  return JSON.stringify([value, rules], (key, part: unknown) => (key === 'place' ? 0 : part));
}
