// Plain JavaScript for any Node from 18 on: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The Node that runs the project's commands: the one that the packages brought, else the one that
 * runs this, when it is new enough.
 * @param {string} root
 * @returns {string | undefined}
 */
export function chooseNode(root) {
  const pinned = pinnedNode(root);
  if (pinned !== undefined && runs(pinned)) return pinned;
  return runsTypeScript(process.versions.node) ? process.execPath : undefined;
}

/**
 * Path of the binary that an optional dependency put down for this platform, where it did.
 * @param {string} root
 * @returns {string | undefined}
 */
export function pinnedNode(root, platform = process.platform, arch = process.arch) {
  const system = platform === 'win32' ? 'win' : platform;
  const file = platform === 'win32' ? 'node.exe' : 'node';
  return [`node-${system}-${arch}`, `node-bin-${system}-${arch}`]
    .map((name) => join(root, 'node_modules', name, 'bin', file))
    .find((path) => existsSync(path));
}

/**
 * Whether this release of Node runs the commands as they stand: types stripped, `import.meta.main`
 * known. `22.18.0` → true, `22.6.0` and `23.11.0` → false.
 * @param {string} version
 * @returns {boolean}
 */
export function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 22 && minor >= 18) || (major === 24 && minor >= 2) || major > 24;
}

/**
 * A binary for glibc stands there on musl as well, and does not start.
 * @param {string} program
 */
function runs(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}
