import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexPending } from '#engines/registry/search/index-records.ts';
import { project } from '#features/projects/index.ts';
import type { Page } from '#support/page.ts';
import { serveWorld } from '#support/web.ts';
import { openWorld } from '#support/world.ts';

const world = await openWorld({ generated: 150 });
while ((await indexPending(world.database.kysely, project, 500)) > 0);
const web = await serveWorld(world);
const lists = world.registers.codeLists.current();

interface List {
  total: number;
  every_record: number;
  facets: Record<string, { code: string; count: number }[]>;
  data: { reference: string }[];
}

const choice = fc.constantFrom(...project.facets).chain((facet) => {
  const codes = lists.list(facet.list).map(({ code }) => code);
  return fc.tuple(fc.constant(facet.name), fc.constantFrom(...codes.slice(0, 60)));
});
const text = fc.constantFrom(
  '',
  '',
  'water',
  'health',
  '"village wells"',
  'صحة',
  'réseau -pilot',
  '农业',
  'xyzzy',
);
const day = fc.constantFrom('', '', '2012-06-01', '2024-12-31');

function totalOf(page: Page): number {
  const [tally] = page.classed('pager');
  return tally === undefined ? 0 : Number(/\/ (\d+)/.exec(tally.text)![1]);
}

function countsOf(page: Page): Map<string, number> {
  const boxes = page.all('checkbox');
  return new Map(
    boxes.map((box) => [
      `${box.attribute('name')}=${box.attribute('value')}`,
      Number(box.closest('label')!.classed('n')[0]!.text),
    ]),
  );
}

test('totals, records and facet counts are those of page and file, whatever is asked', async () => {
  const unfolded = project.facets.map(({ name }) => `all=${name}`).join('&');
  let found = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(choice, { maxLength: 3 }), text, day, async (choices, q, onDay) => {
      const query = new URLSearchParams(choices);
      if (q !== '') query.set('q', q);
      if (onDay !== '') query.set('day', onDay);
      const list = (await (await web.get(`/api/v1/projects?${query}&limit=100`)).json()) as List;
      const page = await web.page(`/en/projects?${query}&${unfolded}`);
      const file = await (await web.get(`/en/projects/download.jsonl?${query}`)).text();
      const references = file
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => (JSON.parse(line) as { id: string }).id);
      const asked = String(query);
      expect([asked, list.total]).toEqual([asked, totalOf(page)]);
      expect([asked, list.total]).toEqual([asked, references.length]);
      if (list.total <= 100)
        expect([asked, list.data.map(({ reference }) => reference).sort()]).toEqual([
          asked,
          references.sort(),
        ]);
      const counts = new Map(
        Object.entries(list.facets).flatMap(([name, values]) =>
          values.map(({ code, count }) => [`${name}=${code}`, count] as const),
        ),
      );
      expect([asked, counts]).toEqual([asked, countsOf(page)]);
      if (list.total > 0 && list.total < list.every_record) found += 1;
    }),
    { numRuns: 60 },
  );
  // Filters that find nothing, or everything, would agree even if nothing were read.
  expect(found).toBeGreaterThan(5);
});
