/** Labels of the data that government sites give of a document. */
export const strongLabels: ReadonlySet<string> = new Set(
  '索引号 信息索引号 发文字号 文号 文件编号 主题分类 发文机关 发文机构 发布机构 成文日期 生成日期 统一编号'.split(
    ' ',
  ),
);

export const metadataLabels: ReadonlySet<string> = new Set([
  ...strongLabels,
  ...'标题 名称 信息名称 主题词 关键词 发布日期 发文日期 公开日期 有效性 时效性 公开方式 公开形式 公开范围 公开时限 公开类别 信息分类 体裁分类 组配分类 服务对象 实施日期 生效日期 废止日期 失效日期 规范性文件统一编号 登记号 来源'.split(
    ' ',
  ),
]);

const blank = /\s+/gu;
const colon = /[:：]$/u;

/** 「索 引 号：」 → 索引号 */
export function labelOf(text: string): string | undefined {
  const label = text
    .replace(blank, '')
    .replace(colon, '')
    .replace(/^[[【]|[\]】]$/gu, '');
  return label === '' ? undefined : label;
}
