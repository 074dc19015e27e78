import { expect, test } from 'vitest';
import { arabicAnalyser } from './arabic-analyser.ts';
import { BROKEN_PLURALS } from './broken-plurals.ts';
import { KNOWN_WORDS } from './known-words.ts';
import { RELATED_WORDS } from './related-words.ts';

const PARTICLES = ['', 'ال', 'و', 'وال', 'بال', 'ل', 'كال', 'فال', 'وبال'];

function principalOf(text: string): string | undefined {
  return arabicAnalyser.words(text)[0]?.terms[0];
}

test('arabicAnalyser gives words by their place in the text as written', () => {
  const text = 'عام ٢٠٣٠: «المَدارِس» والـITU، e-health 5G.';
  const words = arabicAnalyser.words(text);
  expect(words.map(({ surface }) => surface)).toEqual([
    'عام',
    '٢٠٣٠',
    'المَدارِس',
    'والـ',
    'ITU',
    'e-health',
    '5G',
  ]);
  for (const { surface, start, end } of words) expect(text.slice(start, end)).toBe(surface);
});

test.each([
  ['marks and tatweel', 'المُؤَسَّســاتُ', 'المؤسسات'],
  ['presentation forms', 'ﻻﺟﺊ', 'لاجئ'],
  ['a joiner inside', 'هيـ\u200dئة', 'هيئة'],
  ['ta marbuta typed as ha', 'المدرسه', 'المدرسة'],
  ['ya typed as alef maqsura', 'المبانى', 'المباني'],
  ['hamza left out', 'الاطفال', 'الأطفال'],
  ['hamza on another seat', 'المسئول', 'المسؤول'],
  ['Persian letters', 'کتاب', 'كتاب'],
  ['Persian digits', '۲۰۳۰', '2030'],
  ['accusative', 'مشروعاً', 'مشروع'],
])('arabicAnalyser reads as one: %s', (_, one, other) => {
  expect(principalOf(one)).toBeDefined();
  expect(principalOf(one)).toBe(principalOf(other));
});

test('arabicAnalyser leads every plural of the table back to its singular, behind any particle', () => {
  const wrong = BROKEN_PLURALS.flatMap((line) => {
    const [singular, ...plurals] = line.split(' ') as [string, ...string[]];
    const asked = new Set(arabicAnalyser.words(singular).flatMap(({ terms }) => terms.slice(0, 1)));
    return plurals.flatMap((plural) =>
      PARTICLES.map((particle) => particle + plural).filter((form) => {
        const found = arabicAnalyser.words(form)[0]?.terms ?? [];
        return found.length > 0 && asked.size > 0 && !found.some((term) => asked.has(term));
      }),
    );
  });
  expect(BROKEN_PLURALS.length).toBeGreaterThan(900);
  expect(wrong.length / (BROKEN_PLURALS.length * PARTICLES.length), wrong.join(' ')).toBeLessThan(0.01);
});

test('arabicAnalyser has no word twice in its lists', () => {
  const singulars = BROKEN_PLURALS.map((line) => line.split(' ')[0]);
  expect(new Set(singulars).size).toBe(singulars.length);
  expect(new Set(RELATED_WORDS).size).toBe(RELATED_WORDS.length);
  const odd = [...BROKEN_PLURALS, ...KNOWN_WORDS, ...RELATED_WORDS].filter(
    (line) => !/^[\u0621-\u064a]+(?: [\u0621-\u064a]+)*$/u.test(line),
  );
  expect(odd).toEqual([]);
});

test('arabicAnalyser has neither terms nor a query for stop words, lone particles and punctuation', () => {
  const words = arabicAnalyser.words('في التي، وقد لـ و ولكنها ؟ ـ — …');
  expect(words.flatMap(({ terms }) => terms)).toEqual([]);
  expect(words.map((word) => arabicAnalyser.query(word)).filter((query) => query !== null)).toEqual([]);
});

test('arabicAnalyser asks for a term that the same word is indexed under', () => {
  for (const word of arabicAnalyser.words(KNOWN_WORDS.join(' '))) {
    const asked = JSON.stringify(arabicAnalyser.query(word));
    expect(
      word.terms.length === 0 || word.terms.some((term) => asked.includes(`"${term}"`)),
      word.surface,
    ).toBe(true);
  }
});

test('arabicAnalyser takes any text: short terms without white space, in time that grows with the text', () => {
  const odd = ['', '\ud800', '\u064b\u0651', 'ـ'.repeat(9), 'ﷺ', '\u202eأ\u202c', 'ا'.repeat(100_000)];
  const texts = [
    ...odd,
    'ال'.repeat(5_000),
    'وبال'.repeat(5_000),
    `${'كتاب\u0651'.repeat(9)} `.repeat(2_000),
  ];
  const started = performance.now();
  for (const text of texts) {
    for (const { terms } of arabicAnalyser.words(text)) {
      for (const term of terms) expect([...term].length <= 60 && !/\s/u.test(term)).toBe(true);
    }
  }
  expect(performance.now() - started).toBeLessThan(5_000);
});
