import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../src/policy/dates.ts';
import { buildLibrary } from '../../src/policy/library.ts';
import { validityOn } from '../../src/policy/validity.ts';
import { documentOf, policySource } from '../markdown/policy-source.ts';

const registries = {
  regions: [{ code: '330800', name: '甲市', level: '市' as const }],
  topics: [],
  units: [],
  outside: [],
};

function policy(id: string, fields: Readonly<Record<string, string>>, body: string) {
  return documentOf(policySource({ number: 'unknown', topics: '[]', ...fields }, `${body}\n`), id);
}

function statusOf(last: string, day: string, old: Readonly<Record<string, string>> = {}) {
  const library = buildLibrary(
    [
      policy('old', { title: '甲市听证办法', adopted: '2015-01-01', ...old }, '一、听证。'),
      policy(
        'new',
        { title: '甲市听证规定', adopted: '2020-01-01', effective: '2020-03-01' },
        `一、听证。\n\n二、${last}`,
      ),
    ],
    registries,
  );
  const found = library.policy('old');
  if (found === undefined) throw new Error('no policy');
  return validityOn(found, day as IsoDate);
}

describe('a policy that a later one repeals by its words', () => {
  test.each([
    '本规定自2020年3月1日起施行，《甲市听证办法》同时废止。',
    '本规定自2020年3月1日起施行。2015年1月1日印发的《甲市听证办法》同时废止。',
    '《甲市听证办法》自本规定施行之日起予以废止。',
  ])('is repealed from the day on which that takes effect: %s', (last) => {
    expect(statusOf(last, '2020-02-29').status).not.toBe('已废止');
    const { status, proof } = statusOf(last, '2020-03-01');
    expect(status).toBe('已废止');
    expect(proof?.policy).toBe('new');
    expect(proof?.words).toContain('废止');
  });

  test.each([
    ['that is only named', '按照《甲市听证办法》办理。本规定施行前的规定同时废止。'],
    ['of which one clause is', '《甲市听证办法》第三条的规定不符的，以本规定为准。'],
  ])('not one %s', (_name, last) => {
    expect(statusOf(last, '2026-11-25').status).not.toBe('已废止');
  });

  test('is an older edition of the same title too', () => {
    const last = '本规定自2020年3月1日起施行，2015年印发的《甲市听证规定》同时废止。';
    expect(statusOf(last, '2026-11-25', { title: '甲市听证规定' }).status).toBe('已废止');
  });

  test('not one that is newer, whatever is said', () => {
    const last = '《甲市听证办法》同时废止。';
    expect(statusOf(last, '2026-11-25', { adopted: '2022-01-01' }).status).not.toBe('已废止');
  });
});
