import { spawn, spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';

const CHOSEN = 'WASL_NODE_CHOSEN';

/** The Node of our packages when it runs here and is not the one that already runs us. */
export function findNode(root) {
  const chosen = process.env[CHOSEN];
  // What we start in turn chooses for itself.
  delete process.env[CHOSEN];
  if (chosen) return undefined;
  const node = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (!existsSync(node) || realpathSync(node) === realpathSync(process.execPath)) return undefined;
  return spawnSync(node, ['-e', ''], { stdio: 'ignore' }).status === 0 ? realpathSync(node) : undefined;
}

/** Whether this Node has what the program needs: `node:sqlite` without a flag, types left out of TypeScript. */
export function isRightNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

/**
 * Runs a script with another Node in our place: its signals, its exit code, its end by a signal. The channel tells it when we are killed,
 * so that it does not stay behind.
 */
export function runThere(node, args) {
  const child = spawn(node, args, {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, [CHOSEN]: '1' },
  });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) =>
    process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1)),
  );
}
