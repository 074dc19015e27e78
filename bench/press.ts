import { Agent, get } from 'node:http';
import { median } from './figure.ts';

/** What pressing a server gave. */
export interface Pressed {
  requests: number;
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  bytesEach: number;
}

/**
 * Asks a server for the paths in turn with some clients at a time over kept connections, as often as it answers, for so many seconds. Throws when an
 * answer is not 200.
 */
export async function press(
  origin: string,
  paths: readonly string[],
  { clients = 10, seconds }: { clients?: number; seconds: number },
): Promise<Pressed> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  let bytes = 0;
  let next = 0;
  const began = performance.now();
  const until = began + seconds * 1000;
  const client = async () => {
    while (performance.now() < until) {
      const path = paths[next++ % paths.length]!;
      const asked = performance.now();
      const received = await ask(agent, origin + path);
      bytes += received;
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const took = (performance.now() - began) / 1000;
  agent.destroy();
  return {
    requests: times.length,
    perSecond: times.length / took,
    p50: median(times),
    p99: times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)]!,
    bytesEach: Math.round(bytes / times.length),
  };
}

function ask(agent: Agent, url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => {
        if (response.statusCode === 200) resolve(bytes);
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
      response.on('error', reject);
    }).on('error', reject);
  });
}

/** Whether two servers give the same list for each path: the same references in the same order. Throws at the first that differs. */
export async function compareLists(
  ours: { origin: string; paths: readonly string[] },
  theirs: { origin: string; paths: readonly string[] },
): Promise<void> {
  for (const [index, path] of ours.paths.entries()) {
    const [one, other] = await Promise.all([
      referencesAt(ours.origin + path),
      referencesAt(theirs.origin + theirs.paths[index]!),
    ]);
    if (one.length === 0 || one.join() !== other.join()) {
      throw new Error(`${path} lists ${one.join(' ')} where ${theirs.paths[index]} lists ${other.join(' ')}`);
    }
  }
}

async function referencesAt(url: string): Promise<string[]> {
  const html = await (await fetch(url)).text();
  const found = html.matchAll(/href="\/en\/projects\/(P-\d{4}-\d+)"/g);
  return [...new Set([...found].map((match) => match[1]!))];
}
