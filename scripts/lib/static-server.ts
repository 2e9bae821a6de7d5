import { createReadStream, type Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { isCompressible, mediaTypeOf } from './media-types.ts';

interface ServerOptions {
  /** The folder to serve. */
  readonly root: string;
  /** The path under which it is served: `/` or `/a/b/`. */
  readonly base: string;
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
}

export interface RunningServer {
  /** `http://127.0.0.1:4321/a/b/` */
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Serves a built site as a plain host does: files, folders by their index page, a page for 404. */
export async function startStaticServer(options: ServerOptions): Promise<RunningServer> {
  const root = await realpath(options.root);
  const server = createServer((request, response) => {
    answer(request, response, { root, base: options.base }).catch((error: unknown) => {
      // The reader went away, or the file did while it was sent.
      if (!response.headersSent) sendText(response, 500, `${error}`);
      else response.destroy();
    });
  });
  const port = await listen(server, options.host, options.port);
  return {
    url: addressOf(options.host, port, options.base),
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** `addressOf('::1', 80, '/a/')` → `http://[::1]:80/a/`; a host that stands for all is shown as this one. */
export function addressOf(host: string, port: number, base: string): string {
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}${base}`;
}

/** The first free port from the one given on. */
export async function findPort(host: string, from: number): Promise<number> {
  for (let port = from; ; port += 1) {
    const probe = createServer();
    try {
      await listen(probe, host, port);
      await new Promise((resolve) => probe.close(resolve));
      return port;
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || port >= from + 50 || port >= 65_535) throw error;
    }
  }
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

interface Served {
  readonly root: string;
  readonly base: string;
}

async function answer(request: IncomingMessage, response: ServerResponse, served: Served) {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return sendText(response, 405, '不接受这种请求');
  }
  const [rawPath = '/', ...query] = (request.url ?? '/').split('?');
  const segments = pathSegments(rawPath, served.base);
  if (segments === 'malformed') return sendText(response, 400, '网址写得不对');
  const found = segments === 'outside' ? undefined : await findFile(served.root, segments, rawPath);
  if (found === undefined) return sendNotFound(request, response, served);
  if (found === 'slash missing') {
    const path = (segments as readonly string[]).map((part) => `${encodeURIComponent(part)}/`);
    const search = query.length > 0 ? `?${query.join('?')}` : '';
    response.setHeader('Location', `${served.base}${path.join('')}${search}`);
    return sendText(response, 301, '网址末尾应有斜线');
  }
  return sendFile(request, response, { ...found, status: 200 });
}

/** Decoded names below the base; none of them leads anywhere but down. */
function pathSegments(rawPath: string, base: string): readonly string[] | 'outside' | 'malformed' {
  const path = `${rawPath}/` === base ? base : rawPath;
  if (!path.startsWith(base)) return 'outside';
  const segments: string[] = [];
  for (const raw of path.slice(base.length).split('/')) {
    if (raw === '') continue;
    const name = decode(raw);
    if (name === undefined || name.includes('\0')) return 'malformed';
    if (name === '.' || name === '..' || /[/\\]/u.test(name)) return 'outside';
    segments.push(name);
  }
  return segments;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

interface FoundFile {
  readonly path: string;
  readonly stats: Stats;
}

async function findFile(
  root: string,
  segments: readonly string[],
  rawPath: string,
): Promise<FoundFile | 'slash missing' | undefined> {
  const path = await realpath(join(root, ...segments)).catch(() => undefined);
  if (path === undefined || (path !== root && !path.startsWith(root + sep))) return undefined;
  const stats = await stat(path);
  const asFolder = rawPath.endsWith('/');
  if (stats.isFile()) return asFolder ? undefined : { path, stats };
  const index = join(path, 'index.html');
  const indexStats = await stat(index).catch(() => undefined);
  if (indexStats?.isFile() !== true) return undefined;
  return asFolder ? { path: index, stats: indexStats } : 'slash missing';
}

async function sendNotFound(request: IncomingMessage, response: ServerResponse, served: Served) {
  const path = join(served.root, '404.html');
  const stats = await stat(path).catch(() => undefined);
  if (stats === undefined) return sendText(response, 404, '没有这一页');
  return sendFile(request, response, { path, stats, status: 404 });
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { path, stats, status }: FoundFile & { readonly status: 200 | 404 },
) {
  const mediaType = mediaTypeOf(path);
  const packed = isCompressible(mediaType);
  const coding = packed ? acceptedCoding(request.headers['accept-encoding']) : undefined;
  const tag = `W/"${stats.size.toString(16)}-${Math.trunc(stats.mtimeMs).toString(16)}${coding === undefined ? '' : `-${coding}`}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Last-Modified', stats.mtime.toUTCString());
  response.setHeader('Cache-Control', 'no-cache');
  if (packed) response.setHeader('Vary', 'Accept-Encoding');
  if (status === 200 && isUnchanged(request, tag, stats)) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('Content-Type', mediaType);
  if (!packed) response.setHeader('Accept-Ranges', 'bytes');
  const range = status === 200 && !packed ? askedRange(request, stats.size) : undefined;
  if (range !== undefined) {
    response.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${stats.size}`);
    response.setHeader('Content-Length', range.end - range.start + 1);
  } else if (coding === undefined) response.setHeader('Content-Length', stats.size);
  else response.setHeader('Content-Encoding', coding);
  response.writeHead(range === undefined ? status : 206);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const source = createReadStream(path, range);
  if (coding === undefined) return pipeline(source, response);
  return pipeline(source, compressor(coding), response);
}

/** The first and last byte of the one part that a reader asks for; else it gets the whole. */
function askedRange(
  { headers }: IncomingMessage,
  size: number,
): { readonly start: number; readonly end: number } | undefined {
  const asked = /^bytes=(?<start>\d{1,15})-(?<end>\d{1,15})?$/u.exec(headers.range ?? '')?.groups;
  if (asked === undefined || headers['if-range'] !== undefined) return undefined;
  const start = Number(asked['start']);
  const end = Math.min(Number(asked['end'] ?? size), size - 1);
  return start <= end ? { start, end } : undefined;
}

type Coding = 'br' | 'gzip';

/** The better of the codings that the reader takes: `gzip;q=1, br;q=0` → gzip. */
function acceptedCoding(header: string | string[] | undefined): Coding | undefined {
  const refused = /^q=0(?:\.0{0,3})?$/u;
  const accepted = String(header ?? '')
    .split(',')
    .map((part) => part.split(';').map((piece) => piece.trim().toLowerCase()))
    .filter(([, ...parameters]) => !parameters.some((parameter) => refused.test(parameter)))
    .map(([name]) => name);
  return (['br', 'gzip'] as const).find((coding) => accepted.includes(coding));
}

function compressor(coding: Coding) {
  return coding === 'gzip'
    ? createGzip()
    : createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}

function isUnchanged({ headers }: IncomingMessage, tag: string, { mtime }: Stats): boolean {
  const known = headers['if-none-match'];
  if (known !== undefined) {
    const opaque = (text: string) => text.trim().replace(/^W\//u, '');
    return known.split(',').some((one) => one.trim() === '*' || opaque(one) === opaque(tag));
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Math.trunc(mtime.getTime() / 1000) * 1000 <= since;
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
