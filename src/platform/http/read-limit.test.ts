import { expect, test } from 'vitest';
import { blockOf, ReadLimit } from './read-limit.ts';

test.each([
  ['127.0.0.1', '127.0.0.1'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::1', '0:0:0:0'],
  ['2001:db8:1:2:aaaa::1', '2001:db8:1:2'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['', ''],
])('blockOf(%s) is %s', (address, block) => {
  expect(blockOf(address)).toBe(block);
});

test('ReadLimit refuses an address what is beyond its share until the next window, and no other address', () => {
  const limit = new ReadLimit(2, 60);
  const ask = (address: string, now: number) => limit.count(address, now);
  expect(ask('192.0.2.1', 120_000)).toEqual({ isOver: false, left: 1, seconds: 60 });
  expect(ask('192.0.2.1', 150_500)).toEqual({ isOver: false, left: 0, seconds: 30 });
  expect(ask('::ffff:192.0.2.1', 179_999)).toEqual({ isOver: true, left: 0, seconds: 1 });
  expect(ask('192.0.2.2', 179_999)).toMatchObject({ isOver: false, left: 1 });
  expect(ask('192.0.2.1', 180_000)).toEqual({ isOver: false, left: 1, seconds: 60 });
});

test('ReadLimit tells what is left as structured fields, and nothing where there is no limit', () => {
  const limit = new ReadLimit(600);
  expect(limit.told(limit.count('192.0.2.1', 1000))).toEqual({
    'RateLimit-Policy': '"read";q=600;w=60',
    RateLimit: '"read";r=599;t=59',
  });
  const open = new ReadLimit(0);
  for (let asked = 0; asked < 2000; asked++) expect(open.count('192.0.2.1', 1000).isOver).toBe(false);
  expect(open.told(open.count('192.0.2.1', 1000))).toEqual({});
});
