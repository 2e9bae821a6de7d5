import { assert, constantFrom, array, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coUnitsWord, findDuties, type Duty } from '../../src/policy/duties.ts';

/** The last duty of a text. */
const findDuty = (text: string) => findDuties(text).at(-1);

/** `牵头 甲 乙 | 丙 | named`: who leads, who else, and by which rule. */
function outline(duty: Duty | undefined): string | undefined {
  if (duty === undefined) return undefined;
  const names = (units: Duty['leadUnits']) => units.map(({ name }) => name).join(' ');
  const marks = `${duty.scope === 'below' ? ' below' : ''}${duty.open ? ' open' : ''}`;
  return `${names(duty.leadUnits)} | ${names(duty.coUnits)} | ${duty.leadRule}${marks}`;
}

describe('labels in the bracket', () => {
  test.each([
    [
      '推动有效市场和有为政府更好结合。（牵头单位：编办，责任单位：区政府各有关部门）',
      '编办 | 区政府各有关部门 | named',
    ],
    [
      '建设。（牵头单位：发改局、司法局、市场监管局，责任单位：区政府其他有关部门）',
      '发改局 司法局 市场监管局 | 区政府其他有关部门 | named',
    ],
    [
      '规范化。(牵头单位:司法局、大数据局,责任单位:法院、检察院、公安分局、区政府其他有关部门)',
      '司法局 大数据局 | 法院 检察院 公安分局 区政府其他有关部门 | named',
    ],
    ['效能。（责任单位：区政府各有关部门）', ' | 区政府各有关部门 | none'],
    [
      '便利。（责任单位：市高院、市通信管理局等；各区政府）',
      ' | 市高院 市通信管理局 各区政府 | none open',
    ],
    [
      '验收。（责任部门：市国动办、市交通委（市道运局）、市交警总队）',
      ' | 市国动办 市交通委（市道运局） 市交警总队 | none',
    ],
    ['建设（配合单位：市教育局）', ' | 市教育局 | none'],
    [
      '建设（牵头部门:市教育局;配合部门:市财政局,各区政府）',
      '市教育局 | 市财政局 各区政府 | named',
    ],
    ['建设。（牵头单位：市教育局）（配合单位：市财政局）', '市教育局 | 市财政局 | named'],
    ['建设。（责任单位：市教育局；完成时限：2022年底前）', ' | 市教育局 | none'],
    ['建设。（责任单位：市教育局，下同）', ' | 市教育局 | none below'],
    ['【责任单位：市住房和城乡建设局】', ' | 市住房和城乡建设局 | none'],
    ['责任单位：市人力社保局、市农业农村局分别牵头', '市人力社保局 市农业农村局 |  | named'],
    ['建设。（责任单位：市教育局牵头，市财政局配合）', '市教育局 | 市财政局 | named'],
    [
      '责任单位：市发改委、市卫生健康委（除标注“分别牵头”外，列第一位为牵头或汇总单位，下同）',
      ' | 市发改委 市卫生健康委 | none',
    ],
    ['责任单位：市教育局、市财政局。', ' | 市教育局 市财政局 | none'],
  ])('%s', (text, expected) => {
    expect(outline(findDuty(text))).toBe(expected);
  });
});

describe('a plain list where the clause ends', () => {
  test.each([
    ['落实和衔接工作。（市编办、市政务办）', '市编办 | 市政务办 | first-named'],
    [
      '水平。（市政府法制办、各县（市、区）政府）',
      '市政府法制办 | 各县（市、区）政府 | first-named',
    ],
    ['水平。(市政府法制办、各县(市、区)政府)', '市政府法制办 | 各县(市、区)政府 | first-named'],
    [
      '立法工作。（市政府法制办、市教育局、市城乡管委、市市容环卫局、市房产局）',
      '市政府法制办 | 市教育局 市城乡管委 市市容环卫局 市房产局 | first-named',
    ],
    ['查处。（市审计局）', '市审计局 |  | first-named'],
    ['整改到位（市教育局、市财政局）。', '市教育局 | 市财政局 | first-named'],
    ['落实。（市教育局、各有关部门，下同）', '市教育局 | 各有关部门 | first-named below'],
  ])('%s', (text, expected) => {
    expect(outline(findDuty(text))).toBe(expected);
  });

  test('explains a word inside a sentence and names no duty there', () => {
    expect(findDuty('经开区（市科技局、市工信局）应当制定办法并报批。')).toBeUndefined();
    expect(findDuty('报主管部门（市教育局）。')).toBeUndefined();
  });
});

