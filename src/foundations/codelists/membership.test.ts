import { describe, expect, test } from 'vitest';
import { bundledCodeLists } from './bundled-files.ts';
import { holdsOn } from './membership.ts';

const lists = bundledCodeLists();
const codesOf = (group: string, date: string) => lists.membersOf(group, date).map((held) => held.code);

describe('holdsOn', () => {
  test.each([
    [null, null, '1900', true],
    [null, '2020-12-04', '2020-12-03', true],
    [null, '2020-12-04', '2020-12-04', false],
    [null, '2020-12-04', '2020', true],
    [null, '2020-12-04', '2021', false],
    ['2012-12-18', null, '2012-12-17', false],
    ['2012-12-18', null, '2012-12-18', true],
    ['2012-12-18', null, '2012', true],
    ['2012', '2014', '2013-07', true],
    ['2012', '2014', '2014-01', false],
  ])('from %s until %s on %s: %s', (from, until, date, expected) => {
    expect(holdsOn({ from, until }, date)).toBe(expected);
  });
});

describe('membersOf', () => {
  test('LDC in 2019 are today’s and the three that have left since', () => {
    const then = new Set(codesOf('LDC', '2019'));
    const now = new Set(codesOf('LDC', '2026-11-22'));
    expect([...then].filter((code) => !now.has(code)).toSorted()).toEqual(['BT', 'ST', 'VU']);
    expect([...now].filter((code) => !then.has(code))).toEqual([]);
    expect([then.size, now.size]).toEqual([47, 44]);
  });

  test('LLDC and SIDS are the same in both years', () => {
    for (const group of ['LLDC', 'SIDS'])
      expect(codesOf(group, '2019')).toEqual(codesOf(group, '2026-11-22'));
    expect(codesOf('LLDC', '2019')).toHaveLength(32);
    expect(codesOf('SIDS', '2019')).toHaveLength(53);
  });

  test('a planned end that nobody confirmed ends nothing, and is told', () => {
    const [laos] = lists.groupsOf('LA', '2027-06-01').filter((held) => held.group === 'LDC');
    expect(laos).toMatchObject({ plannedUntil: '2026-11-24', until: null, unconfirmed: true });
    expect(laos?.remark).toContain('confirm');
  });

  test('a group that does not exist has no members', () => {
    expect(lists.membersOf('G77', '2019')).toEqual([]);
  });
});

describe('groupsOf', () => {
  test('an area may be in several groups at once', () => {
    expect(lists.groupsOf('BT', '2019').map((held) => held.group)).toEqual(['LDC', 'LLDC']);
    expect(lists.groupsOf('BT', '2024').map((held) => held.group)).toEqual(['LLDC']);
    expect(lists.groupsOf('FR', '2019')).toEqual([]);
  });
});
