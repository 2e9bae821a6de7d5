import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Finding, Parsed } from '../policy/finding.ts';
import { buildLibrary, type Library } from '../policy/library.ts';
import type { PolicyDocument } from '../policy/policy.ts';
import { regionList, type Registries, topicFieldList, unitList } from '../policy/registry.ts';
import { ruleFinding } from '../policy/rules.ts';
import { type PolicyFile, readDocument } from './read-document.ts';

/**
 * A folder of policies → library. The policies are all `.mdx` files below `policies/`, or below the
 * folder itself where it has no such folder. `regions.yaml`, `topics.yaml` and `units.yaml` that
 * the folder lacks are taken from `defaults`. What cannot be read is left out: `checkFolder` says it.
 * Throws only where the folder is not there.
 */
export async function readLibrary(contentDir: string, defaults = 'content'): Promise<Library> {
  const { value: registries } = await readRegistries(contentDir, defaults);
  const documents = new Map<string, PolicyDocument>();
  for (const path of await policyFiles(contentDir)) {
    const { value } = readDocument(await readPolicyFile(path));
    if (value !== undefined && !documents.has(value.id)) documents.set(value.id, value);
  }
  return buildLibrary([...documents.values()], registries);
}

/** The lists of a folder, those that it lacks from `defaults`; a faulty one is empty. */
export async function readRegistries(
  contentDir: string,
  defaults: string,
): Promise<Parsed<Registries>> {
  const findings: Finding[] = [];
  const registry = async <T extends z.ZodType>(
    name: string,
    schema: T,
  ): Promise<z.output<T> | []> => {
    const own = await readRegistry(join(contentDir, name), schema);
    const read = own ?? (await readRegistry(join(defaults, name), schema));
    findings.push(...(read?.findings ?? []));
    return read?.value ?? [];
  };
  const value = {
    regions: await registry('regions.yaml', regionList),
    topics: await registry('topics.yaml', topicFieldList),
    units: await registry('units.yaml', unitList),
  };
  return { value, findings };
}

/** A file by its path; its name for findings is relative to the working folder. */
export async function readPolicyFile(path: string): Promise<PolicyFile> {
  const bytes = await readFile(path);
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

/** Undefined where there is no such file. */
async function readRegistry<T extends z.ZodType>(
  path: string,
  schema: T,
): Promise<Parsed<z.output<T> | undefined> | undefined> {
  const file = relative(process.cwd(), path);
  const fault = (detail: string, line: number, column: number) => ({
    value: undefined,
    findings: [{ ...ruleFinding('registry', { detail }), file, place: { line, column } }],
  });
  let source: string;
  try {
    source = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const counter = new LineCounter();
  const document = parseDocument(source, { schema: 'core', lineCounter: counter });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = counter.linePos(error.pos[0]);
    return fault(error.message.split('\n')[0] ?? '', line, col);
  }
  const result = schema.safeParse(document.toJS({ maxAliasCount: 0 }) ?? []);
  if (result.success) return { value: result.data, findings: [] };
  const findings = result.error.issues.map((issue) => {
    const node = document.getIn(issue.path as (string | number)[], true) as
      { range?: [number, number, number] } | undefined;
    const { line, col } = counter.linePos(node?.range?.[0] ?? 0);
    const detail = `${issue.path.map(String).join('.')} ${issue.message}`;
    return { ...ruleFinding('registry', { detail }), file, place: { line, column: col } };
  });
  return { value: undefined, findings };
}
