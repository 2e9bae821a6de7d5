/** A stretch of the text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An item of a list; `afterStop` where a full stop stands before it, so that it may be a sentence. */
export interface ListItem extends Span {
  readonly afterStop: boolean;
}

/** 各市, 各省、自治区, 各镇（街道）, 各区: the first words of a phrase for many places. */
const placesBegin =
  /^各(?:设区)?[省市州县区镇乡旗](?:、自治区)?(?:（[^（）]{0,20}）|\([^()]{0,20}\))?$/u;
/** 直辖市人民政府, 县（市、区）党委和政府, 县级市, 街道办事处, 新疆生产建设兵团: the words that go on with it. */
const placesGoOn =
  /^(?:自治区|直辖市(?:及新疆生产建设兵团)?|县级市|[县区市乡镇州]|街道|园区|开发区|功能区|新疆生产建设兵团)(?:（[^（）]{0,20}）|\([^()]{0,20}\))?(?:(?:人民)?政府|党委和政府|党委政府|党委|管委会|办事处)?$/u;
/** 有关部门、单位 is one phrase: 单位 alone is none. */
const departments = /(?:有关|相关|各|直属)部门$/u;
/** A role in front of a blank ends an item: 市发改委牵头 市财政局配合. */
const roleBeforeBlank = /(?:负责|牵头|配合|参与|参加|落实)$/u;

/** The items between 、，； outside of inner brackets, white space cut off, empty ones left out. */
export function splitList(text: string, { start, end }: Span): readonly ListItem[] {
  const items: ListItem[] = [];
  let depth = 0;
  let from = start;
  let afterStop = false;
  for (let at = start; at <= end; at++) {
    const character = at === end ? '、' : text.charAt(at);
    if (/[（(]/u.test(character)) depth++;
    if (/[）)]/u.test(character)) depth = Math.max(0, depth - 1);
    if (at < end && (depth > 0 || !isMark(text, { from, at }))) continue;
    const item = { ...trimmed(text, { start: from, end: at }), afterStop };
    from = at + 1;
    if (character === '。') afterStop = true;
    if (item.start === item.end) continue;
    const before = items.at(-1);
    if (before !== undefined && goesOn(text, before, item)) {
      items[items.length - 1] = { ...before, end: item.end };
    } else items.push(item);
  }
  return items;
}

function isMark(
  text: string,
  { from, at }: { readonly from: number; readonly at: number },
): boolean {
  const character = text.charAt(at);
  if (/[、，；,;。]/u.test(character)) return true;
  return /\s/u.test(character) && roleBeforeBlank.test(text.slice(Math.max(from, at - 4), at));
}

/** 各省、自治区、直辖市人民政府 and 有关部门、单位: the second item alone would name nobody. */
function goesOn(text: string, before: Span, item: Span): boolean {
  if (item.end - before.start > 80) return false;
  const first = text.slice(before.start, before.end);
  const words = text
    .slice(item.start, item.end)
    .replace(/(?:等)?(?:按照?(?:各自)?职责(?:分工)?)?(?:负责|参与|参加|配合|落实)$/u, '');
  if (/^(?:单位|机构)$/u.test(words)) return departments.test(first);
  return placesBegin.test(first) && placesGoOn.test(words);
}

export function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + words.trimEnd().length) };
}
