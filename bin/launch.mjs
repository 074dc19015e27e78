// Runs on Node 20 with nothing installed: installs what the lockfile names, moves to the right Node, builds, runs.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './launch/install.mjs';
import { findNode, isRightNode, runThere } from './launch/node.mjs';
import { say } from './launch/words.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const args = process.argv.slice(2);
const asksForTask = args[0] === '--task';

if (!ensureInstalled(root, { development: asksForTask })) {
  say(root, 'cli.launch.installFailed');
  process.exit(1);
}

const node = findNode(root);
if (node) runThere(node, [fileURLToPath(import.meta.url), ...args]);
else if (!isRightNode()) {
  say(root, 'cli.launch.nodeTooOld', { version: process.versions.node });
  process.exit(1);
} else if (asksForTask) {
  const { runTask } = await import('./launch/task.mjs');
  process.exitCode = await runTask(root, args[1], args.slice(2));
} else {
  const { ensureBuilt } = await import('./launch/build.mjs');
  const program = await ensureBuilt(root).catch((error) => {
    // The bundler has told its errors already.
    if (error.errors) process.exit(1);
    throw error;
  });
  process.argv = [process.execPath, program, ...args];
  process.setSourceMapsEnabled(true);
  await import(program);
}
