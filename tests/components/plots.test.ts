import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Chart, DrawingSize } from '../../src/components/plots/chart.ts';
import { drawPlot } from '../../src/components/plots/draw-plot.ts';
import { drawingWidth } from '../../src/components/plots/svg.ts';
import { textWidth, wrapped } from '../../src/components/plots/text-lines.ts';
import { statisticsOf } from '../../src/components/statistics/statistics.ts';
import { readLibrary } from '../../src/markdown/read-library.ts';
import type { IsoDate } from '../../src/policy/dates.ts';

const library = await readLibrary('content');
const words = { id: 'plot', title: '各地<区>', description: '甲 & 乙' };
const drawings = statisticsOf(library, '2026-08-01' as IsoDate)
  .flatMap(({ statistics }) => statistics)
  .flatMap(({ id, chart }) =>
    (['wide', 'narrow'] as const).flatMap((size) =>
      chart === undefined ? [] : [[`${id} ${size}`, chart, size] as const],
    ),
  );

function drawn(chart: Chart, size: DrawingSize): Document {
  const { document } = parseHTML(`<body>${drawPlot(chart, { size, words })}</body>`);
  return document;
}

test('the six policies have eleven drawings in two sizes', () => {
  expect(drawings).toHaveLength(22);
});

describe.each(drawings)('%s', (_, chart, size) => {
  const document = drawn(chart, size);

  test('holds no style that the security policy would refuse', () => {
    expect(document.querySelectorAll('style, [style]')).toHaveLength(0);
  });

  test('is one image with a name and a description', () => {
    const svg = document.querySelector('svg');
    expect(svg?.getAttribute('role')).toBe('img');
    const named = svg?.getAttribute('aria-labelledby') ?? '';
    const described = svg?.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(named)?.textContent).toBe('各地<区>');
    expect(document.getElementById(described)?.textContent).toBe('甲 & 乙');
    expect(document.querySelectorAll('svg [aria-label]')).toHaveLength(0);
  });

  test('has colours only by its classes', () => {
    const colours = [...document.querySelectorAll('[fill], [stroke]')].flatMap((element) => [
      element.getAttribute('fill') ?? 'none',
      element.getAttribute('stroke') ?? 'none',
    ]);
    expect([...new Set(colours)].filter((each) => !/^(?:none|currentColor)$/u.test(each))).toEqual(
      [],
    );
  });

  test('has no number that is none', () => {
    expect(document.body.innerHTML).not.toMatch(/NaN|Infinity|undefined/u);
  });
});

test('a long name of a unit is on several lines and none of it is lost', () => {
  const name = '新疆维吾尔自治区巴音郭楞蒙古自治州和静县人民政府办公室行政审批制度改革领导小组';
  const bars = [name, '司法局'].map((each, at) => ({
    name: each,
    value: at + 1,
    label: `${at + 1}项`,
    marked: at === 1,
  }));
  const texts = (size: DrawingSize) =>
    [...drawn({ kind: 'bars', bars }, size).querySelectorAll('.name text')].map((element) =>
      (element.textContent ?? '').replace(/\s/gu, ''),
    );
  expect(texts('wide')).toEqual([name, '司法局']);
  expect(texts('narrow')).toEqual([name, '司法局']);
  const lines = wrapped(name, { width: drawingWidth.narrow, size: 13 });
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.filter((line) => textWidth(line, 13) > drawingWidth.narrow)).toEqual([]);
});

test('numbers over eighty years of standing bars keep apart', () => {
  const columns = Array.from({ length: 80 }, (_, at) => ({
    at: 1946 + at,
    value: 1000,
    marked: at < 40,
  }));
  const labels = drawn({ kind: 'columns', columns }, 'narrow').querySelectorAll('.number text');
  expect(labels.length).toBeGreaterThan(0);
  expect(labels.length).toBeLessThan(10);
});

test('years between that have nothing keep their place', () => {
  const columns = [2016, 2019].map((at) => ({ at, value: 1, marked: false }));
  const names = [...drawn({ kind: 'columns', columns }, 'wide').querySelectorAll('.name text')];
  expect(names.map((element) => element.textContent)).toEqual(['2016', '2017', '2018', '2019']);
});
