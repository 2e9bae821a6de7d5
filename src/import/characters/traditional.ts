import { contextOf } from './chinese-text.ts';
import type { Sighting } from './sighting.ts';

/**
 * Frequent characters of traditional text that simplified text does not have: nine in ten of all
 * that a law would have in traditional print. Such as both have (于, 后, 征, 乾) are not among them.
 */
const traditionalOnly =
  /[條當應國關規務機業門會對員證經爲為責權產産設處級發動審請檢監資構實單進時並據內護報違標決體訴組執議辦書營後職計專罰記採織與備個認開負項過運調財電術學確銷況質農費縣場許給劃復稅無擔華償損結強協將現間預險屬藥數從軍驗範義車適訟網醫萬轄約節嚴貨價種長環債導評錄額則統變測該療參轉稱見賠續問補輸際圍別濟傳納勞賣達裝礦養衛購舉點絡廣領總視釋聯繳冊類須讓戶響師線態選滿廢鄉還優辯鑑勵偵編臺訂維詢糾遊隊說買遺題築識減災團終繼屆幹鎮銀帶傷煙離狀氣載殘獲駛紛衆眾雙觀爭獎論風訓兩碼駕圖試虛館壞異絕聽儲郵漁礙毀臨暫親賬庫輕誤隱簡錯礎綜願憑紀獨匯積斷檔劑來訊連凍撫張東聲兒顯邊輛創歷揮棄層難較樣騙寫婦籌換繪堅筆贈戰灣競隨貼蓋幫細廠歲飛糧夠錢陳們這]/gu;
const oneTraditional = new RegExp(traditionalOnly.source, 'u');

/** From so many of them in a hundred Han characters on, a text is traditional. */
const leastShare = 5;

/** `mixed`: simplified with traditional characters in it, too few to be converted on their own word. */
export type Script = 'simplified' | 'mixed' | 'traditional';

/** Which script a document is in. Prose in traditional print has some 26 of those in a hundred. */
export function scriptOf(texts: readonly string[]): Script {
  if (!texts.some((text) => oneTraditional.test(text))) return 'simplified';
  const count = (pattern: RegExp) =>
    texts.reduce((total, text) => total + (text.match(pattern)?.length ?? 0), 0);
  const share = (count(traditionalOnly) * 100) / count(/\p{Script=Han}/gu);
  return share >= leastShare ? 'traditional' : 'mixed';
}

/** The traditional characters of a text that is not converted. */
export function traditionalSightings(text: string): readonly Sighting[] {
  if (!oneTraditional.test(text)) return [];
  return Array.from(text.matchAll(traditionalOnly), ({ 0: character, index }) => {
    return { id: 'traditional-kept', words: `${character}：${contextOf(text, index)}` };
  });
}
