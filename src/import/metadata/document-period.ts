import { type IsoDate, isoDateOf } from '../../policy/dates.ts';

export interface TitlePeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** As the title prints it: 2021—2025年, 2016年, 2017年度. */
  readonly words: string;
  /** The year that days without one mean; none for several years. */
  readonly year: number | undefined;
}

const several = /(?<from>(?:19|20)\d{2})年?\s?[—–－\-~～至]{1,2}\s?(?<to>(?:19|20)\d{2})年?/u;
const single = /(?<year>(?:19|20)\d{2})年度?/u;
/** Documents that a year in the title plans or reports: 2016年依法行政工作计划, 2019年部分节假日安排. */
const plansYear =
  /(?:计划|要点|报告|安排|总结|方案|分工|工作任务|重点工作|清单|措施)(?:[（(][^（）()]*[）)])?[》〉]?$/u;
/** What a notice brings is what its year speaks of. */
const brings =
  /(?:印发|转发|批转|发布|公布|关于(?!印发|转发|批转|发布|公布))(?<name>.{4,120}?)的(?:通知|通报|公告|批复|复函|函)$/u;
const quoted = /[《〈][^《》〈〉]*[》〉]/gu;

/**
 * The time that a plan or report covers, by its title. Years inside the names of other documents do not
 * count: 贯彻落实〈法治政府建设实施纲要（2021—2025年）〉实施方案 names none of its own.
 */
export function periodOfTitle(title: string): TitlePeriod | undefined {
  const brought = brings.exec(title)?.groups?.['name'];
  const own = (brought?.replace(/^《(.*)》$/su, '$1') ?? title).replace(quoted, '');
  const years = several.exec(own);
  if (years?.groups !== undefined) {
    const [from, to] = [Number(years.groups['from']), Number(years.groups['to'])];
    return from < to ? periodOf({ from, to, words: years[0], year: undefined }) : undefined;
  }
  const one = single.exec(own);
  if (one === null || !plansYear.test(own)) return undefined;
  const year = Number(one.groups?.['year']);
  return periodOf({ from: year, to: year, words: one[0], year });
}

function periodOf({
  from,
  to,
  words,
  year,
}: {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly year: number | undefined;
}): TitlePeriod | undefined {
  const [first, last] = [isoDateOf(from, 1, 1), isoDateOf(to, 12, 31)];
  return first === undefined || last === undefined
    ? undefined
    : { from: first, to: last, words, year };
}
