import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addressOf,
  findPort,
  type RunningServer,
  startStaticServer,
} from '../../scripts/lib/static-server.ts';

let folder: string;
let server: RunningServer;
let below: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'static-server-'));
  const site = join(folder, 'site');
  await mkdir(join(site, 'policies', '条例'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), '不予公开');
  await writeFile(join(site, 'index.html'), '<h1>政典</h1>');
  await writeFile(join(site, '404.html'), '<h1>没有这一页</h1>');
  await writeFile(join(site, 'policies', 'index.html'), '<h1>文件库</h1>'.repeat(100));
  await writeFile(join(site, 'policies', '条例', 'index.html'), '<h1>条例</h1>');
  await writeFile(join(site, 'measures.csv'), '文件,条文\n');
  await writeFile(join(site, 'zh.pf_meta'), Buffer.from([0x1f, 0x8b, 0]));
  await symlink(join(folder, 'secret.txt'), join(site, 'link.txt'));
  await utimes(join(site, 'measures.csv'), 1_600_000_000, 1_600_000_000.5);
  const common = { root: site, host: '127.0.0.1', port: 0 };
  server = await startStaticServer({ ...common, base: '/' });
  below = await startStaticServer({ ...common, base: '/a/b/' });
});

afterAll(async () => {
  await Promise.all([server.close(), below.close()]);
  await rm(folder, { recursive: true });
});

describe('a file', () => {
  test('comes with its type and its bytes', async () => {
    const { status, headers, body } = await ask(server, '/measures.csv');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(body.toString()).toBe('文件,条文\n');
  });

  test('of an unknown kind is bytes, and is not compressed again', async () => {
    const { headers, body } = await ask(server, '/zh.pf_meta', { 'accept-encoding': 'gzip, br' });
    expect(headers['content-type']).toBe('application/octet-stream');
    expect(headers['content-encoding']).toBeUndefined();
    expect([...body]).toEqual([0x1f, 0x8b, 0]);
  });

  test('may be had in part where it is not compressed', async () => {
    const part = async (range: string) => {
      const answer = await fetch(`${server.url}zh.pf_meta`, { headers: { range } });
      return [answer.status, answer.headers.get('content-range'), await answer.bytes()];
    };
    expect(await part('bytes=1-1')).toEqual([206, 'bytes 1-1/3', Uint8Array.of(0x8b)]);
    expect(await part('bytes=1-')).toEqual([206, 'bytes 1-2/3', Uint8Array.of(0x8b, 0)]);
    const whole = [200, null, Uint8Array.of(0x1f, 0x8b, 0)];
    for (const other of ['bytes=3-9', 'bytes=0-1,2-2', 'bytes=2-1', 'lines=1-2']) {
      expect(await part(other)).toEqual(whole);
    }
  });

  test('is not a folder', async () => {
    expect((await ask(server, '/measures.csv/')).status).toBe(404);
  });

  test('is the same for its query', async () => {
    expect((await ask(server, '/measures.csv?v=1')).status).toBe(200);
  });
});

describe('a folder', () => {
  test('is its index page', async () => {
    expect((await ask(server, '/')).body.toString()).toBe('<h1>政典</h1>');
    expect((await ask(server, '/policies/')).headers['content-type']).toBe(
      'text/html; charset=utf-8',
    );
  });

  test('without its slash is redirected, query kept', async () => {
    const { status, headers } = await ask(below, '/a/b/policies?type=意见&x=?');
    expect(status).toBe(301);
    expect(headers.location).toBe('/a/b/policies/?type=%E6%84%8F%E8%A7%81&x=?');
  });

  test('is never redirected to another host', async () => {
    const { status, headers } = await ask(server, '//policies');
    expect(status).toBe(301);
    expect(headers.location).toBe('/policies/');
  });

  test('may have a Chinese name', async () => {
    const { status, body } = await ask(server, `/policies/${encodeURIComponent('条例')}/`);
    expect([status, body.toString()]).toEqual([200, '<h1>条例</h1>']);
  });
});

