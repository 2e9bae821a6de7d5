import { expect, test } from 'vitest';
import { readLibrary } from '../../src/markdown/read-library.ts';
import { reportedMeasures } from '../../src/policy/promises.ts';

test('a report tells of a measure by its wording, and of what it does not tell nothing is made up', async () => {
  const library = await readLibrary('tests/fixtures/library');
  const [plan, report] = [library.policy('city-plan-2029'), library.policy('city-report-2030')];
  if (plan === undefined || report === undefined)
    throw new Error('the fixture library is not whole');
  const told = reportedMeasures(plan, report).map(({ measure, sentences }) => [
    measure.citation,
    sentences.map(({ words }) => words.slice(0, 12)),
  ]);
  expect(told).toEqual([
    ['一、1', ['全年重大事项决策前举行听']],
    ['一、2', []],
    ['二、3', ['全年报送备案规范性文件1']],
    ['三、4', []],
  ]);
});
