import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, CommandIo } from '#app/command.ts';

/**
 * `wasl bench NAME [--json] [--keep DIR]`: measures this program against its floor and its goals. The benches stand beside the sources and run from
 * there, in a process of their own, so that nothing of them is in the program.
 */
export const benchCommand: Command = { name: 'bench', summary: 'cli.command.bench.summary', run: runBench };

async function runBench(args: string[], io: CommandIo): Promise<number> {
  const script = join(io.projectRoot, 'bench', 'run-bench.ts');
  if (!existsSync(script)) {
    io.tell(io.say('cli.bench.absent'));
    return 1;
  }
  const child = spawn(process.execPath, [script, ...args], { stdio: 'inherit', cwd: io.projectRoot });
  io.stopping.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
  const [code] = await once(child, 'exit');
  return typeof code === 'number' ? code : 1;
}
