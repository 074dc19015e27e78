import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Programs of our packages by name: run with this Node, not through the shell. */
const TOOLS = {
  tsc: 'typescript/bin/tsc',
  biome: '@biomejs/biome/bin/biome',
  vitest: 'vitest/vitest.mjs',
};

/** One thing to run: a title for the summary, a tool of ours or a script, and its arguments. */
export function step(title, tool, ...args) {
  return { title, tool, args };
}

/** Runs steps one after the other, all of them, and closes with a summary when one failed. Gives the exit code. */
export async function runSteps(root, steps, environment = {}) {
  const failed = [];
  for (const { title, tool, args } of steps) {
    process.stdout.write(`\n── ${title}\n`);
    const code = await runStep(root, tool, args, environment);
    if (code === 0) continue;
    failed.push(title);
    if (code > 128) break;
  }
  if (failed.length > 0) process.stdout.write(`\nfailed: ${failed.join(', ')}\n`);
  return failed.length > 0 ? 1 : 0;
}

function runStep(root, tool, args, environment) {
  const script = TOOLS[tool] ? join(root, 'node_modules', TOOLS[tool]) : join(root, tool);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    const forward = (signal) => child.kill(signal);
    process.on('SIGINT', forward);
    process.on('SIGTERM', forward);
    child.on('exit', (code, signal) => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      resolve(signal ? 129 : (code ?? 1));
    });
  });
}
