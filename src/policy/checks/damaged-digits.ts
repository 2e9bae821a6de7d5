import { inOrder, type Spot } from './spot.ts';

const numeral = '一二三四五六七八九';
const patterns: readonly { readonly pattern: RegExp; readonly detail: string }[] = [
  {
    // 2O21, 2○21; H2O2 and Fe2O3 begin with a letter
    pattern: /(?<![A-Za-z0-9])[0-9]{1,4}[OoＯ○〇ΟОо][0-9]{1,4}(?![A-Za-z])/gu,
    detail: '数字 0 疑误作字母或者“〇”',
  },
  {
    // 202O年, 1O%, 3O日
    pattern: /(?<![A-Za-z0-9])[0-9]{1,3}[OＯΟО](?=[年月日%％号条])/gu,
    detail: '数字 0 疑误作字母',
  },
  {
    // 202l年, 2I日, l2月
    pattern:
      /(?<![A-Za-z0-9])(?:[0-9]{1,3}[lI|](?=[年月日%％号])|[lI][0-9]{1,3}(?=[年月日%％号])|[0-9]{1,3}[lI][0-9]{1,3}(?![A-Za-z]))/gu,
    detail: '数字 1 疑误作字母',
  },
  {
    // 二0二一年, 二О二一年
    pattern: new RegExp(
      `[${numeral}][0０oOоОοΟ](?=[${numeral}0０oOоОοΟ]{1,2}年)|[${numeral}]{2}[0０oOоОοΟ](?=[${numeral}]年)`,
      'gu',
    ),
    detail: '汉字数字中的“〇”疑误作数字或者字母',
  },
];

/** Letters that stand for digits: 2O21, l2月, 二0二一年. */
export function doubtfulDigits(text: string): readonly Spot[] {
  const spots: Spot[] = [];
  for (const { pattern, detail } of patterns) {
    for (const { 0: label, index } of text.matchAll(pattern)) {
      const [start, end] = [index, index + label.length];
      spots.push({ rule: 'digit-doubtful', start, end, words: { label, detail } });
    }
  }
  return inOrder(spots);
}

/** 合格率达到985%: rates that cannot pass 100; 增长率 and 覆盖率 (of funds) can. */
const rateAboveAll =
  /(?:合格|满意|参与|公开|办结|审查|审核|备案|普及|入学|知晓|应诉|出庭|持证|及格|履行|公示|答复|回复|调解成功)[率度](?:分别)?(?:应当?|要|须)?(?:达到?|不低于|不少于|保持|提高到|为|在)?(?<figure>[1-9][0-9]{2,4}(?:\.[0-9]{1,3})?)[%％]/gu;
/** 124国家宪法日, 315国际消费者权益日: days whose point got lost */
const lostPoint = /(?<![0-9.])(?:124(?=[”"]?国家宪法日)|315(?=[”"]?国际消费者权益日))/gu;

/** Figures that have probably lost their point: 合格率达到985%, 124国家宪法日. */
export function doubtfulFigures(text: string): readonly Spot[] {
  const spots: Spot[] = [];
  for (const { 0: label, index, groups } of text.matchAll(rateAboveAll)) {
    if (Number(groups?.['figure']) <= 100) continue;
    const words = { label, detail: '比率超过 100%，疑脱落小数点' };
    spots.push({ rule: 'figure-doubtful', start: index, end: index + label.length, words });
  }
  for (const { 0: label, index } of text.matchAll(lostPoint)) {
    const words = { label, detail: '日期疑脱落“.”或者“·”' };
    spots.push({ rule: 'figure-doubtful', start: index, end: index + label.length, words });
  }
  return inOrder(spots);
}
