import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import type { SiteOptions } from './site-build.ts';

/**
 * Has Astro write the pages of a content folder. The folder reaches the loader through the
 * environment; each content folder has a cache of its own.
 */
export async function writePages(
  root: string,
  { contentDir, outDir, base, site }: SiteOptions,
): Promise<void> {
  const content = resolve(contentDir);
  const cacheDir = join(
    root,
    '.cache',
    'astro',
    createHash('sha256').update(content).digest('hex').slice(0, 12),
  );
  mkdirSync(cacheDir, { recursive: true });
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.ZHENGDIAN_CONTENT = content;
  await build({
    root,
    base,
    outDir,
    cacheDir,
    logLevel: 'warn',
    ...(site === undefined ? {} : { site }),
  });
}
