import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/markdown/read-library.ts';
import { inDocumentOrder, readingOf } from '../../src/policy/clause.ts';
import { findFigures, findSums } from '../../src/policy/report-figures.ts';

interface ReadFigure {
  readonly anchor: string;
  readonly quote: string;
  readonly value: number;
}

const report = (await readLibrary('content')).policy('jiuquan-2017');
const clauses = [...inDocumentOrder(report?.clauses ?? [])].map((clause) => ({
  anchor: clause.anchor,
  text: readingOf(clause),
  figures: findFigures(readingOf(clause)),
}));
/** All figures of the report, by reading. */
const read = JSON.parse(
  readFileSync(join('tests', 'fixtures', 'reading', 'report-figures.json'), 'utf8'),
) as readonly ReadFigure[];

describe('the figures of the report of 酒泉', () => {
  const isFound = ({ anchor, quote, value }: ReadFigure) => {
    const clause = clauses.find((each) => each.anchor === anchor);
    const at = clause?.text.indexOf(quote) ?? -1;
    expect(at, quote).toBeGreaterThanOrEqual(0);
    return clause?.figures.some(
      (figure) => figure.value === value && figure.start < at + quote.length && at < figure.end,
    );
  };

  test('are all found but the period 每两年', () => {
    const missed = read.filter((figure) => isFound(figure) !== true);
    expect(missed.map(({ quote }) => quote)).toEqual(['每两年清理一次']);
  });

  test('are nothing else: no year, no ordinal, no slogan', () => {
    const found = clauses.reduce((sum, { figures }) => sum + figures.length, 0);
    expect(found).toBe(read.length - 1);
  });

  test('add up where the text gives the parts of a total', () => {
    const sums = clauses.flatMap(({ figures }) => findSums(figures));
    expect(sums.map(({ total, parts }) => [total.value, parts.map(({ value }) => value)])).toEqual([
      [227, [46, 115, 17, 49]],
      [407, [103, 166, 17, 121]],
      [434, [10, 23, 57, 168, 54, 122]],
      [136, [4, 28, 28, 76]],
    ]);
  });
});

test('a text as long as a book is read to its end', () => {
  const figures = findFigures(
    `${'办理案件12件，'.repeat(20_000)}${'《一件》'.repeat(20_000)}，结案7件`,
  );
  expect(figures).toHaveLength(20_001);
  expect(figures.at(-1)).toMatchObject({ counted: '结案', value: 7 });
  expect(findSums(figures)).toEqual([]);
  expect(findFigures('一'.repeat(100_000))).toEqual([]);
});

test.each([
  ['清理规范性文件407件', '清理规范性文件 407 件'],
  ['公开了173项公共服务事项', '公开了 173 项'],
  ['印发资料40万余份', '印发资料 400000 份 约'],
  ['为公众节约139.58万个工作日', '为公众节约 1395800 个工作日'],
  ['同比增长10.28%', ' 10.28 % 同比增长'],
  ['2016年9月', ''],
  ['第3次会议，3.15、12.4期间', ''],
  ['《关于“八个禁止”的规定》', ''],
  ['国办发〔2018〕37号', ''],
])('%s', (text, expected) => {
  const [figure] = findFigures(text);
  const said =
    figure === undefined
      ? ''
      : [
          figure.counted,
          figure.value,
          figure.unit,
          ...(figure.approximate ? ['约'] : []),
          ...(figure.change === undefined ? [] : [figure.change]),
        ].join(' ');
  expect(said).toBe(expected);
});
