import { describe, expect, test } from 'vitest';
import { search } from '../../src/search/engine.ts';
import { IndexReader, MissingPart, type ReadFile } from '../../src/search/index-reader.ts';
import { DamagedPart, framePart, unframePart } from '../../src/search/part-file.ts';
import { indexFiles, policyWith } from './index-of.ts';

const library = [
  policyWith('a', ['公民、法人和其他组织依法享有申请行政复议的权利。', '行政机关应当告知听证。']),
  policyWith('b', ['国家建立健全行政裁决制度。']),
];
const day = '2026-11-25';

/** The name of the file that holds the list of a gram. */
async function fileOf(read: ReadFile, gram: string): Promise<string> {
  const asked: string[] = [];
  const index = await IndexReader.open(async (name) => {
    asked.push(name);
    return await read(name);
  });
  asked.length = 0;
  await index.postings(gram);
  return asked[0] ?? '';
}

describe('a part of the index', () => {
  test.each([
    ['missing', () => undefined],
    ['cut off', (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)],
    [
      'with a changed byte',
      (bytes: Uint8Array) => bytes.with(bytes.length - 1, (bytes.at(-1) ?? 0) ^ 1),
    ],
    ['that is a page of the host', () => new TextEncoder().encode('<!doctype html><h1>404</h1>')],
    ['of another format', (bytes: Uint8Array) => bytes.with(4, 99)],
    ['that is empty', () => new Uint8Array()],
  ])('%s is asked for once more and then named in the answer', async (_name, damage) => {
    const { files, read } = await indexFiles(library, { listBlock: 40, blocksPerFile: 1 });
    const bad = await fileOf(read, '复议');
    const asked: [string, boolean][] = [];
    const index = await IndexReader.open(async (name, fresh = false, range) => {
      asked.push([name, fresh]);
      if (name !== bad) return await read(name, fresh, range);
      const bytes = damage(files.get(name) ?? new Uint8Array());
      if (bytes === undefined) throw new Error('404');
      return bytes;
    });
    const { summary } = await search(index, { query: '"复议"', day });
    expect(summary.missing).toEqual([bad]);
    expect(asked.filter(([name]) => name === bad)).toEqual([
      [bad, false],
      [bad, true],
    ]);
    const other = await search(index, { query: '"裁决"', day });
    expect([other.summary.exact, other.summary.missing]).toEqual([1, []]);
  });

  test('may be given whole by a host that gives no parts of files, or a wrong part', async () => {
    const { files, read } = await indexFiles(library, { listBlock: 40, blocksPerFile: 3 });
    for (const give of [
      (bytes: Uint8Array) => bytes,
      (_: Uint8Array, part: Uint8Array) => part.subarray(1),
      (_: Uint8Array, part: Uint8Array) => new Uint8Array(part.length),
    ]) {
      const index = await IndexReader.open(async (name, _fresh, range) => {
        const bytes = files.get(name) ?? (await read(name));
        return range === undefined ? bytes : give(bytes, bytes.subarray(range.start, range.end));
      });
      for (const query of ['复议', '裁决', '行政机关应当告知听证']) {
        const { summary } = await search(index, { query, day });
        expect([query, summary.exact, summary.missing]).toEqual([query, 1, []]);
      }
    }
  });

  test('that comes at the second time is used', async () => {
    const { read } = await indexFiles(library, { listBlock: 40, blocksPerFile: 1 });
    const bad = await fileOf(read, '复议');
    const index = await IndexReader.open(async (name, fresh) => {
      if (name === bad && fresh !== true) throw new Error('404');
      return await read(name);
    });
    const { summary } = await search(index, { query: '复议', day });
    expect([summary.exact, summary.missing]).toEqual([1, []]);
  });

  test('with the texts of hits that is missing fails for these hits only', async () => {
    const { read } = await indexFiles(library, { textBlock: 10 });
    let broken = false;
    const index = await IndexReader.open(async (name) => {
      if (broken) throw new Error('404');
      return await read(name);
    });
    const answer = await search(index, { query: '行政', day });
    broken = true;
    expect(answer.summary.exact).toBe(3);
    const given = await answer.hits('exact', 0, 3);
    expect([given.hits, given.missing.length > 0]).toEqual([[], true]);
    broken = false;
    expect((await answer.hits('exact', 0, 3)).hits).toHaveLength(3);
  });

  test('is taken from the build that the catalogue belongs to; a newer one is noticed', async () => {
    const before = await indexFiles(library);
    const after = await indexFiles(library.slice(0, 1));
    let published = before;
    const index = await IndexReader.open((name) => published.read(name));
    expect(await index.isReplaced()).toBe(false);
    published = after;
    expect(await index.isReplaced()).toBe(true);
  });

  test('no index at all is a missing part', async () => {
    const nothing: ReadFile = () => Promise.reject(new Error('404'));
    await expect(IndexReader.open(nothing)).rejects.toThrow(MissingPart);
  });
});

test('a framed file gives its payload back', () => {
  const payload = new TextEncoder().encode('政典');
  expect(unframePart(framePart(payload))).toEqual(payload);
  const padded = framePart(payload, 64);
  expect([padded.length, unframePart(padded)]).toEqual([64, payload]);
  expect(() => unframePart(padded.with(63, 1))).toThrow(DamagedPart);
});

test('the same library gives the same files, byte for byte', async () => {
  const [one, other] = await Promise.all([indexFiles(library), indexFiles(library)]);
  expect([...one.files]).toEqual([...other.files]);
});
