import { checkFiles } from '../../src/markdown/check-files.ts';
import { readFacts } from '../../src/markdown/read-facts.ts';
import { parseRegistries } from '../../src/markdown/read-registries.ts';
import type { IsoDate } from '../../src/policy/dates.ts';
import type { Finding, Place } from '../../src/policy/finding.ts';
import {
  type Example,
  type ExampleDocument,
  type ExampleFiles,
  hereMark,
} from '../../src/policy/rules/rule.ts';

/** A document in which nothing is found, as YAML by fields and a body. */
const baseFields: Readonly<Record<string, string>> = {
  number: '甲政发〔2021〕1号',
  issuers: '[甲市人民政府]',
  indexNumber: 'unknown',
  subject: 'unknown',
  type: '办法',
  region: "'330800'",
  adopted: '2021-01-15',
  published: '2021-01-20',
  effective: '2021-03-01',
  expires: 'unknown',
  openness: '主动公开',
  source: '{ publisher: 甲市人民政府, url: unknown, authoritative: 以公报为准, changes: [] }',
  topics: '[organisation]',
};
const baseBody = `第一条 为规范文件的制定，制定本办法。

第二条 本办法自2021年3月1日起施行。`;
const baseLists: Readonly<Record<string, string>> = {
  'regions.yaml': "- code: '330800'\n  name: 甲市\n  level: 市\n",
  'topics.yaml':
    '- id: organisation\n  name: 组织保障\n  topics:\n    - id: training\n      name: 法治培训\n',
  'units.yaml': '[]\n',
};

/** The day on which examples are checked. */
const exampleDay = '2026-01-01' as IsoDate;

export interface ExampleLibrary {
  /** Bytes by path, the mark of the place taken out. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Where the mark stood; undefined where there is none. */
  readonly here: { readonly file: string; readonly place: Place } | undefined;
}

/** An example with all that it leaves out filled in. */
export function exampleLibrary(example: Example): ExampleLibrary {
  const files = new Map<string, Uint8Array>();
  let here: ExampleLibrary['here'];
  for (const [file, written] of Object.entries({ ...baseLists, ...filesOfExample(example) })) {
    if (written instanceof Uint8Array) {
      files.set(file, written);
      continue;
    }
    const text = typeof written === 'string' ? written : documentText(written, titleOf(file));
    const at = text.indexOf(hereMark);
    if (at !== -1) here = { file, place: placeAt(text, at) };
    files.set(file, new TextEncoder().encode(text.replace(hereMark, '')));
  }
  return { files, here };
}

export function filesOfExample(example: Example): ExampleFiles['files'] {
  return 'files' in example ? example.files : { 'policies/example.mdx': example };
}

/** Checks an example as a folder is checked, through the reader of documents. */
export async function checkExample({ files }: ExampleLibrary): Promise<readonly Finding[]> {
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const { value: registries, findings } = await parseRegistries((name) => {
    const bytes = files.get(name);
    return Promise.resolve(bytes && { file: name, text: decode(bytes) });
  });
  const documents = [...files]
    .filter(([file]) => file.endsWith('.mdx'))
    .map(([file, bytes]) => {
      const id = (file.split('/').at(-1) ?? '').replace(/\.mdx$/u, '');
      return { id, facts: readFacts({ file, id, sha256: '0', bytes }) };
    });
  const around = {
    contentDir: 'content',
    registries,
    today: exampleDay,
    hasFigure: (src: string) => files.has(src),
  };
  return [...findings, ...checkFiles(documents, around).findings];
}

/** A whole file of a document: fields that it leaves out stand as in the base. */
/** Documents of one example have titles of their own. */
function titleOf(file: string): string {
  const name = file.replace(/^.*\/|\.mdx$/gu, '');
  return name === 'example' ? '甲市规范性文件管理办法' : `甲市规范性文件管理办法（${name}）`;
}

function documentText({ fields = {}, body = baseBody }: ExampleDocument, title: string): string {
  const written = new Map(Object.entries(fields).map(([key, value]) => [fieldName(key), value]));
  const lines = Object.entries({ title, ...baseFields, ...fields }).flatMap(([key, value]) => {
    const replaced = Object.hasOwn(fields, key) ? false : written.has(key);
    return replaced || value === undefined ? [] : [`${key}: ${value}`];
  });
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** `‸number` is the field `number` with the mark before it. */
function fieldName(key: string): string {
  return key.replace(hereMark, '');
}

function placeAt(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
