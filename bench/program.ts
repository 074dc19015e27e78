import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A program that runs beside us. */
export interface Running {
  child: ChildProcess;
  origin: string;
  /** Seconds from its start to the first page. */
  firstPageAfter: number;
  stop(): Promise<void>;
}

/** Serves with the real program, or another script, as a process of its own, and waits for its first page. */
export async function startServer(options: {
  command: readonly string[];
  environment: Record<string, string>;
  cwd: string;
  firstPage: string;
}): Promise<Running> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const [program, ...args] = options.command;
  const child = spawn(program!, args, {
    cwd: options.cwd,
    env: { ...ownEnvironment(), ...options.environment, PORT: String(port), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr!.on('data', (chunk: Buffer) => {
    said = (said + chunk).slice(-4000);
  });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${options.command.join(' ')} ended: ${said}`);
    if (await answers(origin + options.firstPage)) break;
    await sleep(25);
  }
  const firstPageAfter = (performance.now() - began) / 1000;
  return {
    child,
    origin,
    firstPageAfter,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** Runs a program to its end. Throws when it ends with another code than those allowed. */
export async function runToEnd(
  command: readonly string[],
  environment: Record<string, string>,
  cwd: string,
  allowed: readonly number[] = [0],
): Promise<{ seconds: number; peakKilobytes: number; said: string }> {
  const began = performance.now();
  const [program, ...args] = command;
  const child = spawn(program!, args, {
    cwd,
    env: { ...ownEnvironment(), LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream!.on('data', (chunk: Buffer) => {
      said = (said + chunk).slice(-8000);
    });
  let peakKilobytes = 0;
  const watch = setInterval(() => {
    peakKilobytes = Math.max(peakKilobytes, peakOf(child.pid!));
  }, 20);
  const [code] = await once(child, 'exit');
  clearInterval(watch);
  if (!allowed.includes(code as number)) throw new Error(`${command.join(' ')} ended with ${code}: ${said}`);
  return { seconds: (performance.now() - began) / 1000, peakKilobytes, said };
}

/** The most memory a process has held so far, as the kernel counts it (VmHWM); 0 when it has ended. */
function peakOf(pid: number): number {
  try {
    return Number(
      /VmHWM:\s+(\d+)/.exec(readFileSync(join('/proc', String(pid), 'status'), 'utf8'))?.[1] ?? 0,
    );
  } catch {
    return 0;
  }
}

/** Our surroundings without what would lead the program to another database. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _url, WASL_DATA: _data, PUBLIC_URL: _public, HOST: _host, ...rest } = process.env;
  return { ...rest, NODE_ENV: 'production' };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).status === 200;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
