import { describe, expect, test } from 'vitest';
import { punctuationEdits } from '../../../src/import/characters/punctuation.ts';
import { edited } from '../draft-lines.ts';

function cleaned(text: string): string {
  return edited(text, punctuationEdits(text).edits);
}

function seen(text: string): readonly string[] {
  return punctuationEdits(text).seen.map(({ id }) => id);
}

function reasons(text: string): readonly string[] {
  return punctuationEdits(text).edits.map(({ why }) => why);
}

describe('half-width marks of Chinese text become full-width', () => {
  test.each([
    ['各乡镇人民政府、办事处,区级各部门、各单位:', '各乡镇人民政府、办事处，区级各部门、各单位：'],
    ['由原来的351项减少到210项,减幅达41%。', '由原来的351项减少到210项，减幅达41%。'],
    ['聘请法律顾问23人;县级政府聘请5人', '聘请法律顾问23人；县级政府聘请5人'],
    ['到2018年,2019年', '到2018年，2019年'],
    ['推行行政执法APP,掌上执法', '推行行政执法APP，掌上执法'],
    ['增长10.28%,2018年完成', '增长10.28%，2018年完成'],
    ['(牵头单位:编办,责任单位:区政府各有关部门)', '（牵头单位：编办，责任单位：区政府各有关部门）'],
    ['(一)深化行政审批制度改革。', '（一）深化行政审批制度改革。'],
    ['(1)左舷受风打抢的船应当避让', '（1）左舷受风打抢的船应当避让'],
    ['各县(市、区))', '各县（市、区）)'],
    ['脑挫(裂）伤', '脑挫（裂）伤'],
    ['世界贸易组织(WTO)规则', '世界贸易组织（WTO）规则'],
    ['含量等于或大于97%(按重量计)', '含量等于或大于97%（按重量计）'],
    ['组成计税价格＝(成本＋利润)÷(1－比例税率)', '组成计税价格＝（成本＋利润）÷（1－比例税率）'],
    ['责任单位是谁?由谁负责?', '责任单位是谁？由谁负责？'],
    ['严禁烟火!', '严禁烟火！'],
    ['多渠道宣传依法行政工作.积极发挥新闻媒体作用', '多渠道宣传依法行政工作。积极发挥新闻媒体作用'],
    ['本办法自公布之日起施行.', '本办法自公布之日起施行。'],
    ['扣除10~20%', '扣除10～20%'],
    ['推进"放管服"改革,落实"谁执法谁普法"', '推进“放管服”改革，落实“谁执法谁普法”'],
    ["加强'三公'经费管理", '加强‘三公’经费管理'],
    ['《关于修改<中华人民共和国律师法>的决定》', '《关于修改〈中华人民共和国律师法〉的决定》'],
  ])('%s', (text, wanted) => {
    expect(cleaned(text)).toBe(wanted);
  });

  test('each kind of mark has its own reason, so that a report can count them', () => {
    expect(reasons('(试行),以下简称:甲;乙?')).toEqual([
      ...['bracket-width', 'bracket-width', 'comma-width', 'colon-width', 'semicolon-width'],
    ]);
  });
});

describe('marks that are none of Chinese text stay', () => {
  test.each([
    '推进12.4国家宪法日宣传，比上年增长10.28%',
    '总额5,000万元和12,345,678元',
    '上午10:30至12:00，比例为1:2.5',
    '1.优化政府机构设置。',
    '一.总体要求',
    '网址http://www.example.gov.cn/a,b;c?d=(1)、邮箱zwgk-1@example.gov.cn',
    '标准GB/T 26341-2010、铀-235、A-1',
    '项目(a)和函数f(x)的值'.replace('项目(a)', 'a)项'),
    'It\'s a "test", (really).',
    '365天-104天',
    '使用&nbsp;空格',
    '2021年3-5月、第1-3项、0739-2666748',
    '5.1颅脑损伤',
    '会见美国总统唐纳德.特朗普一行',
  ])('%s', (text) => {
    expect(cleaned(text)).toBe(text);
  });

  test('a line without a Han character is not Chinese text', () => {
    expect(cleaned('T1,T2;T3:(x)')).toBe('T1,T2;T3:(x)');
  });

  test('a comma behind an address belongs to the sentence', () => {
    expect(cleaned('登录www.12339.gov.cn,按提示办理')).toBe('登录www.12339.gov.cn，按提示办理');
  });
});

describe('what cannot be told stays and is named', () => {
  test.each([
    ['請(qǐng)按照?qǐng)?zhí)行', ['question-unclear', 'bracket-alone', 'bracket-alone']],
    ['中?共中央印发', ['question-unclear']],
    ['按"放管服"改革和"谁执法谁普法要求', ['quote-unclear', 'quote-unclear', 'quote-unclear']],
    ['推进“放管服"改革', ['quote-unclear']],
    ['贯彻《国务院关于职工工作时间的规定>的实施办法》', ['angle-unclear']],
    ['首页 > 专题专栏', ['angle-unclear']],
    ['市政府(以下简称市政府', ['bracket-alone']],
    ['2017,2018年两年', ['mark-kept']],
    ['约翰.史密斯', ['mark-kept']],
    [',各有关单位', ['mark-kept']],
  ])('%s', (text, ids) => {
    const kept = punctuationEdits(text).edits.filter(({ put }) => put !== '（' && put !== '）');
    expect(kept).toEqual([]);
    expect(seen(text)).toEqual(ids);
  });
});

describe('document numbers and years', () => {
  test.each([
    ['并政办发[2016]9号', '并政办发〔2016〕9号'],
    ['人薪发［1995］32号', '人薪发〔1995〕32号'],
    ['按国办发(1985)49号文件规定办理', '按国办发〔1985〕49号文件规定办理'],
    ['（劳社部发【2000】8号）同时废止', '（劳社部发〔2000〕8号）同时废止'],
    ['浙政发（2015）第5号', '浙政发〔2015〕第5号'],
    ['《法治政府建设实施纲要(2021-2025年)》', '《法治政府建设实施纲要（2021—2025年）》'],
    ['《法治政府建设实施方案(2016-2020)》', '《法治政府建设实施方案（2016—2020）》'],
    ['2016－2020年', '2016—2020年'],
    ['2016年-2020年', '2016年—2020年'],
  ])('%s', (text, wanted) => {
    expect(cleaned(text)).toBe(wanted);
  });

  test.each([
    '（2016）最高法民终5号判决',
    '残疾人分类（GB/T 26341-2010）',
    '电话2666-2010年',
    '2025-2021年',
    '〔1982〕3号',
  ])('%s stays', (text) => {
    expect(cleaned(text)).toBe(text);
  });
});
