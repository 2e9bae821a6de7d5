import { defineConfig } from 'vitest/config';

/**
 * `unit` needs nothing but the source; `browser` drives a real browser over a built site, which
 * `npm test` builds once and names in `ZHENGDIAN_TEST_SITE`.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/fixtures/**'],
          // A bound for what hangs, not for what is slow on a busy machine.
          testTimeout: 60_000,
          env: { TZ: 'Pacific/Kiritimati' },
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/setup.ts'],
          env: { TZ: 'Pacific/Kiritimati' },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
