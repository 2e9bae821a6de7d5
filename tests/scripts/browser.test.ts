import { afterEach, expect, test, vi } from 'vitest';
import { findBrowser } from '../../scripts/lib/browser.ts';

afterEach(() => vi.unstubAllEnvs());

test('a browser that was chosen and does not start is not replaced by another', async () => {
  vi.stubEnv('ZHENGDIAN_BROWSER', process.execPath);
  const lines: string[] = [];
  expect(await findBrowser((line) => lines.push(line))).toBeUndefined();
  expect(lines).toEqual([
    `ZHENGDIAN_BROWSER names ${process.execPath}, which does not start as a browser. Correct it or unset it.`,
  ]);
});
