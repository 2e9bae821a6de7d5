import type { Spot } from './spot.ts';

interface Typo {
  readonly wrong: string;
  readonly right: string;
  /** What stands around the same characters where they are right; both are looked at. */
  readonly unless?: { readonly before?: RegExp; readonly after?: RegExp };
}

/**
 * Spellings that are wrong wherever they stand in an official text. A pair is listed only if real laws
 * hold no place where it is right.
 */
export const typos: readonly Typo[] = [
  { wrong: '既使', right: '即使', unless: { after: /^[用得其]/u } },
  { wrong: '必竟', right: '毕竟' },
  { wrong: '己经', right: '已经', unless: { before: /[自利]$/u } },
  { wrong: '按装', right: '安装' },
  { wrong: '截止目前', right: '截至目前' },
  { wrong: '截止到目前', right: '截至目前' },
  { wrong: '部份', right: '部分' },
  { wrong: '身份正', right: '身份证' },
  { wrong: '布署', right: '部署' },
  { wrong: '部暑', right: '部署' },
  { wrong: '渡过难关', right: '度过难关' },
  { wrong: '迫不急待', right: '迫不及待' },
  { wrong: '一如继往', right: '一如既往' },
  { wrong: '再接再励', right: '再接再厉' },
  { wrong: '松驰', right: '松弛' },
  { wrong: '凑和', right: '凑合' },
  { wrong: '防碍', right: '妨碍' },
  { wrong: '幅射', right: '辐射' },
  { wrong: '气慨', right: '气概' },
  { wrong: '粗旷', right: '粗犷' },
  { wrong: '做祟', right: '作祟' },
  { wrong: '不径而走', right: '不胫而走' },
  { wrong: '走头无路', right: '走投无路' },
  { wrong: '穿流不息', right: '川流不息' },
  { wrong: '谈笑风声', right: '谈笑风生' },
  { wrong: '精减机构', right: '精简机构' },
  { wrong: '重迭', right: '重叠' },
  { wrong: '复盖', right: '覆盖' },
  { wrong: '题纲', right: '提纲' },
  { wrong: '既往不究', right: '既往不咎' },
  { wrong: '坐阵', right: '坐镇' },
  { wrong: '侯补', right: '候补' },
  { wrong: '时侯', right: '时候' },
  { wrong: '气侯', right: '气候' },
  { wrong: '竟争', right: '竞争' },
  { wrong: '竟聘', right: '竞聘' },
  { wrong: '竟赛', right: '竞赛' },
  { wrong: '拔款', right: '拨款' },
  { wrong: '拔付', right: '拨付' },
  { wrong: '划拔', right: '划拨' },
  { wrong: '挑拔离间', right: '挑拨离间' },
  { wrong: '选拨', right: '选拔' },
  { wrong: '缴款书书', right: '缴款书' },
  { wrong: '行政复义', right: '行政复议' },
  { wrong: '规范性性', right: '规范性' },
  { wrong: '政府信息公开开', right: '政府信息公开' },
  { wrong: '有关关部门', right: '有关部门' },
  { wrong: '各有关单门', right: '各有关部门' },
  { wrong: '人民政付', right: '人民政府' },
  { wrong: '人民政政府', right: '人民政府' },
  { wrong: '以下筒称', right: '以下简称' },
  { wrong: '以下间称', right: '以下简称' },
  { wrong: '巳经', right: '已经' },
  { wrong: '未末', right: '未来' },
  { wrong: '的的', right: '的', unless: { before: /[目标]$/u, after: /^[确士]/u } },
  { wrong: '了了', right: '了', unless: { before: /[不明]$/u, after: /^[事却解结]/u } },
  { wrong: '和和', right: '和', unless: { after: /^[睦谐平美气]/u } },
  { wrong: '及及', right: '及', unless: { before: /[以涉普]$/u, after: /^[时格]/u } },
  { wrong: '是是', right: '是', unless: { after: /^[非否]/u } },
  { wrong: '，，', right: '，' },
  { wrong: '。。', right: '。', unless: { before: /。$/u, after: /^。/u } },
  { wrong: '、、', right: '、' },
  { wrong: '；；', right: '；' },
  { wrong: '，。', right: '。' },
  { wrong: '。，', right: '，或者。' },
  { wrong: '、。', right: '。' },
  { wrong: '，、', right: '，或者、' },
  { wrong: '、，', right: '，或者、' },
];

const byWrong = new Map(typos.map((typo) => [typo.wrong, typo]));
const anyTypo = new RegExp(typos.map(({ wrong }) => wrong).join('|'), 'gu');

/** Misspelt words of the list above. */
export function misspeltWords(text: string): readonly Spot[] {
  const spots: Spot[] = [];
  for (const { 0: label, index } of text.matchAll(anyTypo)) {
    const typo = byWrong.get(label);
    if (typo === undefined) continue;
    const end = index + label.length;
    const { before, after } = typo.unless ?? {};
    if (before?.test(text.slice(Math.max(0, index - 4), index))) continue;
    if (after?.test(text.slice(end, end + 4))) continue;
    spots.push({ rule: 'typo', start: index, end, words: { label, detail: typo.right } });
  }
  return spots;
}
