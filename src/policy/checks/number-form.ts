import { known } from '../document.ts';
import { documentNumberText, parseDocumentNumber } from '../document-number.ts';
import { placeOfField } from '../policy.ts';
import { type DocumentCheck, findingAt } from './check.ts';

/** 并政办发〔2016〕9号 */
const usual = /^\p{Script=Han}+〔[12][0-9]{3}〕[1-9][0-9]{0,4}号$/u;
/** 国务院令第588号, 商务部公告2020年第5号, 第588号令 */
const order =
  /^\p{Script=Han}*(?:令|公告|通告)(?:[12][0-9]{3}年)?第[1-9][0-9]{0,4}号$|^第[1-9][0-9]{0,4}号令?$/u;

/** What is wrong with the form of a 发文字号 (GB/T 9704—2012, 7.2.5); undefined where nothing is. */
export function faultOfNumber(number: string): string | undefined {
  if (usual.test(number) || order.test(number)) return undefined;
  const faults = [
    [/[\s\u3000]/u, '中间有空格'],
    [/[０-９]/u, '数字应为半角'],
    [/[[(（【［﹝][0-9０-９]{2,4}[\])）】］﹞]/u, '年份应该用六角括号〔〕'],
    [/〔[^〕]*$|^[^〔]*〕/u, '六角括号没有成对'],
    [/〔(?![0-9]{4}〕)[^〕]*〕/u, '年份应为四位数字'],
    [/〕\s*第/u, '序号前不加“第”'],
    [/〕\s*0/u, '序号不编虚位，前面不加 0'],
    [/[^号令]$/u, '末尾应为“号”'],
  ] as const;
  return faults.find(([pattern]) => pattern.test(number))?.[1] ?? '认不出机关代字、年份和序号';
}

export const numberFaults: DocumentCheck = function* ({ meta, places }) {
  const number = meta && known(meta.number);
  if (meta === undefined || number === undefined) return;
  const place = placeOfField(places, 'number');
  const detail = faultOfNumber(number);
  const parsed = parseDocumentNumber(number);
  if (detail !== undefined) {
    const before = parsed === undefined ? '并政办发〔2016〕9号' : documentNumberText(parsed);
    yield findingAt('number-form', place, { label: number, detail, before });
  }
  const year = known(meta.adopted)?.slice(0, 4);
  if (parsed?.year !== undefined && year !== undefined && parsed.year !== Number(year)) {
    const words = { label: number, detail: `成文日期 ${meta.adopted}`, expected: Number(year) };
    yield findingAt('number-year', place, words);
  }
};
