/**
 * What the name of a unit ends in. By shape only: whether such a unit exists, the registry knows.
 * Sources: the units named in State Council documents and in plans of provinces, cities and districts.
 */
const endings = [
  // 市编办, 司法局, 国资委, 公安厅, 教育部, 海关总署
  ...['局', '办', '委', '厅', '部', '署', '办公室', '办公厅', '办事处', '处室', '政府', '国务院'],
  // 管委会, 证监会, 总工会, 红十字会
  ...[
    '委员会',
    '管委会',
    '居委会',
    '村委会',
    '常委会',
    '监会',
    '工会',
    '协会',
    '学会',
    '商会',
    '十字会',
  ],
  ...['联合会', '贸促会', '理事会', '基金会', '组委会'],
  ...[
    '法院',
    '检察院',
    '高院',
    '中院',
    '检院',
    '研究院',
    '科学院',
    '中科院',
    '社科院',
    '工程院',
    '设计院',
    '医院',
    '学院',
  ],
  ...[
    '公司',
    '集团',
    '企业',
    '银行',
    '人行',
    '分行',
    '支行',
    '农商行',
    '中心',
    '供销社',
    '供销合作社',
    '新华社',
    '报社',
    '出版社',
  ],
  ...[
    '总队',
    '支队',
    '大队',
    '海关',
    '军区',
    '部队',
    '兵团',
    '电视台',
    '气象台',
    '档案馆',
    '图书馆',
    '博物馆',
  ],
  ...[
    '妇联',
    '残联',
    '文联',
    '侨联',
    '工商联',
    '社科联',
    '科协',
    '政协',
    '人大',
    '党组',
    '团中央',
    '团委',
    '专班',
    '小组',
    '指挥部',
  ],
  ...[
    '党校',
    '学校',
    '高校',
    '大学',
    '研究所',
    '交易所',
    '上交所',
    '深交所',
    '北交所',
    '事务所',
    '司法所',
    '派出所',
    '监狱',
  ],
  ...['部门', '单位', '机关', '机构'],
];
const ending = new RegExp(`(?:${endings.join('|')})$`, 'u');

/** 各区, 各县（市、区）, 各镇街: places stand for their governments only after 各. */
const everyPlace =
  /^各(?:级|有关|相关)?\p{Script=Han}{0,8}(?:[区县市州镇乡旗盟地省街]|街道|园区|地方)$/u;

/** 各市、县（市、区）政府, 各省、自治区、直辖市人民政府: one kind of unit, though list marks stand in its name. */
const severalPlaces = /^各(?:设区)?[省市州县区镇乡旗](?:、自治区)?、/u;
/** 有关部门、单位: one phrase. */
const alsoBodies = /(?<=部门)、(?:单位|机构)$/u;

/** Words that end like a unit and are none. */
const otherWords =
  /(?:(?:(?<!安)全|[内外干局东南西北中上下一头腰底])部|(?:[主承举开督协交催代经申兴包创合停查帮交]|怎么)办|(?:[布格结开时全变定残棋]局)|(?:社|机|大|都|协)会|(?:集|全)中心|用人单位)$/u;

/** What a sentence has and a name has not. 不动产登记中心 and 含山县政府 are names. */
const sentence =
  /[的了是须或]|不[含包得]|包[括含]|^含(?!山)|^指|以下|简称|涉及|报[送请]|提请|根据|按照|通过|除外|设在|负责|牵头|^由|年|月/u;
/** 12345热线办, “一件事”专班, 市残联·市文联: letters, digits, quotes and dots occur inside names. */
const nameCharacters = /^[\p{Script=Han}A-Za-z0-9“”·\-—]{2,40}$/u;

/** True for what is a unit by its shape: 市编办, 各县（市、区）政府, 市交通委（市道运局）, 文化和旅游部. */
export function isUnitName(text: string): boolean {
  if (text.length > 60) return false;
  const name = withoutBrackets(text.trim()).replace(severalPlaces, '各').replace(alsoBodies, '');
  if (!nameCharacters.test(name) || sentence.test(name)) return false;
  return everyPlace.test(name) || (ending.test(name) && !otherWords.test(name));
}

/** 北京市, 新疆维吾尔自治区: places that answer for something in a list with a role: 北京市、上海市负责. */
export function isPlaceName(text: string): boolean {
  const isPlace = /^\p{Script=Han}{2,10}(?:省|自治[区州县]|特别行政区|新区|[市县区])$/u.test(text);
  return (
    isPlace && !sentence.test(text) && !/(?:[社小景园校片灾牧林矿城辖]区|[城超]市)$/u.test(text)
  );
}

/** `各县（市、区）政府` → `各县政府`; what stands in brackets does not decide what a name is. */
function withoutBrackets(name: string): string {
  return name.replace(/[（(][^（()）]{0,40}[)）]/gu, '');
}
