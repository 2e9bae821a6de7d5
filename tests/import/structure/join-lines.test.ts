import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DraftLine, draftLine, sourceOf, textOf } from '../../../src/import/edit.ts';
import { joinWrappedLines } from '../../../src/import/structure/join-lines.ts';
import { columnsOf } from '../../../src/import/structure/join-width.ts';
import type { LineLook, SourceLine } from '../../../src/import/source-document.ts';

/** 民营经济促进法, as paragraphs. */
const paragraphs = [
  '第一条 为优化民营经济发展环境，保证各类经济组织公平参与市场竞争，促进民营经济健康发展和民营经济人士健康成长，构建高水平社会主义市场经济体制，发挥民营经济在国民经济和社会发展中的重要作用，根据宪法，制定本法。',
  '第二条 促进民营经济发展工作坚持中国共产党的领导，坚持以人民为中心，坚持中国特色社会主义制度，确保民营经济发展的正确政治方向。',
  '国家坚持和完善公有制为主体、多种所有制经济共同发展，按劳分配为主体、多种分配方式并存，社会主义市场经济体制等社会主义基本经济制度；毫不动摇巩固和发展公有制经济，毫不动摇鼓励、支持、引导非公有制经济发展；充分发挥市场在资源配置中的决定性作用，更好发挥政府作用。',
  '第三条 民营经济是社会主义市场经济的重要组成部分，是推进中国式现代化的生力军，是高质量发展的重要基础，是推动我国全面建成社会主义现代化强国、实现中华民族伟大复兴的重要力量。促进民营经济持续、健康、高质量发展，是国家长期坚持的重大方针政策。',
  '国家坚持依法鼓励、支持、引导民营经济发展，更好发挥法治固根本、稳预期、利长远的保障作用。',
  '国家坚持平等对待、公平竞争、同等保护、共同发展的原则，促进民营经济发展壮大。民营经济组织与其他各类经济组织享有平等的法律地位、市场机会和发展权利。',
  '第四条 国务院和县级以上地方人民政府将促进民营经济发展工作纳入国民经济和社会发展规划，建立促进民营经济发展工作协调机制，制定完善政策措施，协调解决民营经济发展中的重大问题。',
];

