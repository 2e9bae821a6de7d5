import { describe, expect, test } from 'vitest';
import { linesOf, readBody, readPage, remarkIds, textsOf } from './read-page.ts';

describe('text of a web page', () => {
  test('blocks and line breaks are lines, inline tags join without a blank', () => {
    const document = readBody(
      '<h1>某县2024年<b>政务</b>公开工作要点</h1><p>一、<span>加强</span>主动公开。<br>二、办好<a href="/x">公报</a>。</p>' +
        '<blockquote>引文</blockquote><ul><li>甲</li><li>乙</li></ul>散字<div>又一行</div>',
    );
    expect(textsOf(document)).toEqual([
      '某县2024年政务公开工作要点',
      '一、加强主动公开。',
      '二、办好公报。',
      '引文',
      '甲',
      '乙',
      '散字',
      '又一行',
    ]);
  });

  test('an empty line of the page stays, an empty paragraph is none', () => {
    expect(textsOf(readBody('<p>甲</p><p><br></p><p></p><p>乙<br></p>丙<br><br>丁'))).toEqual([
      '甲',
      '',
      '乙',
      '丙',
      '',
      '丁',
    ]);
  });

  test('ASCII white space collapses; NBSP and ideographic spaces stay', () => {
    const document = readBody(
      '<p>\n  国务院 \t &nbsp;&nbsp;办公厅\u3000\u3000 <b> 甲 </b> Open  Data </p>',
    );
    expect(textsOf(document)).toEqual(['国务院 \u00a0\u00a0办公厅\u3000\u3000 甲 Open Data']);
  });

  test('a line end of the source between Chinese characters is no blank, and it is told', () => {
    const document = readBody('<p>为贯彻\n落实<b>\n党中央</b>，\n“三农” and\nopen\n数据</p>');
    expect(textsOf(document)).toEqual(['为贯彻落实党中央，“三农” and open 数据']);
    expect(document.remarks).toContainEqual({
      id: 'html-wrapped',
      place: { line: 1 },
      detail: '3 处',
    });
  });

  test('the first line of pre ends where the source does, and blanks in it count', () => {
    const document = readBody(
      '<pre>\n一、总则\n  （一）目标\n</pre><p style="white-space:pre-line">甲  乙\n丙</p>',
    );
    expect(textsOf(document)).toEqual(['一、总则', '  （一）目标', '甲 乙', '丙']);
  });

  test('a style can make a line of a span, and a part of a line of a div', () => {
    const document = readBody(
      '<div style="display:inline-block">索引号：</div><div style="display:inline">113304</div>' +
        '<span style="display:block">另一行</span>尾',
    );
    expect(textsOf(document)).toEqual(['索引号：113304', '另一行', '尾']);
  });

  test('character references, private use characters and damaged references are read as browsers do', () => {
    const document = readBody(
      '<p>&lt;甲&gt;&#20013;&#x56FD;2&#xE010;5&amp;sp;&#128;&#xD800;&middot</p>',
    );
    expect(textsOf(document)).toEqual(['<甲>中国2\ue0105&sp;€\ufffd·']);
    expect(document.remarks).toContainEqual({
      id: 'html-reference',
      place: { line: 1, column: expect.any(Number) },
      detail: '&sp;',
    });
  });

  test('Word markup: numbers of lists are text, conditional comments and o:p are nothing', () => {
    const document = readBody(
      "<p class=MsoListParagraph><!--[if !supportLists]--><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span>" +
        "<!--[endif]-->目标任务<o:p></o:p></p><!--[if gte mso 9]><xml>x</xml><![endif]--><font face='仿宋'>正文</font>",
    );
    expect(textsOf(document)).toEqual(['1.\u00a0\u00a0目标任务', '正文']);
  });

  test('a place is the line and column of the first character', () => {
    const lines = linesOf(readPage('<body>\n<div>\n   第一条　甲</div>\n<p>第二条<br>\n  第三条'));
    expect(lines.map(({ place }) => place)).toEqual([
      { line: 3, column: 4 },
      { line: 4, column: 4 },
      { line: 5, column: 3 },
    ]);
  });

  test('unclosed and crossed tags lose no text', () => {
    const document = readBody('<p>甲<b>乙<p>丙</b>丁<div>戊<table>己<tr><td>庚</div>辛');
    expect(textsOf(document).join('')).toBe('甲乙丙丁戊己庚辛');
  });

  test('looks: centred, bold throughout, size of most, level of a heading', () => {
    const document = readBody(
      '<p style="text-align:center"><span style="font-weight:bold;font-size:24px">标题</span></p>' +
        '<center>甲</center><p align=center><span style="text-align:justify">乙</span></p><h2>章名</h2>' +
        '<p><b>一、总体要求。</b>正文</p><p><font size=5>大字</font>小</p><p style="font:bold 16pt/2 宋体">丙</p>',
    );
    expect(linesOf(document).map(({ look }) => look)).toEqual([
      { centred: true, bold: true, size: 18 },
      { centred: true },
      { centred: true },
      { bold: true, heading: 2 },
      {},
      { size: 18 },
      { bold: true, size: 16 },
    ]);
  });

  test('scripts, handlers and their addresses reach no block', () => {
    const document = readBody(
      '<p onclick="alert(1)">甲<script>document.write("乙")</script><img src="data:image/png;base64,AAAA" onerror="x()">' +
        '<a href="javascript:evil()">丙</a></p><style>p{color:red}</style><template><p>丁</p></template><!-- 戊 -->',
    );
    expect(textsOf(document)).toEqual(['甲丙']);
    const all = JSON.stringify(document);
    for (const word of [
      'onclick',
      'alert',
      'script',
      'evil',
      'onerror',
      'base64',
      'color',
      '丁',
      '戊',
    ]) {
      expect(all).not.toContain(word);
    }
  });

  test('pictures are reported with name and words; the dot that counts visitors is none', () => {
    const document = readBody(
      '<p>图1<img src="images/a.jpg" alt=" 号牌 ">说明</p><img src="x.gif" width="1" height="1"><img data-src="b.png">',
    );
    expect(document.blocks.filter(({ kind }) => kind === 'picture')).toMatchObject([
      { name: 'images/a.jpg', alt: '号牌' },
      { name: 'b.png', alt: '' },
    ]);
    expect(document.remarks).toContainEqual({
      id: 'html-picture-in-text',
      place: { line: 1, column: expect.any(Number) },
      detail: '图1〔图〕说明',
    });
  });

  test('what stands in the text beside its characters is told: raised, struck, white, formulas', () => {
    const document = readBody(
      '<p>面积100m<sup>2</sup>，CO<sub>2</sub>减少<del>三成</del><font color="#FFFFFF">白</font></p><math><mi>x</mi></math>' +
        '<a href="/files/附件1.doc">附件1</a><embed src="a.pdf">',
    );
    expect(textsOf(document)[0]).toBe('面积100m2，CO2减少三成白');
    const details = document.remarks.map(({ id, detail }) => [id, detail]);
    expect(details).toContainEqual(['html-raised', '面积100m〔上标〕2']);
    expect(details).toContainEqual(['html-raised', '0m2，CO〔下标〕2']);
    expect(details).toContainEqual(['html-struck', '三成']);
    expect(details).toContainEqual(['html-white', '白']);
    expect(details).toContainEqual(['html-attachment', '附件1 /files/附件1.doc']);
    expect(details).toContainEqual(['html-embedded', 'a.pdf']);
    expect(remarkIds(document)).toContain('html-formula');
  });
});

describe('what a page says of itself', () => {
  test('title, address and named metas are carried with their places, not as text', () => {
    const document = readPage(
      '<!-- saved from url=(0030)http://www.example.gov.cn/1 -->\n<title>\n某办法 </title>\n' +
        '<link rel="canonical" href="https://example.gov.cn/1.html"><meta property="og:url" content="https://example.gov.cn/2">' +
        '<meta name="ArticleTitle" content="某办法"><meta name="PubDate" content="2024-01-02 10:00"><meta name="viewport" content="width=1">' +
        '<body><p>正文',
    );
    expect(document.meta?.map(({ name, content }) => [name, content])).toEqual([
      ['saved-from', 'http://www.example.gov.cn/1'],
      ['title', '某办法'],
      ['canonical', 'https://example.gov.cn/1.html'],
      ['og:url', 'https://example.gov.cn/2'],
      ['ArticleTitle', '某办法'],
      ['PubDate', '2024-01-02 10:00'],
    ]);
    expect(document.meta?.[1]?.place.line).toBe(2);
    expect(textsOf(document)).toEqual(['正文']);
  });
});