describe('where the document says that the unit named first leads', () => {
  test.each([
    ['（市编办、市政务办）', '市编办 | 市政务办 | stated', '其他'],
    [
      '（责任单位：市发改委、市卫生健康委（除标注“分别牵头”外，列第一位为牵头或汇总单位，下同））',
      '市发改委 | 市卫生健康委 | stated',
      '责任',
    ],
    ['（责任单位：市教育局；配合单位：市财政局）', ' | 市教育局 市财政局 | none', '责任'],
    ['（配合单位：市教育局、市财政局）', ' | 市教育局 市财政局 | none', '责任'],
    ['（教育部、财政部按职责分工负责）', ' | 教育部 财政部 | none', '责任'],
    ['（发展改革委牵头，财政部配合）', '发展改革委 | 财政部 | named', '配合'],
  ])('%s', (bracket, expected, others) => {
    const duty = findDuties(`做好工作。${bracket}`, { firstLeads: true }).at(-1);
    expect(outline(duty)).toBe(expected);
    expect(duty && coUnitsWord(duty)).toBe(others);
  });
});

describe('负责, 牵头 and 配合 after the units', () => {
  test.each([
    ['（体育总局、文化和旅游部负责）', '体育总局 | 文化和旅游部 | first-named'],
    ['（体育总局负责）', '体育总局 |  | first-named'],
    [
      '（公安部、工业和信息化部、交通运输部、水利部、海洋局、空管委办公室负责）',
      '公安部 | 工业和信息化部 交通运输部 水利部 海洋局 空管委办公室 | first-named',
    ],
    [
      '（教育部牵头，财政部、人力资源社会保障部参加）',
      '教育部 | 财政部 人力资源社会保障部 | named',
    ],
    ['（教育部牵头，财政部、文化和旅游部按职责分工负责）', '教育部 | 财政部 文化和旅游部 | named'],
    ['（教育部会同财政部负责）', '教育部 | 财政部 | named'],
    ['（各有关部门按职责分工负责）', ' | 各有关部门 | none'],
    ['（教育部、财政部按职责分工负责）', ' | 教育部 财政部 | none'],
    ['（市教育局和市财政局负责，2022年底前完成）', '市教育局 | 市财政局 | first-named'],
    [
      '（省发展改革委、能源局等省有关部门和各地级以上市人民政府按职责分工负责）',
      ' | 省发展改革委 能源局 各地级以上市人民政府 | none open',
    ],
    [
      '（市政府办公室、市行政审批制度改革工作领导小组办公室牵头，市级各有关部门及各县市区政府按职责分工负责）',
      '市政府办公室 市行政审批制度改革工作领导小组办公室 | 市级各有关部门 各县市区政府 | named',
    ],
    ['（由市教育局等部门负责）', '市教育局 |  | first-named open'],
    ['（各市、县（市、区）人民政府负责）', '各市、县（市、区）人民政府 |  | first-named'],
  ])('%s', (text, expected) => {
    expect(outline(findDuty(`提升服务水平${text}`))).toBe(expected);
  });
});

describe('phrases for many places, and names without the ending of a unit', () => {
  test.each([
    [
      '（发展改革委、财政部，各省、自治区、直辖市人民政府负责）',
      '发展改革委 | 财政部 各省、自治区、直辖市人民政府 | first-named',
    ],
    ['（各省、自治区、直辖市人民政府按职责分工负责）', ' | 各省、自治区、直辖市人民政府 | none'],
    ['（各市、县（区）党委和政府负责）', '各市、县（区）党委和政府 |  | first-named'],
    [
      '（牵头单位：市发展改革委，配合单位：市委组织部，各区、县级市）',
      '市发展改革委 | 市委组织部 各区、县级市 | named',
    ],
    [
      '（省教育厅、省财政厅，各市（州）、县（市、区）人民政府负责）',
      '省教育厅 | 省财政厅 各市（州）、县（市、区）人民政府 | first-named',
    ],
    ['（发展改革委牵头，有关部门、单位参与）', '发展改革委 | 有关部门、单位 | named'],
    ['（北京市、上海市、广东省人民政府负责）', '北京市 | 上海市 广东省人民政府 | first-named'],
    [
      '（共青团中央、中科院、社科院、中国贸促会、武警部队负责）',
      '共青团中央 | 中科院 社科院 中国贸促会 武警部队 | first-named',
    ],
    [
      '（财政部、国家开发银行、农业发展银行、中国人寿负责）',
      '财政部 | 国家开发银行 农业发展银行 中国人寿 | first-named',
    ],
    ['（责任单位：市发改委 市财政局/市教育局）', ' | 市发改委 市财政局 市教育局 | none'],
    ['（市发改委牵头 市财政局配合）', '市发改委 | 市财政局 | named'],
    [
      '〔责任单位：省商务厅、省大数据中心按职责分工负责。具体任务均涉及市（州），不再做分工，下同。〕',
      ' | 省商务厅 省大数据中心 | none',
    ],
  ])('%s', (bracket, expected) => {
    expect(outline(findDuty(`做好工作。${bracket}`))).toBe(expected);
  });

  test.each(['（由甲方、乙方负责）', '（法定代表人、主要负责人负责）', '（北京市、上海市）'])(
    'none: %s',
    (bracket) => {
      expect(findDuties(`做好工作。${bracket}`)).toEqual([]);
    },
  );
});

