import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggestIds } from '../../src/import/suggest-id.ts';

const nothing = { number: undefined, adopted: undefined, year: undefined };

describe('the name of a file is the address of the document', () => {
  test('a 文号 gives code, year and serial', () => {
    const [first] = suggestIds({
      ...nothing,
      title: '国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知',
      number: '国办发〔2018〕37号',
    });
    expect(first).toBe('guobanfa-2018-37');
  });

  test('an order of the State Council has no year', () => {
    const [first] = suggestIds({
      ...nothing,
      title: '行政法规制定程序条例',
      number: '国务院令第694号',
    });
    expect(first).toBe('guowuyuanling-694');
  });

  test('a law without number is named by its title and year, two versions by their days', () => {
    const ids = suggestIds({ ...nothing, title: '中华人民共和国会计法', adopted: '2017-11-04' });
    expect(ids.slice(0, 2)).toEqual(['kuaijifa-2017', 'kuaijifa-20171104']);
  });

  test('a year that the title has is not said twice', () => {
    expect(suggestIds({ ...nothing, title: '2023年工作要点', year: 2023 })[0]).toBe(
      '2023niangongzuoyaodian',
    );
  });

  test('whatever the title, every name can be a name, and the same document gives the same names', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.option(fc.constantFrom('2020-01-01', '1999-12-31'), { nil: undefined }),
        (title, adopted) => {
          const ids = suggestIds({ ...nothing, title, adopted });
          for (const id of ids) {
            expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
            expect(id.length).toBeLessThanOrEqual(80);
          }
          expect(suggestIds({ ...nothing, title, adopted })).toEqual(ids);
        },
      ),
      { numRuns: 300 },
    );
  });
});
