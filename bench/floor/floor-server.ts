// The floor: a bare handler that answers with hand-written SQL over one plain table, and does nothing else.
import { createServer } from 'node:http';
import pg from 'pg';
import { askFloor, type FloorAnswer, readFloorCodes } from './floor-query.ts';

const pool = new pg.Pool({ connectionString: process.env.FLOOR_URL, max: 20 });
pool.on('connect', (client) => {
  void client.query('set jit to off; set max_parallel_workers_per_gather to 0');
});
const codes = await readFloorCodes(pool);

createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://floor');
  const choices: Record<string, string[]> = {};
  for (const name of new Set(url.searchParams.keys()))
    if (name !== 'below') choices[name] = url.searchParams.getAll(name);
  const below = url.searchParams.get('below');
  const answer = await askFloor(pool, codes, choices, below === null ? null : Number(below));
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(pageOf(answer));
}).listen(Number(process.env.PORT), '127.0.0.1');

function pageOf({ rows, total, counts }: FloorAnswer): string {
  const items = rows.map(
    (row) =>
      `<li><a href="/en/projects/${row.reference}">${escaped(row.titles.en ?? row.titles[row.language] ?? '')}</a> ${escaped(row.owner ?? '')} ${row.period?.from ?? ''} ${escaped(row.summary ?? '')}</li>`,
  );
  const facets = Object.entries(counts).map(
    ([facet, values]) =>
      `<h2>${facet}</h2><ul>${Object.entries(values)
        .map(([code, count]) => `<li><a href="?${facet}=${code}">${code}</a> ${count}</li>`)
        .join('')}</ul>`,
  );
  return `<!doctype html><title>Projects</title><p>${total}</p><ol>${items.join('')}</ol>${facets.join('')}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
