import { existsSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, parse, resolve, sep } from 'node:path';
import { isAlive } from './lock.mjs';

/** A folder that holds this file was made by a build. */
const marker = join('api', 'index.json');

interface Surroundings {
  /** Root of the project. */
  readonly root: string;
  readonly contentDir: string;
  readonly home: string;
}

/** Why a folder must not be replaced by a build, as a sentence; undefined where it may be. */
export function refusalOf(outDir: string, around: Surroundings): string | undefined {
  const out = realPath(outDir);
  const home = realPath(around.home);
  const root = realPath(around.root);
  const content = realPath(around.contentDir);
  if (out === parse(out).root) return `${outDir} 是整个磁盘的根目录。`;
  if (contains(out, home)) return `${outDir} 是你的个人文件夹，或者包含它。`;
  if (contains(out, root)) return `${outDir} 是本项目的文件夹，或者包含它。`;
  if (contains(out, content)) return `${outDir} 是政策文件所在的文件夹，或者包含它。`;
  if (contains(content, out)) return `${outDir} 在政策文件所在的文件夹里面。`;
  if (!existsSync(out)) return undefined;
  if (!statSync(out).isDirectory()) return `${outDir} 是文件，不是文件夹。`;
  if (readdirSync(out).length > 0 && !existsSync(join(out, marker))) {
    return `${outDir} 不是空的，也不是生成的网站（里面没有 ${marker}）。`;
  }
  return undefined;
}

/** Where a build of this process puts its files until they are complete. */
export function freshFolder(outDir: string): string {
  return `${realPath(outDir)}.building-${process.pid}`;
}

/**
 * Puts a complete build in the place of the old one. Both moves are synchronous, so that no signal
 * comes between them; where the second fails the first is taken back.
 */
export function swapIn(fresh: string, outDir: string): void {
  const out = realPath(outDir);
  const old = `${out}.old-${process.pid}`;
  const hadOld = existsSync(out);
  if (hadOld) renameSync(out, old);
  try {
    renameSync(fresh, out);
  } catch (error) {
    if (hadOld) renameSync(old, out);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** Removes what builds left that were killed, and puts an old output back that one had moved away. */
export function sweep(outDir: string): void {
  const out = realPath(outDir);
  if (!existsSync(dirname(out))) return;
  for (const name of readdirSync(dirname(out))) {
    const left = leftover.exec(name)?.groups;
    if (left === undefined || left.name !== basename(out) || isAlive(Number(left.pid))) continue;
    const path = join(dirname(out), name);
    if (left.kind === 'old' && !existsSync(out)) renameSync(path, out);
    else rmSync(path, { recursive: true, force: true });
  }
}

/** dist.building-4711, dist.old-4711 */
const leftover = /^(?<name>.+)\.(?<kind>building|old)-(?<pid>\d+)$/u;

/** True where `inner` is `outer` or lies below it. */
function contains(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

/** The path without symbolic links, as far as it exists. */
function realPath(path: string): string {
  const full = resolve(path);
  if (existsSync(full)) return realpathSync(full);
  const parent = dirname(full);
  return parent === full ? full : join(realPath(parent), basename(full));
}
