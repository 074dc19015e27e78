import fc from 'fast-check';
import { HOSTILE } from './world-projects.ts';

export const SORTS = ['newest', 'changed', 'title', 'starts'];
export const encoded = (text: string) => {
  try {
    return encodeURIComponent(text);
  } catch {
    // A lone surrogate has no encoding in UTF-8; somebody will send the bytes it would have had.
    return '%ED%A0%80';
  }
};

export const wildText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }).map(encoded),
  fc.string({ unit: 'binary', maxLength: 12 }).map((text) => encoded(text.replaceAll('\u0000', ''))),
  fc.constantFrom(...Object.values(HOSTILE)).map(encoded),
  fc.constantFrom(
    '%2e%2e',
    '%5C',
    '%0D%0ASet-Cookie:x',
    '..;/',
    "'--",
    '%252F',
    '%25',
    '%2F..%2F..',
    '%C2%A0',
  ),
  fc.string({ unit: 'binary-ascii', maxLength: 20 }).map((text) => text.replace(/[^!-~]|[#?%]/g, '_')),
);

/** Keys of a cursor that look right and mean nothing, for every order. */
export const ABSURD_KEYS: readonly unknown[] = [
  null,
  '',
  0,
  [],
  {},
  true,
  '2026-02-30',
  '0000-01-01',
  '9999-12-31',
  '2026-1-1',
  'infinity',
  '-infinity',
  'now',
  'epoch',
  '4713-01-01 BC',
  '2026-02-30 10:00:00+00',
  '0000-01-01 00:00:00+00',
  '9999-12-31 23:59:59.999999+00',
  '2026-01-01 25:00:00+00',
  '2026-01-01 10:00:00+23:59',
  '2026-01-01 10:00:60+00',
  '2026-01-01 10:00:00',
  '2026-01-01 10:00:00-15:59',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\uffff',
  'ي'.repeat(200),
  "'; drop table kinds; --",
];
export const absurdKey = fc.oneof(
  fc.constantFrom(...ABSURD_KEYS),
  fc.string({ unit: 'grapheme', maxLength: 220 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.date({ noInvalidDate: true }).map((date) =>
    date
      .toISOString()
      .replace('T', ' ')
      .replace(/\.\d+Z$/, '+00'),
  ),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
);
export const absurdNumber = fc.oneof(
  fc.constantFrom<unknown>(
    0,
    -1,
    1,
    2_147_483_647,
    2_147_483_648,
    Number.MAX_SAFE_INTEGER,
    1e308,
    0.5,
    '7',
    null,
    undefined,
  ),
  fc.integer(),
);
export const cursor = fc.oneof(
  fc
    .record({
      kind: fc.constantFrom(
        'projects.newest',
        'projects.changed',
        'projects.title',
        'projects.starts',
        'pledges.newest',
        '',
      ),
      version: fc.constantFrom<unknown>(1, 1, 1, 1, 2, '1', null),
      position: fc.record(
        {
          side: fc.constantFrom('after', 'before', 'beside'),
          ordinal: absurdNumber,
          passed: absurdNumber,
          key: absurdKey,
        },
        { requiredKeys: ['side'] },
      ),
    })
    .map(({ kind, version, position }) =>
      Buffer.from(JSON.stringify([kind, version, position])).toString('base64url'),
    ),
  fc.json({ maxDepth: 3 }).map((text) => Buffer.from(text).toString('base64url')),
  fc.base64String({ maxLength: 60 }),
  wildText,
);

export function forge(sort: string, position: object): string {
  return Buffer.from(JSON.stringify([`projects.${sort}`, 1, position])).toString('base64url');
}

/** Cursors whose shape is right for the order that is asked, so that each absurd key reaches as far as it can. */
export const forged = fc
  .record({
    sort: fc.constantFrom(...SORTS),
    side: fc.constantFrom('after', 'before'),
    ordinal: fc.nat(2_147_483_647),
    passed: fc.nat(2_147_483_647),
    key: absurdKey,
  })
  .map(({ sort, ...position }): [string, string][] => [
    ['sort', sort],
    ['at', forge(sort, position)],
  ]);

export const headers = fc.dictionary(
  fc.constantFrom(
    'accept-language',
    'accept-encoding',
    'if-none-match',
    'if-modified-since',
    'content-type',
    'cookie',
    'range',
    'host',
    'x-forwarded-host',
    'x-forwarded-proto',
    'forwarded',
    'origin',
    'accept',
    'te',
    'upgrade',
    'x-http-method-override',
  ),
  fc.oneof(
    fc.stringMatching(/^[!-~]([ -~]{0,40}[!-~])?$/),
    fc.constantFrom(
      'ar;q=0.5, *',
      'br;q=, gzip',
      'multipart/form-data',
      '*',
      'W/"x", "y',
      'bytes=0-',
      'zh-Hant-TW-x-private',
      'a;q=1;q=2',
      ','.repeat(900),
      'evil.example',
      '[::1',
      'evil.example:99999',
      'gzip'.repeat(300),
      '\u00e9\u00ff',
    ),
  ),
  { maxKeys: 3 },
);
