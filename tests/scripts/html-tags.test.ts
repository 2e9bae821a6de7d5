import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tagsOf } from '../../scripts/lib/html-tags.ts';

const read = (html: string) =>
  [...tagsOf(html)].map(({ name, attributes, text }) => [
    name,
    Object.fromEntries(attributes),
    text,
  ]);

describe('the tags of a page', () => {
  test('are its start tags with their attributes, however they are quoted', () => {
    expect(read(`<A HREF="/a/?x=1&amp;y=2" title='条 > 款' data-n=3 hidden>甲</A><br/>`)).toEqual([
      ['a', { href: '/a/?x=1&y=2', title: '条 > 款', 'data-n': '3', hidden: '' }, ''],
      ['br', {}, ''],
    ]);
  });

  test('have their character references read', () => {
    const html = '<a id="&#x7B2C;&#19968;&quot;&unknown;&#9999999;">';
    expect(read(html)[0]?.[1]).toEqual({ id: '第一"&unknown;&#9999999;' });
  });

  test('are neither in comments nor in scripts', () => {
    expect(read('<!-- <a href="x"> --><script>if (a<b) "<i>"</script><p>1 < 2</p>')).toEqual([
      ['script', {}, 'if (a<b) "<i>"'],
      ['p', {}, ''],
    ]);
  });

  test('are read from any text without end or error', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '=',
      'a',
      ' ',
      '/',
      '<!--',
      '-->',
      '<script',
      '&#x;',
      '文',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = pieces.join('');
        expect(read(html).length).toBeLessThanOrEqual(html.split('<').length - 1);
      }),
    );
  });

  test('of a large page are read in linear time', () => {
    const started = performance.now();
    expect(read('<a href="#x">'.repeat(50_000))).toHaveLength(50_000);
    read(`<a ${'x='.repeat(100_000)}`);
    read('<'.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