describe('what is not there', () => {
  test('is the 404 page, with the status', async () => {
    const { status, body } = await ask(server, '/policies/nowhere/');
    expect([status, body.toString()]).toEqual([404, '<h1>没有这一页</h1>']);
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/policies/%2e%2e/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/link.txt',
  ])('includes what lies outside the site: %s', async (path) => {
    const { status, body } = await ask(server, path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('不予公开');
  });

  test.each(['/%', '/%E6%9', '/a%00.html'])('malformed address: %s', async (path) => {
    expect((await ask(server, path)).status).toBe(400);
  });

  test('includes everything outside the base', async () => {
    expect((await ask(below, '/policies/')).status).toBe(404);
    expect((await ask(below, '/a/b/policies/')).status).toBe(200);
    expect((await ask(below, '/a/b')).status).toBe(301);
  });
});

describe('methods', () => {
  test('HEAD has the headers and no body', async () => {
    const { status, headers, body } = await ask(server, '/measures.csv', { method: 'HEAD' });
    expect([status, body.length]).toEqual([200, 0]);
    expect(headers['content-length']).toBe('14');
  });

  test('others are refused', async () => {
    const { status, headers } = await ask(server, '/', { method: 'POST' });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('compression', () => {
  test.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=1.0', 'gzip', gunzipSync],
  ])('%s → %s', async (accepted, coding, unpack) => {
    const { headers, body } = await ask(server, '/policies/', { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(coding);
    expect(headers.vary).toBe('Accept-Encoding');
    expect(unpack(body).toString()).toBe('<h1>文件库</h1>'.repeat(100));
  });

  test('is left out for a reader who does not take it', async () => {
    const { headers } = await ask(server, '/policies/', { 'accept-encoding': 'br;q=0' });
    expect(headers['content-encoding']).toBeUndefined();
  });
});

describe('what the reader has already', () => {
  test('is not sent again by its tag', async () => {
    const { headers } = await ask(server, '/measures.csv');
    const again = await ask(server, '/measures.csv', { 'if-none-match': `"x", ${headers.etag}` });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const other = await ask(server, '/measures.csv', { 'if-none-match': '"x"' });
    expect(other.status).toBe(200);
  });

  test('is not sent again by its date', async () => {
    const { headers } = await ask(server, '/measures.csv');
    const since = String(headers['last-modified']);
    expect((await ask(server, '/measures.csv', { 'if-modified-since': since })).status).toBe(304);
    const older = new Date(1_500_000_000_000).toUTCString();
    expect((await ask(server, '/measures.csv', { 'if-modified-since': older })).status).toBe(200);
  });

  test('has another tag when it is compressed', async () => {
    const plain = await ask(server, '/measures.csv');
    const packed = await ask(server, '/measures.csv', { 'accept-encoding': 'gzip' });
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
  });
});

describe('ports', () => {
  test('the next free one is found when one is taken', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
    const taken = (blocker.address() as { port: number }).port;
    expect(await findPort('127.0.0.1', taken)).toBeGreaterThan(taken);
    await new Promise((resolve) => blocker.close(resolve));
  });

  test('an address can be opened', () => {
    expect(addressOf('127.0.0.1', 4321, '/')).toBe('http://127.0.0.1:4321/');
    expect(addressOf('::1', 80, '/a/')).toBe('http://[::1]:80/a/');
    expect(addressOf('0.0.0.0', 80, '/')).toBe('http://localhost:80/');
  });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** A request as it stands: `fetch` would tidy the path before it is sent. */
function ask(
  { port }: RunningServer,
  path: string,
  { method = 'GET', ...headers }: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const raw = path.replace(/\P{ASCII}+/gu, (text) => encodeURIComponent(text));
  return new Promise((resolve, reject) => {
    request({ port, path: raw, headers, method, host: '127.0.0.1' }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}
