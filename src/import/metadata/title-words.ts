import { compact, type TextLine, unspaced } from './text-line.ts';
import { isOrganName, organsOf } from './issuing-bodies.ts';

/** What a document is called by at the end of its title, in the words of the field. */
const kinds =
  '法典|办法|宪法|法|条例|规则|规定|决定|决议|细则|意见|方案|计划|规划|纲要|要点|通知|公告|通告|通报|公报|报告|解释|批复|复函|函|答复|请示|说明|解读|问答|章程|准则|标准|规范|规程|指南|指引|导则|守则|目录|清单|名单|名录|制度|机制|体系|预案|措施|修正案|安排|总结|要求|分工|议案|讲话|纪要|公约|条约|协定|协议|命令|令|建议|注释|攻略|工程|行动|政策|任务|重点|表|书|录|案|编';
const kindAtEnd = new RegExp(`(?:${kinds})$`, 'u');
/** （试行）, （2018—2035年）, （征求意见稿）, （共130项） */
const bracketsAtEnd = /(?:[（(〔][^（）()〔〕]{1,30}[）)〕]|[》〉”])+$/u;

/** The kind that a title ends with: 通知, 实施方案 → 方案, 条例（试行） → 条例. */
export function kindOfTitle(title: string): string | undefined {
  let bare = compact(title);
  for (let cut = ''; cut !== bare;) {
    cut = bare;
    bare = bare.replace(bracketsAtEnd, '');
  }
  return kindAtEnd.exec(bare)?.[0];
}

const numbered =
  /^(?:第[〇零一二三四五六七八九十百千\d]+[编章节条]|[〇零一二三四五六七八九十百]{1,4}[、.．]|[（(][〇零一二三四五六七八九十\d]{1,4}[）)]|\d{1,3}[.．、](?!\d)|[①-⑳])/u;
const headingWord =
  /^(?:目录|总则|附则|前言|序言|引言|导言|正文|摘要|附件\d*[:：]?|附[:：].*|附表\d*|说明[:：]|编者按.*|各位代表[:：]?)$/u;

/** True for a line that may be a title or a part of one. */
export function isTitleLike({ text }: Pick<TextLine, 'text'>): boolean {
  const bare = compact(text);
  if (bare.length > 120 || numbered.test(text) || headingWord.test(bare)) return false;
  return (
    !/[。；：，、！？;:,!?]$/u.test(bare) &&
    !/[。！？]./u.test(bare.replace(/《[^》]*》/gu, '')) &&
    !/^[-—–=*_~.…·]+$/u.test(bare)
  );
}

/** The parts of a title that is broken over lines, in one. Blanks stay between organs only. */
export function joinTitle(parts: readonly string[]): string {
  let title = '';
  for (const part of parts.map(unspaced)) {
    const before = organsOf(title);
    const apart = before !== undefined && startsWithOrgan(part);
    const letters = /[A-Za-z0-9]$/u.test(title) && /^[A-Za-z]/u.test(part);
    title += `${title !== '' && (apart || letters) ? ' ' : ''}${part.trim()}`;
  }
  return title;
}

/** 国务院办公厅 / 中央军委办公厅关于…: the second line begins with an organ of its own. */
function startsWithOrgan(part: string): boolean {
  const at = part.search(/关于|印发|转发|批转/u);
  return at === -1 ? isOrganName(part) : at > 0 && organsOf(part.slice(0, at)) !== undefined;
}

/** True where a pair of marks is open: 《中华人民共和国药品管理法 goes on in the next line. */
export function isOpen(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  return count(/《/gu) > count(/》/gu) || count(/[（(]/gu) > count(/[）)]/gu);
}
