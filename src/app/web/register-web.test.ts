import { expect, it } from 'vitest';
import { serveWorld } from '#support/web.ts';
import { openWorld } from '#support/world.ts';

it('pages of a database that went another way since it was restored have another tag, at the same generation', async () => {
  const tags: (string | null)[] = [];
  for (const title of ['As it went', 'As it went after the restoration']) {
    const world = await openWorld({ generated: 0 });
    await world.publish('one-more', { language: 'en', values: { title } });
    const web = await serveWorld(world);
    const { rows } = await world.database.pool.query('select sum(generation)::int as n from kinds');
    tags.push(`${rows[0].n}`, (await web.get('/en/projects')).headers.get('ETag'));
  }
  expect(tags[2]).toBe(tags[0]);
  expect(tags[3]).not.toBe(tags[1]);
});
