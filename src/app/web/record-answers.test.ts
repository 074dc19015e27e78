import { expect, it } from 'vitest';
import { serveWorld } from '#support/web.ts';
import { openWorld, WORLD_SCHEME } from '#support/world.ts';

const world = await openWorld({ generated: 0 });
const web = await serveWorld(world);

it('the JSON of a record tells its identifiers and the names it is found by apart', async () => {
  const reference = await world.publish('doubly-named', {
    language: 'en',
    values: { title: 'Doubly named', identifiers: [{ scheme: 'other', value: '77' }] },
  });
  expect(await (await web.get(`/en/projects/${reference}.json`)).json()).toMatchObject({
    also_known_as: [{ scheme: WORLD_SCHEME, value: 'doubly-named' }],
    identifiers: [{ scheme: 'other', value: '77' }],
  });
});

it('another name of a record asked for as JSON leads to its JSON', async () => {
  const response = await web.get('/fr/projects/wells.json');
  const expected = `/fr/projects/${world.references.wells}.json`;
  expect([response.status, response.headers.get('Location')]).toEqual([301, expected]);
});
