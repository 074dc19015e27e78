import type { MessageKey } from '#platform/i18n/keys.ts';

/** A request and its answer, as the page of the interface shows them and a test asks them. */
export interface WorkedExample {
  caption: MessageKey;
  /** With a reference that stands for any. */
  path: string;
  status: number;
  answer: object;
}

/** The reference in the examples; whoever tries one puts another in its place. */
export const EXAMPLE_REFERENCE = 'P-2026-0001';

/** What most readers begin with: a filtered list, one record, and a question that is not understood. */
export const WORKED_EXAMPLES: readonly WorkedExample[] = [
  {
    caption: 'api.example.list',
    path: '/api/v1/projects?action=C2&limit=1&fields=title,state',
    status: 200,
    answer: {
      data: [
        {
          reference: EXAMPLE_REFERENCE,
          url: `https://wasl.example/en/projects/${EXAMPLE_REFERENCE}`,
          version: 3,
          language: 'en',
          first_published_at: '2026-01-05T00:00:00.000Z',
          changed_at: '2026-04-20T00:00:00.000Z',
          also_known_as: [{ scheme: 'old-site', value: 'wells' }],
          title: 'Sensors for village wells',
          state: 'under-way',
          translations: [],
          names: { 'project-states': { 'under-way': 'Under way' } },
        },
      ],
      total: 41,
      every_record: 64,
      facets: { action: [{ code: 'C2', name: 'Information and communication infrastructure', count: 41 }] },
      next: 'https://wasl.example/api/v1/projects?action=C2&cursor=WyJwcm9qZWN0cy5uZXdlc3QiLDEse31d&fields=title,state&limit=1',
      previous: null,
    },
  },
  {
    caption: 'api.example.record',
    path: `/api/v1/projects/${EXAMPLE_REFERENCE}?fields=title,period&lang=fr`,
    status: 200,
    answer: {
      reference: EXAMPLE_REFERENCE,
      url: `https://wasl.example/fr/projects/${EXAMPLE_REFERENCE}`,
      version: 3,
      language: 'en',
      first_published_at: '2026-01-05T00:00:00.000Z',
      changed_at: '2026-04-20T00:00:00.000Z',
      also_known_as: [{ scheme: 'old-site', value: 'wells' }],
      title: 'Sensors for village wells',
      period: { from: '2023-03', until: '2026-12' },
      translations: [
        {
          field: 'title',
          language: 'fr',
          text: 'Des capteurs pour les puits des villages',
          state: 'human',
          behind_original: false,
        },
      ],
      names: {},
    },
  },
  {
    caption: 'api.example.problem',
    path: '/api/v1/projects?limit=1000&sort=size',
    status: 400,
    answer: {
      type: 'https://wasl.example/en/api#problem-parameters',
      title: 'Some parameters cannot be understood',
      status: 400,
      detail: 'Every problem is listed under “errors”.',
      instance: 'urn:uuid:0b9f4a52-6c0e-4b6e-9d1c-0a6a3f1f2c11',
      errors: [
        {
          parameter: 'limit',
          reason: '“1000” is not a number of entries that can be asked for.',
          remedy: 'Give a whole number from 1 to 100.',
        },
        {
          parameter: 'sort',
          reason: 'There is no order “size”.',
          remedy: 'Choose from: best, newest, changed, title, starts.',
        },
      ],
    },
  },
];
