import { describe, expect, test } from 'vitest';
import { containers } from '../../../../scripts/sources/html/containers.ts';
import { linesOf, paragraphs, paragraphsHtml, partsOf, readBody, tablesOf } from './read-page.ts';

const menu = '<div class="nav"><a href="/">首页</a><a href="/a">政务公开</a></div>';
const foot =
  '<div class="footer">主办单位：某市人民政府办公室，承办单位：某市大数据局，联系电话：0000-0000</div>';

describe('where the document is on a page', () => {
  test.each(containers.map((container) => [container]))(
    'a container that sites are known to use holds the document: %o',
    ({ id, class: name, tag = 'div' }) => {
      const attributes = `${id ? `id="${id}"` : ''} ${name ? `class="x ${name}"` : ''}`;
      const document = readBody(
        `${menu}<div><p>当前位置</p></div><${tag} ${attributes}><div>${paragraphsHtml}</div></${tag}>${foot}`,
      );
      expect(partsOf(document)).toMatchObject({ document: paragraphs, unsure: [] });
      expect(partsOf(document)['around']).toContain('首页政务公开');
    },
  );

  test('ids and classes are compared without regard to case', () => {
    expect(partsOf(readBody(`<p>导航</p><div id="ZOOM">${paragraphsHtml}</div>`))).toEqual({
      document: paragraphs,
      around: ['导航'],
      unsure: [],
    });
  });

  test('an empty container, or one round a teaser, is passed over for the one with the text', () => {
    const document = readBody(
      `<div id="zoom"></div><div class="TRS_Editor">摘要：本市印发通知，部署有关工作。</div><div class="article-content">${paragraphsHtml}</div>`,
    );
    expect(partsOf(document)['document']).toEqual(paragraphs);
  });

  test('several containers of one kind all hold the document', () => {
    const document = readBody(
      `<p>导航</p><div class="TRS_Editor">${paragraphsHtml}</div><p>分享</p><div class="TRS_Editor"><p>附件：清单</p></div>`,
    );
    expect(partsOf(document)).toMatchObject({
      document: [...paragraphs, '附件：清单'],
      around: ['导航', '分享'],
    });
  });

  test('the title that the head of the page names is the document’s, though outside the container', () => {
    const title = '某市人民政府关于加强依法行政的通知';
    const document = readBody(
      `<ul class="breadcrumb"><li>${title}</li></ul><h1>某市人民政府关于<br>加强依法行政的通知</h1><p>${title}</p><p>发布日期：2024-01-02</p><div id="zoom">${paragraphsHtml}</div><p>${title}</p>`,
      `<title>${title}_政策文件_某市人民政府</title>`,
    );
    const parts = partsOf(document);
    expect(parts['document']?.slice(0, 3)).toEqual([
      '某市人民政府关于',
      '加强依法行政的通知',
      title,
    ]);
    expect(parts['around']).toEqual([title, '发布日期：2024-01-02', title]);
  });

  test('without a known container the density of running text decides, and only links are around', () => {
    const document = readBody(
      `<div class="a">${menu}<div><a href="/1">相关链接一</a><a href="/2">相关链接二</a></div><div>发布日期：2024-01-02</div>` +
        `<div class="b"><div>某市人民政府通知</div>${paragraphsHtml}</div></div>${foot}`,
    );
    expect(partsOf(document)).toEqual({
      document: ['某市人民政府通知', ...paragraphs],
      around: [
        '首页政务公开',
        '相关链接一相关链接二',
        '主办单位：某市人民政府办公室，承办单位：某市大数据局，联系电话：0000-0000',
      ],
      unsure: ['发布日期：2024-01-02'],
    });
  });

  test('a lone paragraph does not make its neighbours strangers', () => {
    const document = readBody(
      `<div><div>某市人民政府关于某事的批复</div><div>某政函〔2024〕1号</div><div>${paragraphs.join('')}</div><div>某市人民政府</div></div>`,
    );
    expect(partsOf(document)['around']).toEqual([]);
    expect(new Set(linesOf(document).map(({ part }) => part)).size).toBe(1);
  });

  test('of a page with next to no text nothing is said', () => {
    expect(partsOf(readBody('<div><p>第一条　甲</p></div>'))['unsure']).toEqual(['第一条　甲']);
  });

  test('inside a wide container what calls itself navigation is around', () => {
    const document = readBody(
      `<article><div class="breadcrumb">首页 &gt; 政策</div><section>${paragraphsHtml}</section><footer>分享到微信</footer></article>`,
    );
    expect(partsOf(document)).toMatchObject({
      document: paragraphs,
      around: ['首页 > 政策', '分享到微信'],
    });
  });
});

describe('data about the document', () => {
  test('a table with labels is carried as a table around the document, wherever it stands', () => {
    const document = readBody(
      `<div id="zoom"><table border="0"><tr><td><b>索 引 号：</b></td><td>000014349/2019-00006</td><td><b>主题分类：</b></td><td>财政、金融</td></tr>` +
        `<tr><td><b>标　　题：</b></td><td colspan="3">关于某事的通知</td></tr></table>${paragraphsHtml}</div>`,
    );
    expect(tablesOf(document)).toMatchObject([
      {
        part: 'around',
        rows: [
          [{ text: '索 引 号：' }, { text: '000014349/2019-00006' }, { text: '主题分类：' }, {}],
          [{ text: '标　　题：' }, { text: '关于某事的通知', columns: 3 }],
        ],
      },
    ]);
    expect(partsOf(document)['document']).toEqual(paragraphs);
  });

  test('a list of labels gives lines with label and value, around the document', () => {
    const document = readBody(
      `<div>${paragraphsHtml}<ul><li><b>索引号：</b><span>113304/2024-1</span></li><li>发布机构：某市人民政府</li><li>成文日期：2024-01-02</li></ul></div>`,
    );
    expect(partsOf(document)['around']).toEqual([
      '索引号：113304/2024-1',
      '发布机构：某市人民政府',
      '成文日期：2024-01-02',
    ]);
  });

  test('a definition list of labels is a table of label and value', () => {
    const document = readBody(
      `<dl><dt>索引号</dt><dd>113304/2024-1</dd><dt>文号：</dt><dd>某政发〔2024〕1号</dd><dt>标题</dt><dd>通知</dd></dl>${paragraphsHtml}`,
    );
    expect(
      tablesOf(document).map(({ rows }) => rows.map((row) => row.map(({ text }) => text))),
    ).toEqual([
      [
        ['索引号', '113304/2024-1'],
        ['文号：', '某政发〔2024〕1号'],
        ['标题', '通知'],
      ],
    ]);
  });
});
