import { describe, expect, test } from 'vitest';
import {
  organsOf,
  organsOfTitle,
  regionOfOrgan,
  regionOfTitle,
} from '../../../src/import/metadata/issuing-bodies.ts';
import { regions } from '../document-of.ts';

describe('organs in front of a title', () => {
  test.each([
    ['太原市人民政府办公厅关于印发太原市2016年依法行政工作计划的通知', ['太原市人民政府办公厅']],
    ['国务院办公厅 中央军委办公厅关于印发某方案的通知', ['国务院办公厅', '中央军委办公厅']],
    ['中共中央办公厅 国务院办公厅印发《关于某事的意见》', ['中共中央办公厅', '国务院办公厅']],
    ['国务院办公厅转发国家地震局关于我国地震重点监视防御区的意见的通知', ['国务院办公厅']],
    ['国务院办公厅对全国政协十届四次会议第4626号提案的答复', ['国务院办公厅']],
    ['教育部财政部关于做好某事的通知', ['教育部', '财政部']],
    ['第五届全国人民代表大会常务委员会关于批准某条例的决议', ['全国人民代表大会常务委员会']],
    ['最高人民法院、最高人民检察院关于某案的解释', ['最高人民法院', '最高人民检察院']],
  ])('%s', (title, organs) => {
    expect(organsOfTitle(title)).toEqual(organs);
  });

  test.each([
    '衢江区深入推进依法行政加快建设法治政府的实施意见',
    '湖南省法治政府建设实施方案（2021—2025年）',
    '关于印发某方案的通知',
    '太原市关于加快发展的意见',
  ])('none: %s', (title) => {
    expect(organsOfTitle(title)).toBeUndefined();
  });

  test('the state is left out of a name, and other words are no organs', () => {
    expect(organsOf('中华人民共和国国家安全部')).toEqual(['国家安全部']);
    expect(organsOf('中共太原市委 太原市人民政府')).toEqual(['中共太原市委', '太原市人民政府']);
    expect(organsOf('总理　李克强')).toBeUndefined();
    expect(organsOf('')).toBeUndefined();
  });
});

describe('the place of an organ', () => {
  test.each([
    ['国务院办公厅', '100000'],
    ['教育部', '100000'],
    ['全国人民代表大会常务委员会', '100000'],
    ['太原市人民政府办公厅', '140100'],
    ['山西省太原市人民政府', '140100'],
    ['常州市武进区人民政府办公室', '320412'],
    ['中共太原市委', '140100'],
    ['太原市市场监督管理局', '140100'],
  ])('%s', (organ, code) => {
    expect(regionOfOrgan(organ, regions)).toEqual({ code, unlisted: undefined });
  });

  test('a district that is not listed is not the city above it', () => {
    expect(regionOfOrgan('衢州市柯城区人民政府', regions)).toEqual({
      code: undefined,
      unlisted: '衢州市柯城区',
    });
    expect(regionOfOrgan('邵东市人民政府', regions).code).toBeUndefined();
    expect(regionOfTitle('衢州市柯城区2024年工作要点', regions)).toBeUndefined();
  });

  test('a title without organs begins with its place, perhaps behind a year', () => {
    expect(regionOfTitle('2023年常州市武进区法治政府建设工作要点', regions)).toBe('320412');
    expect(regionOfTitle('太原市场监管办法', regions)).toBe('140100');
    expect(regionOfTitle('中华人民共和国能源法', regions)).toBe('100000');
    expect(regionOfTitle('关于太原市的说明', regions)).toBeUndefined();
  });
});