describe('every bracket of 太原市2016年依法行政工作计划', () => {
  test.each([
    ['（市编办、市政务办）', '市编办 | 市政务办 | first-named'],
    ['（市编办、市政府法制办）', '市编办 | 市政府法制办 | first-named'],
    ['（市编办、市政府法制办、经济区管委会）', '市编办 | 市政府法制办 经济区管委会 | first-named'],
    [
      '（市工商局、市国税局、市地税局、市质监局）',
      '市工商局 | 市国税局 市地税局 市质监局 | first-named',
    ],
    ['（市政府办公厅、市政府法制办）', '市政府办公厅 | 市政府法制办 | first-named'],
    ['（市政府办公厅、市政府各部门）', '市政府办公厅 | 市政府各部门 | first-named'],
    [
      '（市政府法制办、市教育局、市城乡管委、市市容环卫局、市房产局）',
      '市政府法制办 | 市教育局 市城乡管委 市市容环卫局 市房产局 | first-named',
    ],
    ['（市政府法制办）', '市政府法制办 |  | first-named'],
    ['（市政府法制办、市政府各有关部门）', '市政府法制办 | 市政府各有关部门 | first-named'],
    [
      '（市政府法制办、市公安局、市政府各有关部门）',
      '市政府法制办 | 市公安局 市政府各有关部门 | first-named',
    ],
    ['（市政府法制办、各县（市、区）政府）', '市政府法制办 | 各县（市、区）政府 | first-named'],
    ['（市发改委、市财政局、市国资委）', '市发改委 | 市财政局 市国资委 | first-named'],
    ['（市监察局、市政府法制办）', '市监察局 | 市政府法制办 | first-named'],
    ['（市审计局）', '市审计局 |  | first-named'],
    ['（市政府办公厅、市发改委、市财政局）', '市政府办公厅 | 市发改委 市财政局 | first-named'],
    ['（市政府法制办、市司法局）', '市政府法制办 | 市司法局 | first-named'],
    [
      '（市政府办公厅、市政府法制办、市政府各部门）',
      '市政府办公厅 | 市政府法制办 市政府各部门 | first-named',
    ],
    [
      '（市编办、市政府法制办、市人社局、市财政局）',
      '市编办 | 市政府法制办 市人社局 市财政局 | first-named',
    ],
  ])('%s', (bracket, expected) => {
    expect(outline(findDuty(`做好工作。${bracket}`))).toBe(expected);
  });
});

describe('every bracket of 2023年常州市武进区法治政府建设工作要点', () => {
  test.each([
    ['（牵头单位：编办，责任单位：区政府各有关部门）', '编办 | 区政府各有关部门 | named'],
    [
      '（牵头单位：行政审批局，责任单位：区政府其他有关部门）',
      '行政审批局 | 区政府其他有关部门 | named',
    ],
    [
      '（牵头单位：发改局、司法局、市场监管局，责任单位：区政府其他有关部门）',
      '发改局 司法局 市场监管局 | 区政府其他有关部门 | named',
    ],
    ['（牵头单位：司法局，责任单位：区政府其他有关部门）', '司法局 | 区政府其他有关部门 | named'],
    [
      '（牵头单位：政府办、司法局，责任单位：区政府其他有关部门）',
      '政府办 司法局 | 区政府其他有关部门 | named',
    ],
    [
      '（牵头单位：编办、司法局、住建局、交通运输局、农业农村局、应急管理局、市场监管局，责任单位：区政府其他有关部门）',
      '编办 司法局 住建局 交通运输局 农业农村局 应急管理局 市场监管局 | 区政府其他有关部门 | named',
    ],
    [
      '（牵头单位：区委依法治区办、司法局，责任单位：区政府其他有关部门）',
      '区委依法治区办 司法局 | 区政府其他有关部门 | named',
    ],
    [
      '（牵头单位：司法局、城管局，责任单位：区政府其他有关部门）',
      '司法局 城管局 | 区政府其他有关部门 | named',
    ],
    [
      '（牵头单位：司法局、城管局、市场监管局，责任单位：区政府其他有关部门）',
      '司法局 城管局 市场监管局 | 区政府其他有关部门 | named',
    ],
    ['（责任单位：区政府各有关部门）', ' | 区政府各有关部门 | none'],
    [
      '（牵头单位：司法局、财政局、卫生健康局、应急管理局、武进生态环境局，责任单位：区政府其他有关部门）',
      '司法局 财政局 卫生健康局 应急管理局 武进生态环境局 | 区政府其他有关部门 | named',
    ],
    [
      '（牵头单位：发改局、商务局、应急管理局，责任单位：区政府其他有关部门）',
      '发改局 商务局 应急管理局 | 区政府其他有关部门 | named',
    ],
    [
      '（牵头单位：应急管理局，责任单位：区政府其他有关部门）',
      '应急管理局 | 区政府其他有关部门 | named',
    ],
    [
      '（牵头单位：政府办、组织部、财政局、审计局、统计局，责任单位：区政府其他有关部门）',
      '政府办 组织部 财政局 审计局 统计局 | 区政府其他有关部门 | named',
    ],
    ['（牵头单位：政府办，责任单位：区政府其他有关部门）', '政府办 | 区政府其他有关部门 | named'],
    [
      '（牵头单位：区委办、政府办、组织部、区委依法治区办，责任单位：区各有关部门）',
      '区委办 政府办 组织部 区委依法治区办 | 区各有关部门 | named',
    ],
    [
      '（牵头单位：区委依法治区办，责任单位：区各有关部门）',
      '区委依法治区办 | 区各有关部门 | named',
    ],
    [
      '（牵头单位：司法局、大数据局，责任单位：法院、检察院、公安分局、区政府其他有关部门）',
      '司法局 大数据局 | 法院 检察院 公安分局 区政府其他有关部门 | named',
    ],
  ])('%s', (bracket, expected) => {
    const duty = findDuty(`做好工作。${bracket}`);
    expect(outline(duty)).toBe(expected);
    expect(duty?.words).toBe(bracket);
  });
});

