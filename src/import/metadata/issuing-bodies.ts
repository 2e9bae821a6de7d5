import type { Region } from '../../policy/registry.ts';
import { isUnitName } from '../../policy/units.ts';

/** Organs that the shape of a name does not show. */
const organNames =
  /^(?:中共中央|中央军委|中央军事委员会|国务院|政务院|全国人大|全国政协|全国人民代表大会|中国人民政治协商会议全国委员会|\p{Script=Han}{2,20}人民代表大会|中共\p{Script=Han}{2,20}委|全国总工会|共青团中央|全国妇联)$/u;
/** 第五届全国人民代表大会: of which term it was does not name another organ. */
const term = /第[〇零一二三四五六七八九十百\d]{1,4}届/u;
/** Ministries, for names that are printed without a mark between them: 教育部财政部关于…. */
const ministries = [
  ...'外交部 国防部 国家发展改革委 国家发展和改革委员会 国家计委 国家经贸委 教育部 国家教委'.split(
    ' ',
  ),
  ...'科学技术部 科技部 工业和信息化部 国家民委 公安部 国家安全部 民政部 司法部'.split(' '),
  ...'财政部 人力资源和社会保障部 人力资源社会保障部 劳动和社会保障部 劳动保障部 劳动部 人事部 自然资源部'.split(
    ' ',
  ),
  ...'国土资源部 生态环境部 环境保护部 住房和城乡建设部 住房城乡建设部 建设部 交通运输部 交通部'.split(
    ' ',
  ),
  ...'铁道部 水利部 农业农村部 农业部 林业部 商务部 外经贸部 文化和旅游部'.split(' '),
  ...'文化部 国家卫生健康委 卫生部 国家卫生计生委 退役军人事务部 应急管理部 中国人民银行 人民银行'.split(
    ' ',
  ),
  ...'审计署 国务院国资委 海关总署 国家税务总局 税务总局 国家市场监督管理总局 市场监管总局 工商总局'.split(
    ' ',
  ),
  ...'质检总局 食品药品监管总局 国家广播电视总局 广电总局 体育总局 国家统计局 国家知识产权局 中国证监会'.split(
    ' ',
  ),
  ...'证监会 中国银保监会 银保监会 中国银监会 中国保监会 最高人民法院 最高人民检察院 中共中央'.split(
    ' ',
  ),
  ...'国务院办公厅 国务院 中共中央办公厅 中央军委办公厅 中央军委 水产部 信息产业部 冶金部'.split(
    ' ',
  ),
  ...'电力部 煤炭部 邮电部 轻工业部 化工部 内务部 能源部 农牧渔业部'.split(' '),
  ...'石油工业部 化学工业部 纺织工业部 机械电子工业部 对外经济贸易部 对外贸易经济合作部 广播电影电视部 城乡建设环境保护部'.split(
    ' ',
  ),
  ...'地质矿产部 物资部 商业部 国内贸易部 监察部 卫生和计划生育委员会 政务院'.split(' '),
]
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const ministry = new RegExp(`^(?:${ministries})`, 'u');
const runOfMinistries = new RegExp(`^(?:(?:${ministries})){1,8}$`, 'u');
/** Organs of the state as a whole begin with one of these. */
const central =
  /^(?:中华人民共和国|中共中央|中央|全国|国务院|国家|最高人民|中国人民政治协商会议全国委员会|中国(?=人民银行|证监会|银监会|保监会|银保监会|民航局|民用航空局|气象局|地震局|科学院|工程院|证券监督|银行业监督|银行保险|保险监督))/u;

/** True for what is the name of an organ and nothing else: 国务院办公厅, 中共太原市委. */
export function isOrganName(text: string): boolean {
  return organNames.test(text) || isUnitName(text);
}

/** `教育部、财政部`, `中共中央 国务院`, `教育部财政部` → the organs; undefined where something else stands there. */
export function organsOf(text: string): readonly string[] | undefined {
  const names = text
    .trim()
    .split(/[、，,\s]+/u)
    .filter((name) => name !== '')
    .flatMap((name) => (runOfMinistries.test(name) ? ministriesOf(name) : [name]))
    .map(organName);
  return names.length > 0 && names.every(isOrganName) ? names : undefined;
}

/** 中华人民共和国国务院 → 国务院, 第五届全国人民代表大会 → 全国人民代表大会, as they are named elsewhere. */
function organName(name: string): string {
  return name.replace(term, '').replace(/^中华人民共和国(?=.{2})/u, '');
}

function ministriesOf(run: string): readonly string[] {
  const names: string[] = [];
  for (let rest = run; rest !== '';) {
    const name = ministry.exec(rest)?.[0] ?? rest;
    names.push(name);
    rest = rest.slice(name.length);
  }
  return names;
}

