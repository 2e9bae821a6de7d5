import { encoded } from './encodings.ts';
import type { Given } from './laws.ts';
import type { Part } from './official-text.ts';
import { asDocx, asHtml, asMd, asTxt } from './written-down.ts';

const line = (text: string, heading = 0): Part => ({ kind: 'line', text, heading, centred: false });

const notice: readonly Part[] = [
  line('某县人民政府办公室关于印发某县2024年政务公开工作要点的通知', 1),
  line('某政办发[2024]6号'),
  line('各乡镇人民政府,县政府各部门:'),
  line('　　现将《某县2024年政务公开工作要点》印发给你们，请认真贯彻落实。'),
  line('某县人民政府办公室'),
  line('2024年3月18日'),
  line('某县2024年政务公开工作要点'),
  line('一、加强主动公开', 2),
  line('1. 公开重点事项。年底前公布<重大>行政决策{事项}目录。（牵头单位：县政府办）'),
  {
    kind: 'table',
    rows: [
      ['序号', '任务', '单位'],
      ['1', '编制目录', '县政府办'],
    ],
  },
  { kind: 'footnote', id: '1', text: '以下同。' },
];
const law: readonly Part[] = [
  line('某省安全生產條例', 1),
  line('（2019年12月30日某省第十三屆人民代表大會常務委員會第十五次會議通過）'),
  line('第一章　總則', 2),
  line('第一条　為了加强安全生产工作，制定本條例。'),
  line('第二条之一　本条例所称的单位，是指：'),
  line('（一）企業；'),
  line('（二）個體經營者。'),
  line('第二章　附則', 2),
  line('第三条　本条例自2020年3月1日起施行。'),
];
const form = { lineEnd: '\r\n', width: 0, blankBetween: false } as const;

/** Small files as offices send them, one or more of each kind and encoding. */
export const seedFiles: readonly Given[] = [
  ...(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const).flatMap((encoding) => [
    { name: `通知.txt`, bytes: encoded(asTxt(notice, form), encoding) },
    { name: `条例.md`, bytes: encoded(asMd(law, form), encoding) },
  ]),
  { name: '通知.md', bytes: encoded(asMd(notice, form), 'utf-8') },
  { name: '条例.txt', bytes: encoded(asTxt(law, { ...form, width: 20 }), 'utf-8') },
  { name: '通知.html', bytes: encoded(asHtml(notice, form), 'utf-8') },
  { name: '条例.html', bytes: encoded(asHtml(law, form).replace('utf-8', 'gbk'), 'gb18030') },
  { name: '通知.docx', bytes: asDocx(notice) },
  { name: '条例.docx', bytes: asDocx(law) },
];
