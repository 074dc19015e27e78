import { expect, it } from 'vitest';
import { z } from 'zod';
import { encodeCursor } from '#platform/http/cursor.ts';
import { serveWorld } from '#support/web.ts';
import { entryOf, openWorld } from '#support/world.ts';
import { indexAll } from '../index-in-background.ts';

const world = await openWorld({ generated: 30 });
const web = await serveWorld(world);

it('a list begins at its start when nothing is left behind the position that was asked for', async () => {
  const form = { kind: 'projects.newest', version: 1, schema: z.unknown() };
  const at = encodeCursor(form, { side: 'after', ordinal: 0, passed: 40 });
  const references = (html: string) => [...html.matchAll(/P-\d{4}-\d{4}/g)].map(([reference]) => reference);
  const beyond = references(await (await web.get(`/en/projects?at=${at}`)).text());
  expect(new Set(beyond).size).toBe(20);
  expect(beyond).toEqual(references(await (await web.get('/en/projects')).text()));
});

it('a search is not told to be unchanged when the indexer has made records findable since', async () => {
  const path = '/en/projects?q=elderflower';
  const entries = Array.from({ length: 25 }, (_, place) => {
    const given = { language: 'en', values: { title: `Elderflower ${place}` } };
    const lists = world.registers.codeLists.current();
    return entryOf(`elder-${place}`, given, { match: (list, text) => lists.match(list, text) });
  });
  await world.publishAll(entries);
  const before = await web.get(path);
  await indexAll(world.registers, new AbortController().signal);
  const after = await web.get(path, { headers: { 'If-None-Match': before.headers.get('ETag')! } });
  expect([before.status, after.status]).toEqual([200, 200]);
  expect(await before.text()).not.toContain('Elderflower 7');
  expect(await after.text()).toContain('Elderflower 7');
  const again = await web.get(path, { headers: { 'If-None-Match': after.headers.get('ETag')! } });
  expect(again.status).toBe(304);
});
