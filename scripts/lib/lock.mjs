// Plain JavaScript for any Node from 18 on: it runs before anything is installed.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const anHour = 3_600_000;

/**
 * Waits until nobody else holds the lock, takes it, and returns what gives it back. A lock whose
 * owner has gone, or that is older than any work it could guard, counts for nothing.
 * @param {string} path
 * @param {() => void} onWait called once, when there is something to wait for
 * @returns {Promise<() => void>}
 */
export async function takeLock(path, onWait) {
  mkdirSync(dirname(path), { recursive: true });
  for (let waited = false; !tryLock(path); waited = true) {
    if (!isHeld(path)) {
      rmSync(path, { force: true });
      continue;
    }
    if (!waited) onWait();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return () => rmSync(path, { force: true });
}

/** @param {string} path */
function tryLock(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} path */
function isHeld(path) {
  try {
    if (Date.now() - statSync(path).mtimeMs > anHour) return false;
    return isAlive(Number(readFileSync(path, 'utf8')));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Whether a process of this number runs here.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return /** @type {NodeJS.ErrnoException} */ (error).code;
}
