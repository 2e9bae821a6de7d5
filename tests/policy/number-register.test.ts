import { expect, test } from 'vitest';
import { buildLibrary } from '../../src/policy/library.ts';
import { numberRegister } from '../../src/policy/number-register.ts';
import { documentOf, policySource } from '../markdown/policy-source.ts';

const registries = {
  regions: [{ code: '330800', name: '甲市', level: '市' as const }],
  topics: [],
  units: [],
  outside: [],
};

function register(...numbers: readonly string[]) {
  const documents = numbers.map((number, at) =>
    documentOf(policySource({ number: `'${number}'`, topics: '[]' }), `p${at}`),
  );
  const { series, unnumbered } = numberRegister(buildLibrary(documents, registries).policies);
  return {
    series: series.map(({ issuer, year, entries, missing }) => ({
      name: `${issuer} ${year ?? ''}`.trim(),
      serials: entries.map(({ serial, policies }) => `${serial}${policies.length > 1 ? '×2' : ''}`),
      missing: missing.map(([first, last]) => `${first}-${last}`),
    })),
    unnumbered: unnumbered.length,
  };
}

test('numbers are told by organ and year, with what lacks between them and what stands twice', () => {
  expect(
    register(
      '甲政发〔2021〕2号',
      '甲政发[2021]9号',
      '甲政发〔2021〕3号',
      '甲政发〔2021〕3号',
      '甲政发〔2020〕1号',
      '国务院令第588号',
      'unknown',
    ),
  ).toEqual({
    series: [
      { name: '国务院令', serials: ['588'], missing: [] },
      { name: '甲政发 2021', serials: ['2', '3×2', '9'], missing: ['4-8'] },
      { name: '甲政发 2020', serials: ['1'], missing: [] },
    ],
    unnumbered: 1,
  });
});
