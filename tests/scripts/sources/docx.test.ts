import { describe, expect, test } from 'vitest';
import { field, leftOut, lines, p, r, read, remarkIds } from './docx/builder.ts';

describe('text of a docx', () => {
  test('is a line for each paragraph, empty ones included, white space as it stands', async () => {
    const { blocks } = await read(
      p(r('第一条　') + r('为了规范规章制定程序， ')) +
        p('') +
        p('　　本条例自2002年1月1日起施行。'),
    );
    expect(blocks).toEqual(
      ['第一条　为了规范规章制定程序， ', '', '　　本条例自2002年1月1日起施行。'].map(
        (text, index) => ({
          kind: 'line',
          place: { line: index + 1 },
          text,
          look: {},
          calls: [],
          part: undefined,
        }),
      ),
    );
  });

  test('goes through smart tags, controls, links, insertions of Word and formulas', async () => {
    const within = (name: string, content: string): string => `<w:${name}>${content}</w:${name}>`;
    const document = await read(
      p(
        [
          within('smartTag', within('smartTag', r('太原市'))),
          within('sdt', `<w:sdtPr/>${within('sdtContent', r('人民政府'))}`),
          `<w:hyperlink r:id="rId9">${r('办公厅')}</w:hyperlink>`,
          '<w:bookmarkStart w:id="0" w:name="a"/><w:bookmarkEnd w:id="0"/><w:proofErr w:type="spellStart"/>',
          within('customXml', r('文件')),
        ].join(''),
      ),
    );
    expect(lines(document)).toEqual(['太原市人民政府办公厅文件']);
    expect(document.remarks).toEqual([]);
  });

  test('keeps tabs, and each line that Shift+Enter makes is a line', async () => {
    const document = await read(
      p(
        '<w:r><w:t>附件：</w:t><w:tab/><w:t>1.分工表</w:t><w:br/><w:t>2.</w:t><w:cr/><w:t>3.</w:t></w:r>',
      ),
    );
    expect(lines(document)).toEqual(['附件：\t1.分工表', '2.', '3.']);
    expect(document.blocks.map(({ place }) => place.line)).toEqual([1, 1, 1]);
    expect(remarkIds(document)).toEqual(['docx-line-break']);
  });

  test('is not parted by a page break at an end of a paragraph', async () => {
    const page = '<w:r><w:br w:type="page"/></w:r>';
    const document = await read(
      p(page + r('附件')) + p(r('甲') + page) + p(r('乙') + page + r('丙')),
    );
    expect(lines(document)).toEqual(['附件', '甲', '乙', '丙']);
  });

  test('has hyphens and symbols as characters', async () => {
    const sym = (font: string, char: string): string =>
      `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
    const document = await read(
      p(
        [
          `${r('2021')}<w:r><w:noBreakHyphen/></w:r>${r('2025')}`,
          '<w:r><w:softHyphen/></w:r>',
          sym('Wingdings', 'F0FE') +
            sym('Symbol', 'F0B3') +
            sym('宋体', '2460') +
            sym('Wingdings', 'F028'),
        ].join(''),
      ),
    );
    expect(lines(document)).toEqual(['2021-2025☑≥①\uf028']);
    expect(leftOut(document)).toEqual(['docx-soft-hyphen: \u00ad']);
    expect(document.remarks.map(({ id, detail }) => [id, detail])).toEqual([
      ['docx-hyphen', '1 处'],
      ['docx-symbol', '3 处，如“☑”“≥”“①”'],
      ['docx-unknown-symbol', '1 处，如“F028（Wingdings）”'],
    ]);
  });

  test('in a symbol font stays as it is and is reported', async () => {
    const document = await read(p(r('þ', '<w:rFonts w:ascii="Wingdings"/>') + r('同意')));
    expect(lines(document)).toEqual(['þ同意']);
    expect(remarkIds(document)).toEqual(['docx-unknown-symbol']);
  });

  test('has the results of fields, not their codes', async () => {
    const document = await read(
      p(
        field(' HYPERLINK "http://x" ', r('见附件')) +
          `<w:fldSimple w:instr=" DATE ">${r('3月')}</w:fldSimple>`,
      ) + p(field(` IF ${field(' PAGE ', r('7'))} = 1 `, r('甲'))),
    );
    expect(lines(document)).toEqual(['见附件3月', '甲']);
  });

  test('lists the result of a field that is only part of a code', async () => {
    const part = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const document = await read(
      p(part('begin') + field(' PAGE ', r('7')) + part('separate') + r('甲') + part('end')),
    );
    expect(lines(document)).toEqual(['甲']);
    expect(leftOut(document)).toEqual(['docx-field-code: 7']);
  });

  test('is not swallowed by a field that is never closed', async () => {
    const document = await read(
      p(`${r('甲')}<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('乙')}`) + p('丙'),
    );
    expect(lines(document)).toEqual(['甲', '丙']);
    expect(leftOut(document)).toEqual(['docx-field-code: 乙']);
    expect(remarkIds(document)).toEqual(['docx-field-broken']);
  });

  test('has a number in a circle that a field draws, and lists other fields without a result', async () => {
    const document = await read(
      p(
        field(' eq \\o\\ac(○,5) ', '') +
          r('责任单位') +
          field(' FORMCHECKBOX ', '') +
          field(' TC "x" ', ''),
      ),
    );
    expect(lines(document)).toEqual(['⑤责任单位']);
    expect(leftOut(document)).toEqual(['docx-field-without-text:  FORMCHECKBOX ']);
    expect(remarkIds(document)).toEqual(['docx-enclosed-number']);
  });

  test('of a table of contents is without page numbers, those of a sentence stay', async () => {
    const entry = field(' PAGEREF _Toc1 \\h ', r('12'));
    const document = await read(
      p(field(' TOC \\o ', `${r('第一章　总则')}<w:r><w:tab/></w:r>${entry}`)) +
        p(`${r('见第')}${entry}${r('页')}`),
    );
    expect(lines(document)).toEqual(['第一章　总则\t', '见第12页']);
    expect(leftOut(document)).toEqual(['docx-page-number: 12']);
  });

  test('of formulas is taken without its form, and so are raised and struck characters', async () => {
    const document = await read(
      p(
        `${r('面积')}<m:oMath><m:f><m:fPr><m:ctrlPr><w:rPr><w:b/></w:rPr></m:ctrlPr></m:fPr><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>${r('m')}${r('2', '<w:vertAlign w:val="superscript"/>')}${r('3', '<w:position w:val="-8"/>')}${r('4', '<w:position w:val="2"/>')}${r('旧', '<w:strike/>')}`,
      ),
    );
    expect(lines(document)).toEqual(['面积abm234旧']);
    expect(document.remarks.map(({ id, detail }) => [id, detail])).toEqual([
      ['docx-math', '1 处，如“ab”'],
      ['docx-raised', '2 处，如“2”“3”'],
      ['docx-struck', '1 处，如“旧”'],
    ]);
  });

  test('under a gloss stays and the gloss is listed', async () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${r('fā')}</w:rt><w:rubyBase>${r('發')}</w:rubyBase></w:ruby></w:r>`;
    const document = await read(p(`${ruby}${r('布')}`));
    expect(lines(document)).toEqual(['發布']);
    expect(leftOut(document)).toEqual(['docx-ruby: fā']);
  });

  test('that is hidden is listed, also where a style hides it', async () => {
    const document = await read({
      styles:
        '<w:style w:type="character" w:styleId="H"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style>',
      body: p(
        r('甲') +
          r('乙', '<w:vanish/>') +
          r('丙', '<w:rStyle w:val="H"/>') +
          r('丁', '<w:rStyle w:val="H"/><w:vanish w:val="0"/>'),
      ),
    });
    expect(lines(document)).toEqual(['甲丁']);
    expect(leftOut(document)).toEqual(['docx-hidden: 乙丙']);
  });

  test('goes on over a hidden paragraph mark', async () => {
    const document = await read(
      p('一、总则。', '<w:rPr><w:vanish/><w:specVanish/></w:rPr>') + p('本办法所称……'),
    );
    expect(lines(document)).toEqual(['一、总则。本办法所称……']);
  });

  test('keeps blanks that nothing marks as text, but not the layout of the XML', async () => {
    const document = await read(
      '<w:p><w:r><w:t> 甲 </w:t><w:t>\n      乙\n    </w:t><w:t xml:space="preserve">丙\n丁 </w:t></w:r></w:p>',
    );
    expect(lines(document)).toEqual([' 甲 乙丙 丁 ']);
    expect(leftOut(document)).toEqual(['docx-layout-blank: \n      \n    ']);
    expect(remarkIds(document)).toEqual(['docx-unmarked-blank', 'docx-text-with-break']);
  });

  test('inherits xml:space', async () => {
    const document = await read('<w:p xml:space="preserve"><w:r><w:t> 甲 </w:t></w:r></w:p>');
    expect(lines(document)).toEqual([' 甲 ']);
    expect(document.remarks).toEqual([]);
  });

  test('outside of any paragraph is listed', async () => {
    const document = await read(p('甲') + r('乙'));
    expect(leftOut(document)).toEqual(['docx-stray: 乙']);
  });

  test('of a control that nobody filled in is reported', async () => {
    const document = await read(
      p(
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('单击此处输入文字。')}</w:sdtContent></w:sdt>`,
      ),
    );
    expect(lines(document)).toEqual(['单击此处输入文字。']);
    expect(remarkIds(document)).toEqual(['docx-placeholder']);
  });
});

describe('the look of a line', () => {
  test('comes from its paragraph and most of its characters', async () => {
    const { blocks } = await read(
      p(
        r('某县人民政府文件', '<w:b/><w:sz w:val="44"/>') + r('甲', '<w:sz w:val="20"/>'),
        '<w:jc w:val="center"/>',
      ) +
        p('总则', '<w:outlineLvl w:val="1"/>') +
        p('正文', '<w:outlineLvl w:val="9"/>'),
    );
    expect(blocks.map((block) => (block.kind === 'line' ? block.look : undefined))).toEqual([
      { centred: true, bold: true, size: 22 },
      { heading: 2 },
      {},
    ]);
  });

  test('comes from styles, what they are based on, and the defaults', async () => {
    const { blocks } = await read({
      styles: `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="3"><w:name w:val="章"/><w:basedOn w:val="2"/><w:rPr><w:sz w:val="32"/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="S"><w:name w:val="strong"/><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="X"><w:name w:val="x"/><w:basedOn w:val="Y"/></w:style>
        <w:style w:type="paragraph" w:styleId="Y"><w:name w:val="y"/><w:basedOn w:val="X"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>`,
      body:
        p('第一章', '<w:pStyle w:val="3"/>') +
        p(r('甲', '<w:rStyle w:val="S"/>'), '<w:pStyle w:val="3"/>') +
        p('乙', '<w:pStyle w:val="X"/>') +
        p('丙', '<w:pStyle w:val="none"/>'),
    });
    expect(blocks.map((block) => (block.kind === 'line' ? block.look : undefined))).toEqual([
      { centred: true, bold: true, size: 16, heading: 1 },
      // Two styles that are bold make it plain, as in Word.
      { centred: true, size: 16, heading: 1 },
      { centred: true, size: 10.5 },
      { size: 10.5 },
    ]);
  });
});
