import { expect, it } from 'vitest';
import { z } from 'zod';
import { encodeCursor } from '#platform/http/cursor.ts';
import { serveWorld } from '#support/web.ts';
import { openWorld } from '#support/world.ts';

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
