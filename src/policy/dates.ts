declare const isoDate: unique symbol;

/** A day that exists, as `2023-04-18`. Compares correctly as a string. */
export type IsoDate = string & { readonly [isoDate]: true };

const isoDay = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/u;

/** The only maker of an `IsoDate`: `2023-04-18` → itself, `2023-02-30` → undefined. */
export function parseIsoDate(value: unknown): IsoDate | undefined {
  if (typeof value !== 'string') return undefined;
  const groups = isoDay.exec(value)?.groups;
  if (groups === undefined) return undefined;
  const [year, month, day] = [Number(groups.year), Number(groups.month), Number(groups.day)];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return value as IsoDate;
}

/** `isoDateOf(2023, 4, 18)` → `2023-04-18`; undefined where no such day exists. */
export function isoDateOf(year: number, month: number, day: number): IsoDate | undefined {
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  return parseIsoDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/** Number of days in a month of the Gregorian calendar; month counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `2023-04-18` → `2023年4月18日`, the form of a 公文. */
export function chineseDate(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** The day after: `2016-12-31` → `2017-01-01`. */
export function nextDay(date: IsoDate): IsoDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10) as IsoDate;
}

/** The day that it is in China at a moment. */
export function chinaDay(now: Date): IsoDate {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return format.format(now) as IsoDate;
}
