import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { inDocumentOrder } from '../policy/clause.ts';
import type { Finding, Parsed } from '../policy/finding.ts';
import { buildLibrary, type Library } from '../policy/library.ts';
import type { PolicyDocument } from '../policy/policy.ts';
import { regionList, topicFieldList, unitList } from '../policy/registry.ts';
import { ruleFinding } from '../policy/rules.ts';
import { readDocument } from './read-document.ts';

/**
 * A folder of policies → library. The policies are all `.mdx` files below `policies/`, or below the
 * folder itself where it has no such folder. `regions.yaml`, `topics.yaml` and `units.yaml` that
 * the folder lacks are taken from `defaults`.
 * A file that cannot be read hides no other's findings. Throws only where the folder is not there.
 */
export async function readLibrary(
  contentDir: string,
  defaults = 'content',
): Promise<Parsed<Library>> {
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
  const registries = {
    regions: await registry('regions.yaml', regionList),
    topics: await registry('topics.yaml', topicFieldList),
    units: await registry('units.yaml', unitList),
  };
  const documents: PolicyDocument[] = [];
  const seen = new Map<string, string>();
  const paths = await policyFiles(contentDir);
  if (paths.length === 0) {
    findings.push({ ...ruleFinding('no-policies', { label: contentDir }), file: contentDir });
  }
  for (const path of paths) {
    const bytes = await readFile(path);
    const file = relative(process.cwd(), path);
    const id = (path.split(/[\\/]/u).at(-1) ?? '').replace(/\.mdx$/u, '');
    const first = seen.get(id);
    if (first !== undefined) {
      findings.push({
        ...ruleFinding('policy-duplicate-id', { label: id, before: first }),
        file,
        place: { line: 1, column: 1 },
      });
      continue;
    }
    seen.set(id, file);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { value, findings: found } = readDocument({ file, id, sha256, bytes });
    findings.push(...found);
    if (value === undefined) continue;
    documents.push(value);
    findings.push(...(await missingFigures(contentDir, value)));
  }
  const built = buildLibrary(documents, registries);
  return { value: built.library, findings: [...findings, ...built.findings] };
}

/** All policy files of a content folder, in a fixed order. */
async function policyFiles(contentDir: string): Promise<readonly string[]> {
  const own = join(contentDir, 'policies');
  const folder = (await isFolder(own)) ? own : contentDir;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && entry.name.endsWith('.mdx'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

async function missingFigures(
  contentDir: string,
  document: PolicyDocument,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { figure, place } of inDocumentOrder(document.clauses)) {
    if (figure === undefined || (await isFile(join(contentDir, figure.src)))) continue;
    findings.push({
      ...ruleFinding('figure-missing', { label: figure.src }),
      file: document.file,
      place,
    });
  }
  return findings;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
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
