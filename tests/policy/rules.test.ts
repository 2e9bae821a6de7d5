import { describe, expect, test } from 'vitest';
import { checkExample, exampleLibrary } from '../../scripts/lib/rule-examples.ts';
import { ruleIds, rules } from '../../src/policy/rules.ts';

describe.each(ruleIds)('%s', (id) => {
  const { severity, why, good, bad } = rules[id];

  test('says why it is looked at, in a sentence', () => {
    expect(why).toMatch(/。$/u);
  });

  test('finds nothing in its good example, nor does any other rule', async () => {
    expect(await checkExample(exampleLibrary(good))).toEqual([]);
  });

  test('finds one thing in its bad example, at the marked place, and no other rule does', async () => {
    const library = exampleLibrary(bad);
    const findings = await checkExample(library);
    expect(findings.map(({ rule }) => rule)).toEqual([id]);
    const [found] = findings;
    expect(found?.severity).toBe(severity);
    if (library.here === undefined) expect(found?.place ?? start).toEqual(start);
    else expect(found).toMatchObject(library.here);
  });

  test('says what was found and what to do, in whole sentences', async () => {
    const [found] = await checkExample(exampleLibrary(bad));
    expect(found?.message).toMatch(/。$/u);
    expect(found?.advice).toMatch(/。$/u);
    expect(`${found?.message}${found?.advice}`).not.toMatch(/undefined|NaN|null/u);
  });
});

const start = { line: 1, column: 1 };
