import { describe, expect, test } from 'vitest';
import { simplifier } from '../../../src/import/characters/simplify.ts';
import { scriptOf, traditionalSightings } from '../../../src/import/characters/traditional.ts';
import { edited } from '../draft-lines.ts';

function simplified(text: string, names: readonly string[] = []): string {
  return edited(text, simplifier(names)(text).edits);
}

function choices(text: string, names: readonly string[] = []): readonly string[] {
  return simplifier(names)(text).seen.map(({ words }) => words.slice(0, 3));
}

describe('which script a document is in', () => {
  test('a plan in traditional print is traditional, its figures and marks do not count', () => {
    expect(scriptOf(['推進依法行政、建設法治政府取得新成效。(2016年,12.4,100%)'])).toBe(
      'traditional',
    );
  });

  test('a law with one traditional character in it is mixed: the character stays and is told', () => {
    const text = '香港特别行政区行政会议是协助行政长官决策的机构，咨询議员和社会人士的意见。';
    expect(scriptOf([text])).toBe('mixed');
    expect(traditionalSightings(text)).toEqual([
      { id: 'traditional-kept', words: '議：决策的机构，咨询議员和社会人士的意' },
    ]);
  });

  test('a simplified text is simplified, also with characters that both scripts have', () => {
    expect(scriptOf(['后勤干部应当于年底前出面征收，复制台账'])).toBe('simplified');
  });
});

describe('traditional text in simplified characters', () => {
  test.each([
    [
      '太原市人民政府辦公廳關于印發太原市2016年依法行政工作計劃的通知',
      '太原市人民政府办公厅关于印发太原市2016年依法行政工作计划的通知',
    ],
    [
      '為實施“六權治本”、推動“六大發展”提供有力的法治保障',
      '为实施“六权治本”、推动“六大发展”提供有力的法治保障',
    ],
    [
      '著力解決全市經濟社會發展問題，著重加強監督，沿著',
      '着力解决全市经济社会发展问题，着重加强监督，沿着',
    ],
    ['著作權、編著、著名、顯著、論著、土著', '著作权、编著、著名、显著、论著、土著'],
    [
      '瞭解、瞭望、乾淨、乾縣、徵求意見、特徵、藉口、慰藉',
      '了解、瞭望、干净、乾县、征求意见、特征、借口、慰藉',
    ],
    ['答覆、批覆、反覆、覆蓋、覆核', '答复、批复、反复、覆盖、覆核'],
    [
      '以後、皇后、幹部、若干、裏面、鄰里、計畫、畫面',
      '以后、皇后、干部、若干、里面、邻里、计划、画面',
    ],
    ['衞生、説明、稅務、臺灣、羣衆', '卫生、说明、税务、台湾、群众'],
  ])('%s', (traditional, wanted) => {
    expect(simplified(traditional)).toBe(wanted);
  });

  test('what is simplified already is left alone: 破坏土地 has no 坯, 什么 no 幺', () => {
    const text = '破坏土地资源的，按照什么规定处理，公里、英里、显著';
    expect(simplified(text)).toBe(text);
  });

  test('a character with more than one simplified form is told with its words', () => {
    expect(choices('會穩定風險評估,著力提高')).toEqual(['著→着']);
    expect(choices('關於答覆')).toEqual(['於→于', '覆→复']);
    expect(choices('關于印發')).toEqual([]);
  });

  test('a known name decides for its characters, and nobody has to look', () => {
    expect(simplified('乾潭鎮人民政府')).toBe('干潭镇人民政府');
    expect(choices('乾潭鎮人民政府')).toEqual(['乾→干']);
    expect(simplified('乾潭鎮人民政府', ['干部处', '乾潭镇'])).toBe('乾潭镇人民政府');
    expect(choices('乾潭鎮人民政府', ['干部处', '乾潭镇'])).toEqual([]);
  });

  test('edits are one a character, also outside the basic plane', () => {
    const text = '𠮷縣關係';
    const { edits } = simplifier([])(text);
    expect(edits.map(({ start, end, put }) => [start, end, put])).toEqual([
      [2, 3, '县'],
      [3, 4, '关'],
      [4, 5, '系'],
    ]);
  });
});
