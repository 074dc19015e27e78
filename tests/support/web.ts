import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import { createWebApp } from '#app/web/web-app.tsx';
import { findProjectRoot } from '#platform/config/project-root.ts';
import { type Assets, openAssets } from '#platform/http/assets.ts';
import { serveHttp } from '#platform/http/serve-http.ts';
import { openLog } from '#platform/log/log.ts';
import { type Page, parsePage } from './page.ts';
import { TODAY, type World } from './world.ts';

/** The address that pages name as their own; the server itself listens on a free port of this machine. */
export const PUBLIC_URL = 'https://registers.example';

/** The real application over a world, listening. */
export interface TestWeb {
  world: World;
  assets: Assets;
  app: ReturnType<typeof createWebApp>;
  /** `http://127.0.0.1:PORT`. */
  origin: string;
  /** Every fault that the application recorded. */
  faults: unknown[];
  /** Asks the server; redirects are not followed. */
  get(path: string, init?: RequestInit): Promise<Response>;
  /** Asks for a page, which must come as well-formed HTML with this status. */
  page(path: string, status?: number): Promise<Page>;
}

/** Builds the style sheet and icon as the launcher does, into a folder that is gone afterwards. */
export async function buildTestAssets(): Promise<Assets> {
  const root = findProjectRoot();
  const folder = mkdtempSync(join(tmpdir(), 'wasl-web-'));
  try {
    const { buildAssets } = await import(pathToFileURL(join(root, 'bin', 'launch', 'build-assets.mjs')).href);
    await buildAssets(root, folder);
    return openAssets(join(folder, 'assets'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How a world is served. */
export interface ServeOptions {
  pseudo?: boolean;
  /** Pages name the address where they are really served, for programs that compare the two. */
  namesItself?: boolean;
}

/** Serves a world over HTTP until the test file ends. */
export async function serveWorld(world: World, options: ServeOptions = {}): Promise<TestWeb> {
  const faults: unknown[] = [];
  const assets = await buildTestAssets();
  const log = openLog({
    level: 'error',
    readable: false,
    destination: { write: (line: string) => void faults.push(JSON.parse(line)) },
  });
  let app: TestWeb['app'];
  const recordFault = (fault: unknown) => void faults.push(fault);
  const serving = await serveHttp({
    fetch: (request) => app.fetch(request),
    host: '127.0.0.1',
    port: 0,
    recordFault,
  });
  if (!serving.ok) throw new Error(`no port: ${serving.refusal.kind}`);
  afterAll(() => serving.value.close());
  const origin = `http://127.0.0.1:${serving.value.port}`;
  app = createWebApp({
    registers: world.registers,
    assets,
    publicUrl: options.namesItself ? origin : PUBLIC_URL,
    pseudo: options.pseudo ?? false,
    clock: () => new Date(`${TODAY}T12:00:00Z`),
    build: 'test',
    log,
    readiness: { database: async () => true },
  });
  const get: TestWeb['get'] = (path, init) => fetch(origin + path, { redirect: 'manual', ...init });
  const page: TestWeb['page'] = async (path, status = 200) => {
    const response = await get(path);
    const html = await response.text();
    if (response.status !== status) throw new Error(`${path} answered ${response.status}`);
    return parsePage(html, path);
  };
  return { world, assets, app, origin, faults, get, page };
}

/** What a server sent, byte for byte: `fetch` would unpack it and mend the request. */
export interface RawAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Sends a request as it is written, without mending its path or headers. */
export function sendRaw(
  origin: string,
  asked: {
    method?: string;
    path: string;
    headers?: Record<string, string | string[]>;
    body?: string | Buffer;
  },
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const { port, hostname } = new URL(origin);
    const { method = 'GET', path, headers = {} } = asked;
    const outgoing = request({ hostname, port, method, path, headers, agent: false }, (incoming) => {
      const pieces: Buffer[] = [];
      incoming.on('data', (piece: Buffer) => pieces.push(piece));
      incoming.on('error', reject);
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode!, headers: incoming.headers, body: Buffer.concat(pieces) }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(asked.body);
  });
}
