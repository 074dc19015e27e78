import spectralCore from '@stoplight/spectral-core';
import spectralRulesets from '@stoplight/spectral-rulesets';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EXAMPLE_REFERENCE, WORKED_EXAMPLES } from '#desks/api/worked-examples.ts';
import { LANGUAGES } from '#kernel/language.ts';
import { textsFor } from '#platform/i18n/texts.ts';
import { serveWorld } from '#support/web.ts';
import { openWorld } from '#support/world.ts';

const world = await openWorld({ generated: 20 });
const web = await serveWorld(world);

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Where an answer is not of the example's shape: members and their types; of lists, each item as the example's first. */
function differences(example: Json, answer: Json, path = '$'): string[] {
  const typeOf = (value: Json) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
  if (typeOf(example) !== typeOf(answer)) return [`${path}: ${typeOf(answer)}, not ${typeOf(example)}`];
  if (Array.isArray(example)) {
    const first = example[0];
    return first === undefined
      ? []
      : (answer as Json[]).flatMap((item, place) => differences(first, item, `${path}[${place}]`));
  }
  if (example === null || typeof example !== 'object') return [];
  const given = answer as { [name: string]: Json };
  return Object.entries(example).flatMap(([name, value]) =>
    Object.hasOwn(given, name)
      ? differences(value, given[name]!, `${path}.${name}`)
      : [`${path}.${name} is missing`],
  );
}

describe('the worked examples', () => {
  it.each(WORKED_EXAMPLES)(
    '$path is answered in the shape that is shown',
    async ({ path, status, answer }) => {
      const asked = path.replace(EXAMPLE_REFERENCE, world.references.wells);
      const response = await web.get(asked);
      expect(response.status).toBe(status);
      const given = (await response.json()) as Json;
      // Codes that stand as names of members differ from record to record.
      const bare = (value: object) =>
        JSON.parse(JSON.stringify(value), (name, one) => (name === 'names' ? {} : one)) as Json;
      expect(differences(bare(answer), given)).toEqual([]);
      expect(Object.keys(given as object).sort()).toEqual(Object.keys(answer).sort());
      const own = answer as { errors?: object; title: string; detail?: string };
      if (own.errors !== undefined)
        expect(given).toMatchObject({ errors: own.errors, title: own.title, detail: own.detail });
    },
  );

  it('differences finds what is missing and what is of another type', () => {
    expect(differences({ a: [{ b: 1 }], c: null }, { a: [{ b: 1 }, { b: 'x' }, {}] })).toEqual([
      '$.a[1].b: string, not number',
      '$.a[2].b is missing',
      '$.c is missing',
    ]);
  });
});

describe('the page of the interface', () => {
  it.each(LANGUAGES)(
    'in %s shows every parameter and example, and is linked from the foot',
    async (language) => {
      const page = await web.page(`/${language}/api`);
      const main = page.get('main').text;
      const document = (await (await web.get(`/api/v1/openapi.json?lang=${language}`)).json()) as {
        info: { title: string };
        paths: Record<string, { get: { parameters: { name: string; in: string; description: string }[] } }>;
      };
      expect(document.info.title).toBe(textsFor(language).t('api.title'));
      for (const [path, { get }] of Object.entries(document.paths)) {
        expect(main).toContain(`/api/v1${path}`);
        for (const { name, description } of get.parameters.filter((one) => one.in === 'query'))
          expect([path, name, main.includes(name), description.length > 5]).toEqual([path, name, true, true]);
      }
      for (const { path } of WORKED_EXAMPLES) expect(main).toContain(path);
      const home = await web.page(`/${language}`);
      const foot = home.get('contentinfo').all('link');
      expect(foot.map((link) => link.attribute('href'))).toContain(`/${language}/api`);
      expect(page.html).not.toMatch(/<script(?! type="application\/ld\+json")/);
    },
  );

  it('explains every type of problem that is told', async () => {
    const { html } = await web.page('/en/api');
    const asked = ['/api/v1/nothing', '/api/v1/projects?limit=0', `/api/v1/projects?q=${'a'.repeat(9000)}`];
    for (const path of [...asked, '/api/v1/projects?q=%FF']) {
      const { type } = (await (await web.get(path)).json()) as { type: string };
      expect([path, html.includes(`id="${type.split('#')[1]}"`)]).toEqual([path, true]);
    }
  });
});

describe('the description for programs', () => {
  it.each(['en', 'ar'])(
    'is OpenAPI without fault or warning under Spectral’s own rules, in %s',
    async (lang) => {
      const spectral = new spectralCore.Spectral();
      spectral.setRuleset({ extends: [spectralRulesets.oas] } as never);
      const document = (await (await web.get(`/api/v1/openapi.json?lang=${lang}`)).json()) as Record<
        string,
        unknown
      >;
      const found = await spectral.run(document);
      expect(found.map(({ code, path, message }) => `${code} ${path.join('.')}: ${message}`)).toEqual([]);
      // The rules are really asked.
      const spoilt = await spectral.run({ ...document, info: {} });
      expect(spoilt.map(({ code }) => code)).toContain('info-contact');
    },
  );

  it('says what answers hold: every one is of the schema that stands for it', async () => {
    const text = await (await web.get('/api/v1/openapi.json')).text();
    const { components } = JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')) as {
      components: { schemas: Record<string, object> };
    };
    const schemaOf = (name: string) =>
      z.fromJSONSchema({ $ref: `#/$defs/${name}`, $defs: components.schemas } as never);
    const record = `/api/v1/projects/${world.references.everything}`;
    for (const [path, name] of [
      ['/api/v1/projects?limit=100', 'project-list'],
      ['/api/v1/projects?q=water&limit=100', 'project-list'],
      [record, 'project'],
      [`/api/v1/projects/${world.references.ledger}`, 'project'],
      [`${record}/versions`, 'version-list'],
      ['/api/v1/codelists', 'code-list-list'],
      ['/api/v1/codelists/country-groups', 'code-list'],
      ['/api/v1/projects?limit=0', 'problem'],
      ['/api/v1/nothing', 'problem'],
    ] as const) {
      const answer = (await (await web.get(path)).json()) as object;
      expect([path, schemaOf(name).safeParse(answer).error?.issues.slice(0, 3)]).toEqual([path, undefined]);
      expect(schemaOf(name).safeParse({ ...answer, [Object.keys(answer)[0]!]: { odd: 1 } }).success).toBe(
        false,
      );
    }
  });
});
