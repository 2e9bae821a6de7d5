import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Parsed } from '../policy/finding.ts';
import { buildLibrary, type Library } from '../policy/library.ts';
import type { PolicyDocument } from '../policy/policy.ts';
import type { Registries } from '../policy/registry.ts';
import { type PolicyFile, readDocument } from './read-document.ts';
import { parseRegistries, type RegistryFile } from './read-registries.ts';

/**
 * A folder of policies → library. The policies are all `.mdx` files below `policies/`, or below the
 * folder itself where it has no such folder. `regions.yaml`, `topics.yaml`, `units.yaml` and
 * `external.yaml` that the folder lacks are taken from `defaults`. What cannot be read is left out: `checkFolder` says it.
 * Throws only where the folder is not there.
 */
export async function readLibrary(contentDir: string, defaults = 'content'): Promise<Library> {
  const { value: registries } = await readRegistries(contentDir, defaults);
  const documents = new Map<string, PolicyDocument>();
  for (const path of await policyFiles(contentDir)) {
    const { value } = readDocument(readPolicyFile(path));
    if (value !== undefined && !documents.has(value.id)) documents.set(value.id, value);
  }
  return buildLibrary([...documents.values()], registries);
}

/** The lists of a folder, those that it lacks from `defaults`; a faulty one is empty. */
export function readRegistries(contentDir: string, defaults: string): Promise<Parsed<Registries>> {
  return parseRegistries(
    async (name) =>
      (await readIfThere(join(contentDir, name))) ?? (await readIfThere(join(defaults, name))),
  );
}

async function readIfThere(path: string): Promise<RegistryFile | undefined> {
  try {
    return { file: relative(process.cwd(), path), text: await readFile(path, 'utf8') };
  } catch (error) {
    // ENOTDIR: a part of the path is a file, so nothing stands below it.
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** A file by its path; its name for findings is relative to the working folder. */
export function readPolicyFile(path: string): PolicyFile {
  const bytes = readFileSync(path);
  return {
    file: relative(process.cwd(), path),
    id: (path.split(/[\\/]/u).at(-1) ?? '').replace(/\.mdx$/u, ''),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes,
  };
}

/** All policy files of a content folder, in a fixed order. */
export async function policyFiles(contentDir: string): Promise<readonly string[]> {
  const own = join(contentDir, 'policies');
  const folder = (await isFolder(own)) ? own : contentDir;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && entry.name.endsWith('.mdx'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
