import { expect, it } from 'vitest';
import { sample } from '#support/sample-register.ts';
import type { PublishedRecord } from './get-record.ts';
import { publicPartOf } from './public-part.ts';

const kind = {
  ...sample,
  fields: [
    ...sample.fields,
    {
      name: 'remarks',
      type: 'text',
      form: 'line',
      maxLength: 99,
      translatable: true,
      visibility: 'secretariat',
    },
    {
      name: 'themes',
      type: 'code',
      list: 'themes',
      many: true,
      attributes: [
        { name: 'reason', type: 'text', form: 'line', maxLength: 99 },
        { name: 'doubt', type: 'text', form: 'line', maxLength: 99, visibility: 'organisation' },
      ],
    },
    {
      name: 'visits',
      type: 'group',
      many: true,
      fields: [
        { name: 'place', type: 'text', form: 'line', maxLength: 99 },
        { name: 'visitor', type: 'text', form: 'line', maxLength: 99, visibility: 'secretariat' },
      ],
    },
  ],
} as const;

const translation = {
  language: 'fr',
  text: '…',
  state: 'human',
  isBehind: false,
  madeAt: new Date(0),
} as const;

it('publicPartOf leaves out hidden fields, parts of groups, attributes of codes, and their translations', () => {
  const record = {
    document: {
      title: 'Wells',
      remarks: 'SECRET',
      themes: [{ code: 'a', reason: 'why', doubt: 'SECRET' }],
      visits: [{ place: 'here', visitor: 'SECRET' }],
    },
    translations: [
      { ...translation, field: 'title' },
      { ...translation, field: 'remarks', text: 'SECRET' },
    ],
  } as unknown as PublishedRecord;
  expect(publicPartOf(kind, record)).toEqual({
    document: { title: 'Wells', themes: [{ code: 'a', reason: 'why' }], visits: [{ place: 'here' }] },
    translations: [{ ...translation, field: 'title' }],
  });
});
