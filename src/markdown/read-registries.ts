import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Finding, Parsed } from '../policy/finding.ts';
import {
  outsideList,
  regionList,
  type Registries,
  topicFieldList,
  unitList,
} from '../policy/registry.ts';
import { ruleFinding } from '../policy/rules.ts';

/** A list as it was found; `file` is the name for findings. */
export interface RegistryFile {
  readonly file: string;
  readonly text: string;
}

/** The lists of a library; one that is not there or at fault is empty. */
export async function parseRegistries(
  read: (name: string) => Promise<RegistryFile | undefined>,
): Promise<Parsed<Registries>> {
  const findings: Finding[] = [];
  const registry = async <T extends z.ZodType>(
    name: string,
    schema: T,
  ): Promise<z.output<T> | []> => {
    const file = await read(name);
    const parsed = file === undefined ? undefined : parseRegistry(file, schema);
    findings.push(...(parsed?.findings ?? []));
    return parsed?.value ?? [];
  };
  const value = {
    regions: await registry('regions.yaml', regionList),
    topics: await registry('topics.yaml', topicFieldList),
    units: await registry('units.yaml', unitList),
    outside: await registry('external.yaml', outsideList),
  };
  return { value, findings };
}

function parseRegistry<T extends z.ZodType>(
  { file, text }: RegistryFile,
  schema: T,
): Parsed<z.output<T> | undefined> {
  const fault = (detail: string, line: number, column: number) => ({
    value: undefined,
    findings: [{ ...ruleFinding('registry', { detail }), file, place: { line, column } }],
  });
  const counter = new LineCounter();
  const document = parseDocument(text, { schema: 'core', lineCounter: counter });
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