/** Words of a title after the organs that issue it: 国务院办公厅|转发国家地震局关于…. */
const afterOrgans = /(?:关于|印发|转发|批转|发布|公布|批准|对|公告|通告|令)/gu;

/**
 * The organs that a title begins with: 国务院办公厅 中央军委办公厅关于… has two, 湖南省法治政府建设实施方案
 * none. 「太原市人民政府办公厅 关于印发…」 has one.
 */
export function organsOfTitle(title: string): readonly string[] | undefined {
  for (const { index } of title.slice(0, 120).matchAll(afterOrgans)) {
    const organs = index > 0 ? organsOf(title.slice(0, index)) : undefined;
    if (organs !== undefined) return organs;
  }
  return undefined;
}

/** Names of places in front of the organ: 常州市武进区|人民政府办公室, 新疆维吾尔自治区|高级人民法院. */
const placeEnd = /(?:特别行政区|自治[区州县旗]|[省市县区盟旗]|地区|新区)/gu;

export interface RegionOfBodies {
  readonly code: string | undefined;
  /** A place that the words name and the registry does not list. */
  readonly unlisted: string | undefined;
}

/**
 * The place whose organs issue a document. Names of places are matched whole against the registry, the
 * longest path first; where a lower place is named that the registry does not list, no region is taken,
 * because the city above it has not issued the document.
 */
export function regionOfOrgan(organ: string, regions: readonly Region[]): RegionOfBodies {
  const state = regions.find(({ level }) => level === '国家')?.code;
  if (central.test(organ) || ministry.test(organ) || organ === '国务院') {
    return { code: state, unlisted: undefined };
  }
  const name = organ.replace(/^中共/u, '');
  const path = placesAtStart(name, regions);
  const last = path.at(-1);
  const rest = name.slice(path.reduce((length, { name: place }) => length + place.length, 0));
  const below = placeBefore(rest);
  if (last === undefined) {
    return { code: undefined, unlisted: below };
  }
  return below === undefined
    ? { code: last.code, unlisted: undefined }
    : { code: undefined, unlisted: `${path.map((place) => place.name).join('')}${below}` };
}

/** 湖南省法治政府建设实施方案 → 湖南省: the place that a title without organs begins with. */
export function regionOfTitle(title: string, regions: readonly Region[]): string | undefined {
  if (/^中华人民共和国/u.test(title)) return regions.find(({ level }) => level === '国家')?.code;
  const name = title.replace(/^[《〈（]?(?:\d{4}(?:[—-]\d{4})?年度?)?(?:中共)?/u, '');
  const path = placesAtStart(name, regions);
  const rest = name.slice(path.reduce((length, { name: place }) => length + place.length, 0));
  // 衢州市柯城区…: the lower place is not listed
  return /^\p{Script=Han}{1,3}[县区市](?!域|场|级|政|委|直)/u.test(rest)
    ? undefined
    : path.at(-1)?.code;
}

/** 常州市武进区… → 常州市, 武进区; each lies in the one before. */
function placesAtStart(name: string, regions: readonly Region[]): readonly Region[] {
  const path: Region[] = [];
  for (let rest = name; ;) {
    const above = path.at(-1);
    const next = regions
      .filter(
        (region) =>
          region.level !== '国家' &&
          rest.startsWith(region.name) &&
          (above === undefined || isIn(region, { above, regions })),
      )
      .toSorted((a, b) => b.name.length - a.name.length)[0];
    if (next === undefined) return path;
    path.push(next);
    rest = rest.slice(next.name.length);
  }
}

function isIn(
  region: Region,
  { above, regions }: { readonly above: Region; readonly regions: readonly Region[] },
): boolean {
  for (let code = region.parent, steps = 0; code !== undefined && steps < 4; steps++) {
    if (code === above.code) return true;
    code = regions.find((each) => each.code === code)?.parent;
  }
  return false;
}

/** 柯城区 of 柯城区人民政府; nothing of 人民政府办公室 and 市场监督管理局. */
function placeBefore(rest: string): string | undefined {
  const organ = rest.search(
    /人民政府|人民代表大会|人大|委员会|政府|高级人民法院|人民法院|人民检察院/u,
  );
  const words = organ === -1 ? rest : rest.slice(0, organ);
  const ends = [...words.matchAll(placeEnd)].filter(
    ({ index, 0: end }) => index > 0 && !/^[场级政民委直]/u.test(words.slice(index + end.length)),
  );
  const last = organ === -1 ? ends[0] : ends.at(-1);
  if (last === undefined) return undefined;
  const place = words.slice(0, last.index + last[0].length);
  return place.length <= 12 && !/^(?:人民|各|本)/u.test(place) ? place : undefined;
}