describe('joining the lines of wrapped text', () => {
  it('gives paragraphs back that were wrapped at any width, with blank lines between them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 16, max: 45 }), (characters) => {
        const wrapped = paragraphs.flatMap((text) => [...wrap(text, characters), '']);
        const joined = joinWrappedLines(plain(wrapped));
        expect(textsOf(joined)).toEqual(paragraphs);
        expect(sourcesOf(joined)).toBe(wrapped.join('\n'));
      }),
    );
  });

  it('gives paragraphs back that begin two characters in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 16, max: 45 }), (characters) => {
        const wrapped = paragraphs.flatMap((text) => wrap(`　　${text}`, characters));
        const joined = joinWrappedLines(plain(wrapped));
        expect(textsOf(joined)).toEqual(paragraphs);
        expect(sourcesOf(joined)).toBe(wrapped.join('\n'));
      }),
    );
  });

  it('leaves paragraphs alone that are not wrapped', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(paragraphs), fc.boolean(), (some, spaced) => {
        const lines = plain(spaced ? some.flatMap((text) => [text, '']) : some);
        expect(joinWrappedLines(lines)).toEqual(lines);
      }),
    );
  });

  it('says of every break that it was taken out, and keeps it as the source', () => {
    const [line] = joinWrappedLines(plain(wrapAll(28)));
    expect(line?.pieces.filter(({ why }) => why.length > 0)).toEqual(
      Array.from({ length: 3 }, () => ({ source: '\n', text: '', why: ['line-joined'] })),
    );
  });

  it('joins over the blank lines of a page that ends inside a sentence', () => {
    const wrapped = wrapAll(28);
    wrapped.splice(2, 0, '', '');
    const joined = joinWrappedLines(plain(wrapped));
    expect(textsOf(joined)).toEqual(paragraphs);
    expect(joined[0]?.pieces).toContainEqual({ source: '\n\n\n', text: '', why: ['line-joined'] });
    expect(sourcesOf(joined)).toBe(wrapped.join('\n'));
  });

  it('knows a paragraph that ends with a full line by the blank that ends all paragraphs', () => {
    const wrapped = paragraphs.flatMap((text) => [...wrap(text, 28), '']);
    const marked = wrapped.map((line, index) => (wrapped[index + 1] === '' ? `${line} ` : line));
    // The end of a page, behind a full line that ends a sentence.
    const place = marked.findIndex((line) => line.endsWith('。')) + 1;
    const inside = [
      '第五条 民营经济组织及其经营者应当拥护党的领导一二三四五。',
      '',
      '',
      '国家加强队伍建设。 ',
    ];
    const more = [...marked.slice(0, place), '', ...inside, '', ...marked.slice(place + 1)];
    const texts = textsOf(joinWrappedLines(plain(many(more))));
    expect(texts).toContain(
      '第五条 民营经济组织及其经营者应当拥护党的领导一二三四五。国家加强队伍建设。',
    );
  });

  it('takes white space at a break out with it', () => {
    const wrapped = wrapAll(28).map((line) => (/[。；]$/u.test(line) ? line : `${line} `));
    const joined = joinWrappedLines(plain(wrapped));
    expect(textsOf(joined)).toEqual(paragraphs);
    expect(sourcesOf(joined)).toBe(wrapped.join('\n'));
  });

  it('does not join over a number, a heading, a date or a list of names', () => {
    const alone = [
      '（一）未经公平竞争审查或者未通过公平竞争审查出台政策措施的机关，',
      '（二）在招标投标、政府采购等公共资源交易中限制或者排斥民营经济组织、',
      '第二章 投资融资促进以及各级人民政府及其有关部门的保障和服务工作措施',
      '张　三　　李　四　　王　五',
      '2025年4月30日',
    ];
    const texts = textsOf(joinWrappedLines(plain([...wrapAll(30), ...alone])));
    expect(texts.slice(-alone.length)).toEqual(alone);
  });

  it('joins a line that begins with a number which the sentence cites', () => {
    const text =
      '第五条 违反本法规定，有下列情形之一的，由有权机关责令改正，依照本法第一条第（一）项、第（二）项规定处理。';
    const cut = text.indexOf('（一）');
    const wrapped = [...wrapAll(cut), text.slice(0, cut), text.slice(cut), ''];
    expect(textsOf(joinWrappedLines(plain(wrapped))).at(-1)).toBe(text);
  });

  it('puts one blank between foreign words, and says so', () => {
    const english = [
      '第五条 本办法所称国际标准是指 International Organization',
      'for Standardization 和其他国际组织制定的标准，由国务院标准化',
      '行政主管部门公布。',
    ];
    const joined = joinWrappedLines(plain([...wrapAll(28), ...english]));
    const last = joined.at(-1);
    expect(last && textOf(last)).toBe(
      '第五条 本办法所称国际标准是指 International Organization for Standardization 和其他国际组织制定的标准，由国务院标准化行政主管部门公布。',
    );
    expect(last?.pieces[1]).toEqual({ source: '\n', text: ' ', why: ['line-joined-blank'] });
  });
});

