import fc from 'fast-check';

/** A part of a made document, before it is written down in a format. */
export type Part =
  | {
      readonly kind: 'line';
      readonly text: string;
      /** 0 for a line that is no heading. */
      readonly heading: number;
      readonly centred: boolean;
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'footnote'; readonly id: string; readonly text: string };

const { array, constantFrom, integer, oneof, option, record, tuple } = fc;

const han = ['〇', '零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '两'];
const numeral = oneof(
  { weight: 6, arbitrary: constantFrom('一', '二', '三', '四', '十', '十一', '二十', '一百零三') },
  { weight: 2, arbitrary: integer({ min: 0, max: 120 }).map(String) },
  array(constantFrom(...han), { maxLength: 4 }).map((all) => all.join('')),
  constantFrom('１２', ' ', '', '999', '〇', '一 十 二'),
);
const gap = constantFrom('', '', '　', ' ', '  ', '\t', '　　', '\u00a0', '\u3000 ');
const label = oneof(
  tuple(
    constantFrom('第', '第', '第 ', '笫'),
    numeral,
    constantFrom('条', '章', '节', '编', '分编', '部分', '款'),
    gap,
  ).map((all) => all.join('')),
  tuple(numeral, constantFrom('条之一', '条之二十', '条之', '条 之一'), gap).map(
    ([n, unit, g]) => `第${n}${unit}${g}`,
  ),
  tuple(numeral, constantFrom('、', '.', '．', '、 '), gap).map((all) => all.join('')),
  tuple(constantFrom('（', '('), numeral, constantFrom('）', ')', '）、'), gap).map((all) =>
    all.join(''),
  ),
  constantFrom('①', '⑳', '㊿ ', '1）', '一是', '附件1：', '附件：', '附 件 2', '附'),
);

const words = constantFrom(
  ...['为了加强管理，根据《中华人民共和国立法法》，制定本条例。', '总则', '总　　则', '附 则'],
  ...['本条例自2024年5月1日起施行。', '本办法所称的规范性文件,是指：', '二○一六年三月二十二日'],
  ...[
    '各乡镇人民政府，县政府各部门：',
    '现将《某县2024年政务公开工作要点》印发给你们，请认真贯彻落实。',
  ],
  ...[
    '公开重点事项。年底前公布目录。（牵头单位：县政府办，责任单位：县司法局）',
    '10.28%、12.4万元',
  ],
  ...[
    '一是精心组织。二是明确目标；三是加强督查。',
    '的规定',
    '第三条第二款的规定，处5000元以下罚款',
  ],
  ...[
    '强化組織領導，嚴格責任追究。',
    '發(fā)展經(jīng)濟',
    '後來於是乾淨',
    '《“十四五”规划》(国发〔2021〕5号)',
  ],
  ...[
    '２０２４年 ５月１日',
    '共 12 条',
    '甲 乙 丙',
    '张 三　李四',
    '１．５倍',
    '3 月31日',
    '2016­2020',
  ],
  ...[
    'a * (b + c) = {x}',
    '<甲>',
    '{乙}',
    '[^1]',
    '[^1]:',
    '\\',
    '**重点**',
    '`code`',
    '&lt;&#32;',
  ],
  ...[
    'http://www.gov.cn/a?b=c&d',
    '# 标题',
    '---',
    '***',
    '| 甲 | 乙 |',
    '|---|---|',
    ':-:',
    'import a',
  ],
  ...[
    'export {',
    '<!-- 注 -->',
    '<Annex>',
    '</Note>',
    '<Correction printed="a" />',
    '<br>',
    '- 列表',
    '> 引',
  ],
  ...[
    '"引号"和\'单引号\'',
    '“开而不闭',
    '；，。、',
    '……',
    '——',
    '—',
    '(半角)',
    '（全半)',
    '1,234.5',
    'A-1',
  ],
);
const noise = constantFrom(
  ...[
    '\u200b',
    '\ufeff',
    '\u00ad',
    '\u2060',
    '\u200e',
    '\u202e',
    '\ue010',
    '\ue81e',
    '\uf0b7',
    '\ufffd',
  ],
  ...[
    '\u0007',
    '\v',
    '\f',
    '\u0085',
    '\u2028',
    '\u2029',
    '\u00a0',
    '\u3000',
    '\t',
    ' ',
    '⽂',
    '⻔',
    '㐂\ufe00',
  ],
  ...[
    '\u{20bb7}',
    '\u{e0101}',
    '\u{f0000}',
    '́',
    'ǖ',
    '|',
    '<',
    '{',
    '\\',
    '[^',
    '"',
    "'",
    '$&',
    '%s',
  ],
);
/** A text with something odd put into it here and there. */
const phrase = tuple(words, option(tuple(noise, fc.nat(40)), { freq: 3, nil: undefined })).map(
  ([text, odd]) => {
    if (odd === undefined) return text;
    const characters = [...text];
    return characters.toSpliced(odd[1] % (characters.length + 1), 0, odd[0]).join('');
  },
);
const text = array(phrase, { minLength: 1, maxLength: 3 }).map((all) => all.join(''));

const headLine = constantFrom(
  ...[
    '某县人民政府办公室关于印发某县2024年政务公开工作要点的通知',
    '某县2024年政务公开工作要点',
    '某省安全生产条例',
  ],
  ...[
    '某政办发〔2024〕6号',
    '某政办发[2024]6号',
    '（2019年12月30日某省第十三届人民代表大会常务委员会第十五次会议通过）',
  ],
  ...[
    '中华人民共和国国务院令',
    '第 588 号',
    '索引号：003008001/2024-1  文号：某政发〔2024〕1号',
    '发布机构: 某县政府',
  ],
  ...[
    '目　录',
    '目录',
    '第一章 总则……1',
    '第二章　附则 …… 12',
    '某县人民政府文件',
    '特急',
    '签发人：张三',
  ],
  ...[
    '（征求意见稿）',
    '关于《某省安全生产条例》的说明',
    '关于《某县2024年政务公开工作要点》的解读',
  ],
);
const footLine = constantFrom(
  ...[
    '某县人民政府办公室',
    '2024年3月18日',
    '（此件公开发布）',
    '某县人民政府办公室　　2024年3月18日印发',
  ],
  ...[
    '抄送：县委各部门，县人大常委会办公室。',
    '附件：1.任务分工表',
    '附件1',
    '附件2：流程图',
    '— 3 —',
    '- 12 -',
  ],
  ...[
    '第 1 页 共 9 页',
    '发布时间：2022-08-16 10:08  信息来源：某市',
    '首页 > 政务公开 > 政策',
    '【打印】【关闭】',
  ],
  ...[
    '主办单位：某市人民政府  ICP备12345号',
    '扫一扫在手机打开当前页',
    '联系人：李四 电话：0570-1234567',
  ],
  ...['责任编辑：王五', '上一篇：无', '2024-03-18', '2024年13月45日', '二〇二四年三月'],
);
const row = array(
  oneof(constantFrom('', '序号', '责任单位', '1', '县政府办', '完成时限'), phrase),
  {
    minLength: 1,
    maxLength: 4,
  },
);
const lineText = oneof(
  {
    weight: 5,
    arbitrary: tuple(label, option(text, { freq: 8, nil: '' })).map((all) => all.join('')),
  },
  { weight: 4, arbitrary: text },
  { weight: 2, arbitrary: headLine },
  { weight: 2, arbitrary: footLine },
  { weight: 1, arbitrary: row.map((cells) => cells.join('\t')) },
  { weight: 1, arbitrary: constantFrom('', ' ', '　', '\u200b') },
);
const line = tuple(
  constantFrom('', '', '　　', '  ', '    ', '\t'),
  lineText,
  constantFrom('', '', ' ', '　'),
);

const anyPart = oneof(
  {
    weight: 12,
    arbitrary: record({
      kind: constantFrom('line' as const),
      text: line.map((all) => all.join('')),
      heading: constantFrom(0, 0, 0, 0, 1, 2, 3),
      centred: constantFrom(false, false, false, true),
    }),
  },
  {
    weight: 1,
    arbitrary: record({
      kind: constantFrom('table' as const),
      rows: array(row, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: record({
      kind: constantFrom('footnote' as const),
      id: constantFrom('1', '2', 'a', '注', 'A', 'ß', 'İ', '\\', '[', '1-2', '*'),
      text,
    }),
  },
);

const plainLine = (words: string): Part => ({
  kind: 'line',
  text: words,
  heading: 0,
  centred: false,
});

/** A document that looks official, with a head and a foot or only some lines of one. */
export const officialParts: fc.Arbitrary<readonly Part[]> = tuple(
  array(headLine.map(plainLine), { maxLength: 4 }),
  array(anyPart, { maxLength: 9 }),
  array(footLine.map(plainLine), { maxLength: 3 }),
).map((all) => all.flat());

/** Lines alone, as cleaning gets them. */
export const officialLines: fc.Arbitrary<readonly string[]> = array(
  line.map((all) => all.join('')),
  { minLength: 1, maxLength: 6 },
);

/** One line without line ends in it. */
export const officialLine: fc.Arbitrary<string> = line.map((all) => all.join(''));
