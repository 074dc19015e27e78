import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { z } from 'zod';
import { refuse } from '#kernel/result.ts';
import { type Assets, openAssets } from '#platform/http/assets.ts';
import { cached } from '#platform/http/conditional.ts';
import { decodeCursor } from '#platform/http/cursor.ts';
import type { PageContext } from '#platform/http/page-context.ts';
import { parseQuery } from '#platform/http/parse-query.ts';
import { problemTexts } from '#platform/http/refusals.ts';
import type { Route } from '#platform/http/route.ts';
import { type AccessEntry, createShell, type FaultEntry, type ShellParts } from '#platform/http/shell.ts';
import { streamDownload } from '#platform/http/stream-download.ts';

/** A small application on the real shell, with what it logged. */
export interface SampleShell {
  app: ReturnType<typeof createShell>;
  accesses: AccessEntry[];
  faults: FaultEntry[];
  /** How many times the list was made rather than answered from the reader's copy. */
  renders(): number;
  /** How many downloads were begun and not ended. */
  openStreams(): number;
  publish(): void;
}

const STYLES = 'body{margin:0}'.repeat(200);

/** The assets of a build as the sample needs them: one style sheet and one icon. */
export function makeSampleAssets(): Assets {
  const folder = mkdtempSync(join(tmpdir(), 'wasl-assets-'));
  const styles = { name: 'site.css', path: '/assets/site-1a2b.css', file: 'site-1a2b.css', immutable: true };
  const icon = { name: 'favicon.svg', path: '/favicon.svg', file: 'favicon.svg', immutable: false };
  writeFileSync(join(folder, styles.file), STYLES);
  writeFileSync(join(folder, `${styles.file}.br`), brotliCompressSync(STYLES));
  writeFileSync(join(folder, icon.file), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const assets = [
    { ...styles, type: 'text/css; charset=utf-8' },
    { ...icon, type: 'image/svg+xml' },
  ];
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ assets }));
  const opened = openAssets(folder);
  rmSync(folder, { recursive: true });
  return opened;
}

const readList = parseQuery({
  area: z.array(z.enum(['KE', 'UG'])).default([]),
  sort: z.enum(['title', 'date']).default('date'),
  after: z.string().optional(),
});

const position = { kind: 'sample', version: 1, schema: z.tuple([z.number(), z.string()]) };

interface Counts {
  generation: number;
  renders: number;
  open: number;
}

function showList(c: PageContext, counts: Counts): Promise<Response> {
  return cached(c, String(counts.generation), () => {
    counts.renders += 1;
    const { values } = readList(new URL(c.req.url).searchParams);
    const after = decodeCursor(position, values.after ?? '');
    const { page, direction } = c.var.texts;
    const rows = `${values.area.join()} ${values.sort} ${after?.[1] ?? ''} `.repeat(300);
    return c.html(`<html lang="${page}" dir="${direction}">${rows.replace(/[<&]/g, '')}</html>`);
  });
}

async function* makeRows(counts: Counts): AsyncGenerator<string> {
  counts.open += 1;
  try {
    for (let row = 0; row < 5000; row += 1) yield `${row},وصل,${'x'.repeat(20)}\n`;
  } finally {
    counts.open -= 1;
  }
}

async function* makeBrokenRows(): AsyncGenerator<string> {
  yield 'x'.repeat(100_000);
  throw new Error('secret');
}

function sampleRoutes(counts: Counts): Route[] {
  const get = (name: string, path: string, handler: Route['handler'], permission = 'public'): Route => ({
    name,
    method: 'GET',
    path,
    permission,
    handler,
  });
  const csv = { type: 'text/csv; charset=utf-8', name: 'مشاريع.csv' };
  return [
    get('home', '/:language', (c) => c.html(`<a href="/${c.var.texts.page}/projects">→</a>`)),
    get('list', '/:language/projects', (c) => showList(c, counts)),
    get('file', '/:language/projects.csv', (c) => streamDownload(c, csv, makeRows(counts))),
    get('broken', '/:language/broken.csv', (c) => streamDownload(c, csv, makeBrokenRows())),
    get('slow', '/:language/slow', async (c) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return c.text('done');
    }),
    get('show', '/:language/projects/:reference', (c) => {
      if (c.req.param('reference') === 'withdrawn') return refuse({ kind: 'gone' });
      return c.text(c.req.param('reference') ?? '');
    }),
    get('fault', '/:language/fault', () => {
      throw new Error('secret');
    }),
    get('desk', '/:language/desk', (c) => c.text('desk'), 'desk.open'),
    { ...get('pledge', '/:language/pledge', (c) => c.text('pledged')), method: 'POST' },
  ];
}

/** Makes the sample, with other parts where a test needs them. */
export function makeSampleShell(other: Partial<ShellParts> = {}): SampleShell {
  const counts: Counts = { generation: 1, renders: 0, open: 0 };
  const accesses: AccessEntry[] = [];
  const faults: FaultEntry[] = [];
  let requests = 0;
  let references = 0;
  const app = createShell({
    routes: sampleRoutes(counts),
    assets: makeSampleAssets(),
    pseudo: false,
    publicUrl: 'http://wasl.example',
    build: 'build-1',
    readiness: { database: async () => true },
    permits: (permission) => permission === 'public',
    renderProblem: (problem, c) => {
      const { title, body } = problemTexts(problem, c.var.texts);
      return `<h1>${title}</h1><p>${body}</p><p>${problem.kind === 'fault' ? problem.reference : ''}</p>`;
    },
    makeRequestId: () => `request-${++requests}`,
    makeReference: () => `REF-${++references}`,
    logAccess: (entry) => accesses.push(entry),
    logFault: (entry) => faults.push(entry),
    ...other,
  });
  return {
    app,
    accesses,
    faults,
    renders: () => counts.renders,
    openStreams: () => counts.open,
    publish: () => {
      counts.generation += 1;
    },
  };
}
