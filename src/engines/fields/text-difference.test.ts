import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceOfTexts, type TextRun } from './text-difference.ts';

const without = (runs: TextRun[], kind: TextRun['kind']) =>
  runs
    .filter((run) => run.kind !== kind)
    .map((run) => run.text)
    .join('');

describe('differenceOfTexts', () => {
  test('compares by words', () => {
    expect(differenceOfTexts('The pump is old.', 'The new pump is old!')).toEqual([
      { kind: 'same', text: 'The ' },
      { kind: 'added', text: 'new ' },
      { kind: 'same', text: 'pump is old' },
      { kind: 'removed', text: '.' },
      { kind: 'added', text: '!' },
    ]);
  });

  test('finds words in Chinese', () => {
    const runs = differenceOfTexts('农村宽带网络', '农村移动网络', 'zh');
    expect(runs).toEqual([
      { kind: 'same', text: '农村' },
      { kind: 'removed', text: '宽带' },
      { kind: 'added', text: '移动' },
      { kind: 'same', text: '网络' },
    ]);
  });

  test('gives both texts back, whatever they are', () => {
    const texts = fc
      .array(fc.constantFrom('water', 'بئر', '网络', ' ', '.', '\n', 'é'), { maxLength: 40 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const runs = differenceOfTexts(before, after);
        expect(without(runs, 'added')).toBe(before);
        expect(without(runs, 'removed')).toBe(after);
      }),
    );
  });

  test('stays quick on long texts, similar or not', () => {
    const words = (salt: number, count: number) =>
      Array.from(
        { length: count },
        (_, index) => `w${(index * salt) % 977}${index % 12 === 11 ? '.' : ''}`,
      ).join(' ');
    const long = words(7919, 60_000);
    const edited = `${long.slice(0, 1000)} changed here ${long.slice(1000)} and there`;
    const begun = performance.now();
    const near = differenceOfTexts(long, edited);
    const far = differenceOfTexts(long, words(104_729, 60_000));
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(without(near, 'added')).toBe(long);
    expect(without(near, 'removed')).toBe(edited);
    expect(
      near.filter((run) => run.kind === 'added').reduce((sum, run) => sum + run.text.length, 0),
    ).toBeLessThan(600);
    expect(without(far, 'added')).toBe(long);
  });

  test('takes a language that no locale has', () => {
    expect(differenceOfTexts('a b', 'a c', 'x!')).toHaveLength(3);
  });
});
