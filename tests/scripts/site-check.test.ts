import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkSite } from '../../scripts/lib/site-check.ts';

let folder: string;
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">`;
const site = 'https://example.org/';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-check-'));
  write('policies/hunan-2021/index.html', '<h2 id="h2.g1">（一）</h2>');
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, body: string) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), file.endsWith('.html') ? policy + body : body);
}

function faults(base = '/'): readonly string[] {
  return checkSite(folder, { site, base }).map(({ file, message }) => `${file}: ${message}`);
}

describe('links', () => {
  test('that lead to a page, a clause, a file, this page or another host are right', () => {
    write('data.json', '{}');
    write(
      'index.html',
      `<a href="/policies/hunan-2021/">湖南</a><a href="policies/hunan-2021/#h2.g1">（一）</a>
       <a href="https://example.org/data.json?v=1">数据</a><a href="#main" id="main">正文</a>
       <a href="https://www.gov.cn/x">源</a><a href="mailto:a@example.org">信</a><a href="#">顶</a>`,
    );
    expect(faults()).toEqual([]);
  });

  test.each([
    ['<a href="/policies/nowhere/">', '/policies/nowhere/ leads nowhere.'],
    ['<a href="/policies/hunan-2021">', '/policies/hunan-2021 lacks its final slash.'],
    [
      '<a href="/policies/hunan-2021/#h9">',
      '/policies/hunan-2021/#h9 leads to a page that has no #h9.',
    ],
    ['<img src="a.png" alt="">', 'a.png leads nowhere.'],
    ['<img src="/policies/hunan-2021/" srcset="b.png 2x" alt="">', 'b.png leads nowhere.'],
    ['<form action="/search/">', '/search/ leads nowhere.'],
    ['<a href="http://[">', 'http://[ is no address.'],
  ])('that are wrong are named: %s', (tag, message) => {
    write('index.html', tag);
    expect(faults()).toEqual([`index.html: ${message}`]);
  });

  test('under a base must stay under it', () => {
    write('index.html', '<a href="/policies/hunan-2021/">');
    expect(faults('/a/b/')).toEqual(['index.html: /policies/hunan-2021/ leads out of /a/b/.']);
    write('index.html', '<a href="/a/b/policies/hunan-2021/#h2.g1">');
    expect(faults('/a/b/')).toEqual([]);
  });

  test('of the page for missing addresses must not be relative', () => {
    write('404.html', '<a href="policies/hunan-2021/"><a href="/policies/hunan-2021/">');
    expect(faults()).toEqual([
      '404.html: policies/hunan-2021/ is relative, and 404.html is shown at any depth.',
    ]);
  });

  test('of style sheets are followed', () => {
    write(
      '_astro/page.css',
      `a { background: url("../no.svg") } b { mask: url(data:image/svg+xml,x) }`,
    );
    expect(faults()).toEqual(['_astro/page.css: ../no.svg leads nowhere.']);
  });
});

describe('a page must not have', () => {
  test.each([
    ['<script>run()</script>', 'has an inline script.'],
    ['<style>a{}</style>', 'has an inline style sheet.'],
    ['<p style="color:red">', 'has a style attribute on p.'],
    ['<p onclick="run()">', 'has the handler onclick on p.'],
    ['<a href="javascript:run()">', 'has a script as href of a.'],
    ['<base href="/">', 'has a base tag, which turns #fragments into other pages.'],
    [
      '<img src="https://other.example/a.png" alt="">',
      'fetches https://other.example/a.png from another host.',
    ],
    [
      '<link rel="stylesheet" href="//other.example/a.css">',
      'fetches //other.example/a.css from another host.',
    ],
    [
      '<iframe src="https://other.example/"></iframe>',
      'fetches https://other.example/ from another host.',
    ],
  ])('%s', (tag, message) => {
    write('index.html', tag);
    expect(faults()).toEqual([`index.html: ${message}`]);
  });

  test('a weak security policy, two, or none', () => {
    const page = (text: string) => writeFileSync(join(folder, 'index.html'), text);
    page('');
    expect(faults()).toEqual(['index.html: has 0 Content-Security-Policy tags, not one.']);
    page(policy + policy);
    expect(faults()).toEqual(['index.html: has 2 Content-Security-Policy tags, not one.']);
    page(policy.replace("'self'", "'unsafe-inline'").replace("'none'", "'self'"));
    expect(faults()).toEqual([
      "index.html: has a Content-Security-Policy without default-src 'none'.",
      "index.html: has a Content-Security-Policy that allows 'unsafe-inline'.",
    ]);
    page(policy.replace("'self'", "'self' 'wasm-unsafe-eval'"));
    expect(faults()).toEqual([]);
  });
});

test('data in a script is no script', () => {
  write('index.html', '<script type="application/ld+json">{}</script>');
  expect(faults()).toEqual([]);
});

test('a site without a page is a fault', () => {
  rmSync(join(folder, 'policies'), { recursive: true });
  expect(faults()).toEqual(['.: There is no page.']);
});
