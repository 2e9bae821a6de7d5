import { describe, expect, test } from 'vitest';
import { policySource, readSource } from './policy-source.ts';

/** Line of the file on which a piece of text first stands. */
function lineOf(source: string, piece: string): number {
  return source.slice(0, source.indexOf(piece)).split('\n').length;
}

function oneFinding(source: string | Uint8Array, id?: string) {
  const { value, findings } = readSource(source, id);
  expect(findings).toHaveLength(1);
  return { value, finding: findings[0] };
}

test('a complete file is read without a finding', () => {
  const { value, findings } = readSource(policySource());
  expect(findings).toEqual([]);
  expect(value?.meta).toMatchObject({
    title: '甲市工作方案',
    effective: 'unknown',
    adopted: '2021-01-15',
  });
  expect(value?.clauses).toHaveLength(1);
});

describe('bad input gives one finding with its place, and the next act', () => {
  test('broken YAML', () => {
    const source = policySource({ topics: '[organisation' });
    const { finding, value } = oneFinding(source);
    expect(finding).toMatchObject({
      rule: 'front-matter-yaml',
      severity: 'error',
      file: 'jia-2021.mdx',
    });
    expect(finding?.advice).not.toBe('');
    expect(value).toBeUndefined();
  });

  test('a key twice', () => {
    const source = policySource({ topics: '[organisation]\ntitle: 又一个' });
    expect(oneFinding(source).finding).toMatchObject({
      rule: 'front-matter-yaml',
      place: { line: lineOf(source, 'title: 又一个') },
    });
  });

  test('a missing field', () => {
    const { finding } = oneFinding(policySource({ number: undefined }));
    expect(finding).toMatchObject({ rule: 'front-matter-field', place: { line: 2, column: 1 } });
    expect(finding?.message).toBe('元数据字段 number 不对：缺少。');
  });

  test('an unknown field', () => {
    const source = policySource({ colour: '红' });
    expect(oneFinding(source).finding).toMatchObject({
      message: '元数据字段 colour 不对：没有这个字段。',
      place: { line: lineOf(source, 'colour'), column: 1 },
    });
  });

  test('a date that does not exist', () => {
    const source = policySource({ adopted: '2021-02-30' });
    expect(oneFinding(source).finding).toMatchObject({
      rule: 'front-matter-date',
      message: '日期字段 adopted 不对：2021-02-30 不是存在的日期。',
      place: { line: lineOf(source, 'adopted') },
    });
  });

  test('a type that is none', () => {
    const { finding } = oneFinding(policySource({ type: '诏书' }));
    expect(finding?.message).toContain('元数据字段 type 不对：应为 法律、');
  });

  test.each(['type', 'region', 'openness'])('%s that an import left open', (field) => {
    const source = policySource({ [field]: 'unknown' });
    const { finding, value } = oneFinding(source);
    expect(value).toBeUndefined();
    expect(finding).toMatchObject({
      rule: 'front-matter-open',
      message: `元数据字段 ${field} 还是 unknown：导入时没有找到，要由人读过文件后写上。`,
      place: { line: lineOf(source, `${field}: unknown`), column: 1 },
    });
    expect(finding?.advice).toMatch(/写.*。$/u);
  });

  test('an address with a scheme that runs', () => {
    const source = policySource({
      source: '{ publisher: 甲, url: "javascript:alert(1)", authoritative: 乙, changes: [] }',
    });
    expect(oneFinding(source).finding?.message).toContain('source.url');
  });

  test('no front matter', () => {
    const { findings } = readSource('第一条 甲。\n');
    expect(findings.map(({ rule }) => rule)).toEqual(['front-matter-missing']);
  });

  test('aliases that would unfold without end', () => {
    const bomb = 'x: &a [1]\ny: &b [*a, *a]\nz: [*b, *b]';
    const { findings, value } = readSource(`---\n${bomb}\n---\n\n甲。\n`);
    expect(value).toBeUndefined();
    expect(findings.map(({ rule }) => rule)).toEqual(['front-matter-yaml']);
  });

  test('bytes that are no UTF-8, on their line', () => {
    const before = new TextEncoder().encode(policySource());
    const gbk = Uint8Array.from([...before, 0xd5, 0xfe, 0xb5, 0xe4, 0x0a]);
    const { finding } = oneFinding(gbk);
    expect(finding).toMatchObject({
      rule: 'file-encoding',
      place: { line: policySource().split('\n').length },
    });
  });

  test('an empty body', () => {
    expect(oneFinding(policySource({}, '')).finding).toMatchObject({ rule: 'body-empty' });
  });

  test('a name that cannot be an address', () => {
    expect(oneFinding(policySource(), '太原 2016').finding).toMatchObject({ rule: 'file-name' });
  });

  test('what may not be public', () => {
    expect(oneFinding(policySource({ openness: '不予公开' })).finding).toMatchObject({
      rule: 'openness',
    });
  });

  test('faults of front matter and of body are all told', () => {
    const { findings } = readSource(
      policySource({ adopted: '2021-13-01', colour: '红' }, 'import fs\n\n甲{b}\n'),
    );
    expect(findings.map(({ rule }) => rule).toSorted()).toEqual([
      'front-matter-date',
      'front-matter-field',
      'mdx-expression',
      'mdx-import',
    ]);
  });
});

