import type { ExampleDocument } from './rule.ts';
import { detailOf, nameOf, type Rule } from './rule.ts';

/** Days and numbers of a document that do not go together, or not with its own words. */
export const dayRules = {
  'dates-unlikely': {
    severity: 'warning',
    message: (words) => `${nameOf(words)}。`,
    advice: () => '与原文核对，改正其中一个日期。',
    why: '文件先成文，后发布。',
    good: { fields: { adopted: '2021-01-15', published: '2021-01-20' } },
    bad: { fields: { adopted: '2021-01-15', '‸published': '2021-01-10' } },
  },
  'effective-early': {
    severity: 'note',
    message: (words) => `${nameOf(words)}。`,
    advice: () => '与原文核对：确是溯及既往的就保留，否则改正其中一个日期。',
    why: '文件一般在成文、发布之后施行，不溯及既往（立法法 第一百零四条）。',
    good: { fields: { adopted: '2021-01-15', published: '2021-01-20', effective: '2021-03-01' } },
    bad: {
      fields: { adopted: '2021-01-15', published: '2021-01-20', '‸effective': '2020-03-01' },
      body: '第一条 为做好工作，制定本办法。',
    },
  },
  'publication-late': {
    severity: 'note',
    message: (words) =>
      `${nameOf(words)}，相隔 ${words.expected ?? 0} 个工作日（按周一至周五计，未扣除法定节假日），超过 20 个工作日。`,
    advice: () => '与原文核对两个日期；确实迟发的，不用改。',
    why: '政府信息应当自形成之日起20个工作日内公开（政府信息公开条例 第二十六条）。',
    good: { fields: { adopted: '2021-01-15', published: '2021-01-20' } },
    bad: { fields: { adopted: '2021-01-15', '‸published': '2021-06-20' } },
  },
  'date-future': {
    severity: 'warning',
    message: (words) => `${nameOf(words)}。`,
    advice: () => '与原文核对，改正日期；还没有成文的，不要放进文件库。',
    why: '文件不会在成文之前就有；多半是年份打错了。',
    good: { fields: { adopted: '2021-01-15', published: 'unknown' } },
    bad: {
      fields: {
        '‸adopted': '2921-01-15',
        published: 'unknown',
        number: 'unknown',
        effective: 'unknown',
      },
      body: '第一条 为做好工作，制定本办法。',
    },
  },
  'validity-long': {
    severity: 'note',
    message: (words) => `有效期 ${nameOf(words)}，超过五年。`,
    advice: () => '与原文核对有效期；原文如此，不用改。',
    why: '不少地方规定，规范性文件的有效期最长五年。',
    good: { fields: { type: '通知', adopted: '2021-01-15', expires: '2026-01-14' } },
    bad: { fields: { type: '通知', adopted: '2021-01-15', '‸expires': '2031-01-14' } },
  },
  'year-mismatch': {
    severity: 'warning',
    message: (words) => `年份对不上：${nameOf(words)}。`,
    advice: () => '与原文核对，改正 year 或者 period。',
    why: '“4月底前”“年底前”指的是 year 这一年，错了时限就全错了。',
    good: { fields: { year: '2021', adopted: '2021-01-15' } },
    bad: { fields: { '‸year': '2012', adopted: '2021-01-15' } },
  },
  'effective-stated': {
    severity: 'warning',
    message: (words) =>
      `正文写明“${nameOf(words)}”，施行日期应为 ${words.detail ?? ''}，元数据是${words.before ?? ''}。`,
    advice: () => '与原文核对，改正 effective 或者正文。',
    why: '是否施行按 effective 算，它应该与文件自己的话一致。',
    good: {
      fields: { effective: '2021-03-01' },
      body: '第一条 为做好工作，制定本办法。\n\n第二条 本办法自2021年3月1日起施行。',
    },
    bad: {
      fields: { '‸effective': 'unknown' },
      body: '第一条 为做好工作，制定本办法。\n\n第二条 本办法自2021年3月1日起施行。',
    },
  },
  'expires-stated': {
    severity: 'warning',
    message: (words) =>
      `正文写明“${nameOf(words)}”，有效期应至 ${words.detail ?? ''}，元数据是${words.before ?? ''}。`,
    advice: () => '与原文核对，改正 expires 或者正文。',
    why: '过了有效期的文件自动失效，不能再作为依据；是否失效按 expires 算。',
    good: {
      fields: { effective: '2021-03-01', expires: '2026-02-28' },
      body: '第一条 为做好工作，制定本办法。\n\n第二条 本办法自2021年3月1日起施行，有效期5年。',
    },
    bad: {
      fields: { effective: '2021-03-01', '‸expires': 'unknown' },
      body: '第一条 为做好工作，制定本办法。\n\n第二条 本办法自2021年3月1日起施行，有效期5年。',
    },
  },
  'number-form': {
    severity: 'warning',
    message: (words) =>
      `发文字号“${nameOf(words)}”的写法不对${detailOf(words)}。应像“${words.before ?? ''}”。`,
    advice: () => '照公文格式改正 number；与原文写法不同的，写进 source.changes。',
    why: '年份用六角括号〔〕，序号不编虚位、不加“第”（GB/T 9704—2012 第7.2.5条）。',
    good: { fields: { number: '甲政发〔2021〕1号', adopted: '2021-01-15' } },
    bad: { fields: { '‸number': '"甲政发[2021]1号"', adopted: '2021-01-15' } },
  },
  'number-year': {
    severity: 'warning',
    message: (words) => `发文字号“${nameOf(words)}”的年份与${words.detail ?? '成文日期'} 不同。`,
    advice: () => '与原文核对，改正 number 或者 adopted。',
    why: '发文字号的年份就是成文的年份，不同多半是抄错了一个。',
    good: { fields: { number: '甲政发〔2021〕1号', adopted: '2021-01-15' } },
    bad: { fields: { '‸number': '甲政发〔2012〕1号', adopted: '2021-01-15' } },
  },
  'number-gap': {
    severity: 'note',
    message: (words) => `库里有这一字号的 ${words.expected ?? 0} 件文件，缺 ${nameOf(words)}。`,
    advice: () => '查这几个字号：漏放的补上；不公开的或者没有用的，不用管。',
    why: '规范性文件统一登记、统一编号、统一公布，缺号可能是漏了一件。',
    good: { files: series([1, 2, 3, 4, 5]) },
    bad: { files: series([1, 2, 3, 4, 6]) },
  },
} as const satisfies Readonly<Record<string, Rule>>;

/** Documents of one series of numbers; the last one bears the mark where one is missing. */
function series(serials: readonly number[]): Readonly<Record<string, ExampleDocument>> {
  const isWhole = serials.every((serial, index) => serial === index + 1);
  const last = serials.at(-1);
  return Object.fromEntries(
    serials.map((serial) => {
      const field = !isWhole && serial === last ? '‸number' : 'number';
      return [`policies/jia-${serial}.mdx`, { fields: { [field]: `甲政发〔2021〕${serial}号` } }];
    }),
  );
}
