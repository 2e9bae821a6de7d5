import { chineseDate } from './dates.ts';
import { type FrontMatter, known } from './document.ts';

/** 题注: as the document prints it, else what is known of who issued it when; a phrase each. */
export function titleNote(meta: FrontMatter): readonly string[] {
  if (meta.history !== undefined) return meta.history;
  const [adopted, published, effective] = [meta.adopted, meta.published, meta.effective].map(known);
  return [
    adopted && chineseDate(adopted),
    known(meta.issuers)?.join('、'),
    known(meta.number),
    published && `${chineseDate(published)}发布`,
    effective && `${chineseDate(effective)}起施行`,
  ].filter((part) => part !== undefined);
}