describe('brackets that name no unit', () => {
  test.each([
    '（此件公开发布）',
    '制定《法治政府建设实施纲要》（以下简称《纲要》）。',
    '《2018年度立法计划》（草案）',
    '《办法》（试行）。',
    '（一）',
    '推动乡镇（街道）',
    '稳妥推进综合行政执法改革。（街道）',
    '实施方案（2021—2025年）',
    '各县（市、区）',
    '村（社区）',
    '开发区（园区）管委会',
    '政府部门党组（党委）',
    '载明法定代表人（负责人）',
    '须经任免机关（或会同干部管理机关）考核',
    '完成。（2016年3月22日）',
    '完成。（全部）',
    '（国办函〔1994〕69号）',
    '涉及上市（培育）企业行政处罚法制审核制度。',
    '（单位：毫米）',
    '（牵头单位：）',
  ])('%s', (text) => {
    expect(findDuties(text)).toEqual([]);
  });
});

test('a paragraph may hold several duties', () => {
  const text = '制定标准。（教育部负责）开展检查。（市场监管总局、公安部负责）';
  expect(findDuties(text).map(outline)).toEqual([
    '教育部 |  | first-named',
    '市场监管总局 | 公安部 | first-named',
  ]);
});

test('every unit and the bracket stand where they say', () => {
  const unit = constantFrom(
    '市编办',
    '各县（市、区）政府',
    '文化和旅游部',
    '市交通委（市道运局）',
    '公安分局',
  );
  const form = constantFrom(
    (list: string) => `（${list}）`,
    (list: string) => `（${list}负责）`,
    (list: string) => `（责任单位：${list}）`,
    (list: string) => `（牵头单位： ${list} ，责任单位：区政府各有关部门）`,
  );
  assert(
    property(array(unit, { minLength: 1, maxLength: 8 }), form, (units, write) => {
      const text = `完善机制。${write(units.join('、'))}`;
      const duty = findDuty(text);
      if (duty === undefined) throw new Error(text);
      expect(text.slice(duty.start, duty.end)).toBe(duty.words);
      const mentions = [...duty.leadUnits, ...duty.coUnits];
      for (const { name, start, end } of mentions) expect(text.slice(start, end)).toBe(name);
      expect(mentions.map(({ name }) => name).slice(0, units.length)).toEqual(units);
    }),
  );
});

test.each([
  '（',
  '（）',
  '）',
  '（市教育局',
  '、',
  '责任单位：',
  '（牵头单位：市教育局）',
  '和市教育局',
  '一',
])(
  'takes half a megabyte of %s in its stride',
  (piece) => {
    const times = 500_000 / piece.length;
    expect(findDuties(`。（${piece.repeat(times)}）`).length).toBeLessThanOrEqual(times);
  },
  30_000,
);

test.each([
  ['（牵头单位：政府办，责任单位：区政府其他有关部门）', '责任'],
  ['（责任单位：区政府各有关部门）', '责任'],
  ['（发展改革委牵头，财政部、教育部配合）', '配合'],
  ['（市编办、市政府法制办）', '其他'],
])('the units of %s that do not lead are called %s', (text, word) => {
  const duty = findDuty(`抓好落实。${text}`);
  expect(duty && coUnitsWord(duty)).toBe(word);
});
