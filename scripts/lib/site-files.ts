import { readdirSync } from 'node:fs';
import { sep } from 'node:path';

/** Names of all files of a built site, with slashes, sorted. */
export function filesOf(siteDir: string): readonly string[] {
  return readdirSync(siteDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      `${entry.parentPath}${sep}${entry.name}`.slice(siteDir.replace(/[/\\]$/u, '').length + 1),
    )
    .map((name) => name.split(sep).join('/'))
    .sort();
}

/** `policies/a/index.html` → `policies/a/`, `404.html` → `404.html` */
export function addressOfPage(file: string): string {
  return file.replace(/(?:^|(?<=\/))index\.html$/u, '');
}