test('history is lines as printed, and topics may wait for an editor', () => {
  const history = '[1994年7月5日第八届全国人民代表大会常务委员会第八次会议通过]';
  const { value, findings } = readSource(policySource({ history, topics: '[]' }));
  expect(findings).toEqual([]);
  expect(value?.meta).toMatchObject({
    history: ['1994年7月5日第八届全国人民代表大会常务委员会第八次会议通过'],
    topics: [],
  });
});

test('CRLF and a BOM are no text', () => {
  const { value, findings } = readSource(`﻿${policySource().replaceAll('\n', '\r\n')}`);
  expect(findings).toEqual([]);
  expect(value?.clauses[0]).toMatchObject({ label: '一、', text: '总体要求' });
});

test('places count lines of the file, front matter included', () => {
  const source = policySource({}, '一、甲\n\n1.乙。做好。\n\n3.丙。做好。\n');
  const { finding } = oneFinding(source);
  expect(finding).toMatchObject({
    rule: 'clause-gap',
    place: { line: lineOf(source, '3.丙'), column: 1 },
  });
});

describe('what would mislead or break a reader', () => {
  test('control characters and marks that turn the direction of text are refused where they stand', () => {
    const source = policySource({}, '一、甲。\n\n二、乙\u202e丙\0丁。\n');
    const { findings } = readSource(source);
    expect(findings.map(({ rule, place }) => `${place?.line}:${place?.column} ${rule}`)).toEqual([
      `${lineOf(source, '二、')}:4 file-characters`,
      `${lineOf(source, '二、')}:6 file-characters`,
    ]);
    expect(findings[0]?.message).toContain('U+202E');
  });

  test('an end before the beginning is found at its field', () => {
    const ends = policySource({ effective: '2024-01-01', expires: '2020-01-01' });
    expect(oneFinding(ends).finding).toMatchObject({
      rule: 'dates-order',
      place: { line: lineOf(ends, 'expires'), column: 1 },
    });
    const period = policySource({ period: '{ from: 2025-01-01, to: 2021-12-31, words: 甲 }' });
    expect(oneFinding(period).finding?.rule).toBe('dates-order');
  });

  test('thousands of nested tags are one finding, not a crash', () => {
    const depth = 3000;
    const body = `${'<Annex>\n\n'.repeat(depth)}甲\n\n${'</Annex>\n\n'.repeat(depth)}`;
    const { findings } = readSource(policySource({}, body));
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ rule }) => rule === 'mdx-syntax' || rule === 'mdx-component')).toBe(
      true,
    );
  });

  test('an annex in an annex is refused', () => {
    const body = '<Annex>\n\n附件1\n\n<Annex>\n\n附件2\n\n</Annex>\n\n</Annex>\n';
    expect(oneFinding(policySource({}, body)).finding?.message).toContain('附件里不能再有附件');
  });
});
