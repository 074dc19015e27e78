import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './words.mjs';

/**
 * Installs the packages when what lies in node_modules is not what the lockfile names; false when that failed. Optional packages (those
 * of other platforms) may be absent, and packages for development too unless a task needs them.
 */
export function ensureInstalled(root, { development }) {
  const wanted = readLock(join(root, 'package-lock.json'));
  if (!wanted || isInstalled(wanted, readLock(join(root, 'node_modules', '.package-lock.json')), development))
    return true;
  say(root, 'cli.launch.installing');
  const [program, ...first] = process.env.npm_execpath
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];
  // Standard output belongs to the command that is about to run.
  const run = spawnSync(
    program,
    [...first, 'ci', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 2],
      shell: process.platform === 'win32' && program === 'npm',
    },
  );
  return run.status === 0;
}

function isInstalled(wanted, present, development) {
  if (!present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link) return true;
    const found = present[path];
    if (found) return found.version === entry.version;
    return entry.optional || entry.devOptional || (entry.dev && !development) || entry.peer === true;
  });
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
