import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProjectRoot } from '#platform/config/project-root.ts';

/** The fixture program, running. */
export interface Program {
  child: ChildProcess;
  /** Process ids of Node and of the database server. */
  ready: Promise<{ node: number; server: number }>;
  /** What it has printed so far, line by line. */
  lines: string[];
  ended: Promise<ProgramEnd>;
}

/** How the fixture program ended. */
export interface ProgramEnd {
  code: number | null;
  signal: NodeJS.Signals | null;
  output: string;
  errors: string;
}

/** Starts `tests/support/fixtures/program.ts` on a data folder. */
export function startProgram(
  args: string[],
  environment: Record<string, string>,
  as: { uid?: number; gid?: number } = {},
): Program {
  const script = join(findProjectRoot(), 'tests', 'support', 'fixtures', 'program.ts');
  const env = { PATH: process.env.PATH, LOG_LEVEL: 'silent', ...environment };
  const child = spawn(process.execPath, [script, ...args], {
    ...as,
    cwd: '/',
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return followProgram(child);
}

/** Collects what a started program says. */
export function followProgram(child: ChildProcess): Program {
  // A test that fails half-way must not leave its program behind.
  const endWithUs = () => child.kill('SIGTERM');
  process.once('exit', endWithUs);
  child.once('exit', () => process.off('exit', endWithUs));
  const lines: string[] = [];
  let output = '';
  let errors = '';
  const ready = Promise.withResolvers<{ node: number; server: number }>();
  // Those who do not wait for it learn the same from the end.
  ready.promise.catch(() => {});
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    lines.splice(0, lines.length, ...output.split('\n').slice(0, -1));
    const match = /^ready (\d+) (\d+)$/m.exec(output);
    if (match) ready.resolve({ node: Number(match[1]), server: Number(match[2]) });
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const ended = new Promise<ProgramEnd>((resolve) => {
    child.once('close', (code, signal) => {
      ready.reject(new Error(`ended before it was ready: ${errors}`));
      resolve({ code, signal, output, errors });
    });
  });
  return { child, ready: ready.promise, lines, ended };
}

/** A process and all that it started, directly or not. */
export function processTree(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]));
    } catch {
      // Ended in between.
    }
  }
  const tree = [pid];
  for (const member of tree) {
    for (const [child, parent] of parents) if (parent === member) tree.push(child);
  }
  return tree;
}