describe('joining the lines of a PDF', () => {
  const first: LineLook = { size: 16, full: true, indented: true };
  const middle: LineLook = { size: 16, full: true };
  const last: LineLook = { size: 16 };
  const title: LineLook = { size: 22, centred: true, full: true };

  it('joins full lines, also behind a full stop, where paragraphs begin further in', () => {
    const lines = [
      print('关于印发某县2024年政务公开工作要点和责任分工', title),
      print('方案的通知', title),
      print('第一条 为了保护个人信息权益，规范个人信息处理活', first),
      print('动，促进个人信息合理利用，根据宪法，制定本法。国', middle),
      print('家建立制度。', last),
      print('第二条 自然人的个人信息受法律保护。任何组织不得', first),
      print('侵害自然人的个人信息权益。', last),
      print('第三条 本法自公布之日起施行。', { size: 16, indented: true }),
    ];
    expect(textsOf(joinWrappedLines(lines))).toEqual([
      '关于印发某县2024年政务公开工作要点和责任分工',
      '方案的通知',
      '第一条 为了保护个人信息权益，规范个人信息处理活动，促进个人信息合理利用，根据宪法，制定本法。国家建立制度。',
      '第二条 自然人的个人信息受法律保护。任何组织不得侵害自然人的个人信息权益。',
      '第三条 本法自公布之日起施行。',
    ]);
  });

  it('does not join behind a full stop where nothing shows the beginning of paragraphs', () => {
    const lines = [
      print('国家建立健全个人信息保护制度，预防和惩治侵害的行为。', middle),
      print('国家积极参与个人信息保护国际规则的制定，', middle),
      print('促进国际交流与合作。', last),
    ];
    expect(textsOf(joinWrappedLines(lines))).toEqual([
      '国家建立健全个人信息保护制度，预防和惩治侵害的行为。',
      '国家积极参与个人信息保护国际规则的制定，促进国际交流与合作。',
    ]);
  });

  it('joins over the foot of a page, which comes to stand behind the paragraph', () => {
    const foot: DraftLine = { ...print('— 1 —', last), part: 'around' };
    const lines = [
      print('国家积极参与个人信息保护国际规则的制定，促进个', middle),
      foot,
      print('人信息保护方面的国际交流与合作。', last),
    ];
    const joined = joinWrappedLines(lines);
    expect(textsOf(joined)).toEqual([
      '国家积极参与个人信息保护国际规则的制定，促进个人信息保护方面的国际交流与合作。',
      '— 1 —',
    ]);
    expect(joined[1]).toBe(foot);
  });

  it('joins a note in brackets that is set narrower than the text', () => {
    const centred: LineLook = { size: 16, centred: true };
    const lines = [
      print('（2024年4月26日第十四届全国人民', centred),
      print('代表大会常务委员会第九次会议通过）', centred),
      print('第一章 总则', centred),
    ];
    expect(textsOf(joinWrappedLines(lines))).toEqual([
      '（2024年4月26日第十四届全国人民代表大会常务委员会第九次会议通过）',
      '第一章 总则',
    ]);
  });

  it('does not join lines of another size', () => {
    const lines = [
      print('国家积极参与个人信息保护国际规则的制定，促进个', middle),
      print('注释', { size: 9 }),
    ];
    expect(joinWrappedLines(lines)).toEqual(lines);
  });

  it('moves the calls of footnotes along', () => {
    const one = print('国家积极参与个人信息保护国际规则的制定，促进个', middle);
    const two = { ...print('人信息保护。', last), calls: [{ at: 5, id: '1' }] };
    const [joined] = joinWrappedLines([one, two]);
    expect(joined?.calls).toEqual([{ at: 28, id: '1' }]);
  });
});

function wrapAll(characters: number): string[] {
  return paragraphs.flatMap((text) => wrap(text, characters));
}

/** Lines of so many Chinese characters; no mark begins a line, as printers have it. */
function wrap(text: string, characters: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (
      columnsOf(`${line}${character}`) > 2 * characters &&
      !/[，。；、！？）》]/u.test(character)
    ) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return [...lines, line];
}

function many(lines: readonly string[]): readonly string[] {
  return [...lines, ...lines, ...lines];
}

function plain(texts: readonly string[]): readonly DraftLine[] {
  return texts.map((text, index) => draftLine(sourceLine(text, { line: index + 1 }, {})));
}

function print(text: string, look: LineLook): DraftLine {
  return draftLine(sourceLine(text, { line: 1, page: 1 }, look));
}

function sourceLine(text: string, place: SourceLine['place'], look: LineLook): SourceLine {
  return { kind: 'line', place, text, look, calls: [], part: undefined };
}

function textsOf(lines: readonly DraftLine[]): readonly string[] {
  return lines.map((line) => textOf(line).trim()).filter((text) => text !== '');
}

function sourcesOf(lines: readonly DraftLine[]): string {
  return lines.map(sourceOf).join('\n');
}
