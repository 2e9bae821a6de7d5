/**
 * Lines of a web page round the document: navigation, publication line, tools, foot. Such lines are
 * looked for before the first clause and at the end only, never between clauses.
 */

/**
 * The line below a title: 「发布时间：2022-08-16 10:08　信息来源：某市　责任编辑：某某」. It is no sentence:
 * 「时间：自公布之日起。」 belongs to a document.
 */
const publicationLabel =
  /^(?!.*[。；]$)[【〖（(]?(?:发布时间|发布日期|发文时间|更新时间|发表时间|录入时间|时间|日期|信息来源|来源|文章来源|稿件来源|作者|责任编辑|编辑|审核|浏览次数|浏览量|阅读次数|访问量|点击数?|点击量|字体|字号|字体大小|视力保护色|公开日期|信息来源单位)[】〗）)]?\s*[:：]/u;

/** 10.04.2018  12:27 · 2022-08-16 10:08:33, on a line of its own */
export const pageTime =
  /^\d{1,4}[-./年]\d{1,2}[-./月]\d{1,4}日?\s+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$/u;

/** True for a line that says when and by whom a page was published. */
export function isPublicationLine(text: string): boolean {
  return publicationLabel.test(text.trim()) || pageTime.test(text.trim());
}

const headPatterns: readonly RegExp[] = [
  // 当前位置：首页 > 政务公开 > 政策文件
  /^(?:您?(?:当前|现在|所在)?的?(?:所在)?位置|您现在的位置是?)\s*[:：]/u,
  /^(?:网站)?首页\s*(?:[>＞»›→|/]|-{1,2}>)/u,
  publicationLabel,
  // 【字体：大 中 小】 【打印】 【关闭】
  /^[【[（(]?(?:字体|字号)\s*[:：]?\s*[[【（(]?\s*(?:特大|超大|大)\s*[\]】）)]?\s*[[【（(]?\s*中/u,
  // 分享到：, 打印本页, 收藏, 朗读
  /^(?:[【[]?\s*(?:分享到?|打印(?:本页|本文|此页)?|关闭(?:窗口|本页|此页)?|收藏(?:本页)?|复制链接|我要纠错|朗读|听全文|下载|微信|微博|QQ空间)\s*[】\]:：]?\s*)+$/u,
  // 下面是小编为大家整理的…，供大家参考。
  /下面是小编为大家整理|小编(?:为|给)(?:大家|您|你)(?:整理|精心|带来|准备)|供大家参考(?:借鉴|和学习)?[。.]?$/u,
  pageTime,
];

const footPatterns: readonly RegExp[] = [
  ...headPatterns,
  // 扫一扫在手机打开当前页
  /^扫一扫|^扫描?二维码|^(?:用)?手机(?:扫码|查看|打开)/u,
  // 设为首页| 加入收藏| 免责声明| 网站地图| 联系我们
  /^(?:(?:设为首页|加入收藏|免责声明|版权声明|隐私声明|网站声明|网站地图|网站导航|站点地图|联系我们|关于我们|返回顶部|返回首页|常见问题|无障碍|无障碍浏览|网站支持IPv6)\s*[|｜·丨/]?\s*)+$/u,
  // 主办单位：邵东市人民政府  承办单位：邵东市行政审批服务局 |
  /^(?:主办(?:单位)?|承办(?:单位)?|维护(?:单位)?|技术支持|运维(?:单位)?|版权所有|制作(?:单位|维护)?|网站标识码|主编信箱|备案\/许可证编号|备案号)\s*[:：©]/u,
  /ICP备\s*\d|公网安备|网站标识码|^版权所有|copyright|©/iu,
  /^(?:上|下)一(?:篇|条|页)\s*[:：]?/u,
  // 相关附件, 相关链接 as headings of lists of links
  /^相关(?:链接|文章|阅读|新闻|稿件|信息|文档|推荐)\s*[:：]?$/u,
  // 本文来自…, 转载请注明出处
  /^(?:本文(?:来自|转自|链接|地址)|转载请注明|更多.{0,12}(?:请|尽在|点击))/u,
  /^(?:推荐访问|标签|关键词|Tags?)\s*[:：]/iu,
];

/** True for a line that may be furniture where it stands before the document. */
export function isHeadFurniture(text: string): boolean {
  return matches(text, headPatterns);
}

/** True for a line that may be furniture where nothing but furniture follows. */
export function isFootFurniture(text: string): boolean {
  return matches(text, footPatterns);
}

/** 地址、邮编、联系电话: furniture at the foot of a page, and the last lines of many a notice. */
const weakFootPattern =
  /^(?:地址|邮编|邮政编码|联系电话|联系方式|电话|传真|电子邮箱|邮箱)\s*[:：]/u;

/** True for a line that is furniture only where a line of the foot stands below it. */
export function isWeakFootFurniture(text: string): boolean {
  return matches(text, [weakFootPattern]);
}

/** Longer lines are paragraphs; the advertising line of a re-publisher begins with a piece of text. */
const longest = 400;

function matches(text: string, patterns: readonly RegExp[]): boolean {
  const line = text.trim();
  return line !== '' && line.length <= longest && patterns.some((pattern) => pattern.test(line));
}
