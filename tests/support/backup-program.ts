import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { findProjectRoot } from '#platform/config/project-root.ts';

/** How the program ended. */
export interface BackupProgramEnd {
  code: number | null;
  signal: NodeJS.Signals | null;
  output: string;
  errors: string;
}

/** Runs `backup`, `restore` or `doctor` in a process of its own; `onErrors` sees each piece of standard error, such as progress. */
export function runBackupProgram(
  args: string[],
  environment: Record<string, string>,
  onErrors: (text: string, child: ChildProcess) => void = () => {},
): Promise<BackupProgramEnd> {
  const script = join(findProjectRoot(), 'tests', 'support', 'fixtures', 'backup-program.ts');
  const env = { PATH: process.env.PATH, LOG_LEVEL: 'silent', ...environment };
  const child = spawn(process.execPath, [script, ...args], {
    cwd: '/',
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
    onErrors(text, child);
  });
  return new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, output, errors }));
  });
}
