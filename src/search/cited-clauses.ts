import { chineseNumeral } from '../policy/numerals.ts';
import { numberOf } from './document-numbers.ts';

/** A 条 as it is cited, and the 款 and 项 of it that are asked for. */
export interface CitedClause {
  readonly article: number;
  /** 之一; 0 where there is none. */
  readonly insert: number;
  readonly paragraph: number | undefined;
  readonly item: number | undefined;
}

export interface ClauseCitation {
  /** The name of the document, as typed, with or without 《》. */
  readonly name: string;
  /** At least one. */
  readonly clauses: readonly CitedClause[];
}

const number = '(?:\\d{1,4}|[〇零一二三四五六七八九十百千]{1,9})';
/** 第三十三条第二款第（三）项, 33 */
const whole = `第?(?<article>${number})(?:条(?:之(?<insert>${number}))?)?(?:第?(?<paragraph>${number})款)?(?:第?\\(?(?<item>${number})\\)?项)?`;
/** 第二款第（三）项, 第（二）项, after a 条 that is named before. */
const further = `第?(?<nextParagraph>${number})款(?:第?\\(?(?<nextItem>${number})\\)?项)?|第?\\(?(?<onlyItem>${number})\\)?项`;
const unnamed = (pattern: string) => pattern.replace(/\?<\w+>/gu, '?:');
const between = '(?:[、,和及与]|以及|至|到|-|~)';
const citation = new RegExp(
  `^(?<name>.{2,120}?)[的 ,]?(?<tail>${unnamed(whole)}(?:${between}(?:${unnamed(further)}|${unnamed(whole)}))*)(?:的?(?:规定|内容|原文|全文))?(?:是什么|怎么规定的?)?$`,
  'u',
);
const oneClause = new RegExp(`(?<between>${between})?(?:${further}|${whole})`, 'uy');
/** 个人信息保护法13 */
const lawThenNumber = /^(?<name>.{1,120}(?:法|法典|条例|规定|办法|规则|解释))(?<article>\d{1,4})$/u;
const longestRange = 20;

/**
 * Reads `民法典第三十三条`, `《民法典》第33条第二款第（三）项`, `行诉法33条`, `刑法第一百二十条之一`,
 * `民法典第33、34条`, `民法典第33条至第35条的规定`, all as normal text; undefined for anything else.
 */
export function readCitation(text: string): ClauseCitation | undefined {
  const short = lawThenNumber.exec(text)?.groups;
  if (short !== undefined) {
    const article = Number(short['article']);
    const one = { article, insert: 0, paragraph: undefined, item: undefined };
    return { name: short['name'] ?? '', clauses: [one] };
  }
  const { name, tail } = citation.exec(text)?.groups ?? {};
  if (name === undefined || tail === undefined || !tail.includes('条')) return undefined;
  const clauses: CitedClause[] = [];
  oneClause.lastIndex = 0;
  while (oneClause.lastIndex < tail.length) {
    const found = oneClause.exec(tail)?.groups;
    const before = clauses.at(-1);
    const part = numberOf(found?.['nextParagraph']);
    const item = numberOf(found?.['nextItem'] ?? found?.['onlyItem']);
    if (before !== undefined && (part !== undefined || item !== undefined)) {
      clauses.push({ ...before, paragraph: part ?? before.paragraph, item });
      continue;
    }
    const article = numberOf(found?.['article']);
    if (found === undefined || article === undefined) return undefined;
    if (before !== undefined && /^[至到~-]$/u.test(found['between'] ?? '')) {
      const from = Math.max(before.article + 1, article - longestRange);
      for (let each = from; each < article; each += 1) {
        clauses.push({ article: each, insert: 0, paragraph: undefined, item: undefined });
      }
    }
    clauses.push({
      article,
      insert: numberOf(found['insert']) ?? 0,
      paragraph: numberOf(found['paragraph']),
      item: numberOf(found['item']),
    });
  }
  return { name, clauses };
}

/** 第一百二十条之一 */
export function articleWords({ article, insert }: CitedClause): string {
  return `第${chineseNumeral(article)}条${insert > 0 ? `之${chineseNumeral(insert)}` : ''}`;
}

/** 第三十三条第二款第（三）项, as `citedPlaces` writes it: the first 款 is the 条 itself. */
export function clauseWords(cited: CitedClause): string {
  const { paragraph = 1, item } = cited;
  return [
    articleWords(cited),
    paragraph > 1 ? `第${chineseNumeral(paragraph)}款` : '',
    item === undefined ? '' : `第（${chineseNumeral(item)}）项`,
  ].join('');
}
