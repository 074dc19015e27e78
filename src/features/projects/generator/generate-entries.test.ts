import { describe, expect, it } from 'vitest';
import { readDocument } from '#engines/fields/read-document.ts';
import { bundledCodeLists } from '#foundations/codelists/bundled-files.ts';
import { LANGUAGES } from '#kernel/language.ts';
import { project } from '../project.ts';
import { generateEntries } from './generate-entries.ts';
import { makeVocabulary, VOCABULARY_SIZE } from './make-vocabulary.ts';

const lists = bundledCodeLists();
const entries = [...generateEntries({ seed: 7, count: 2000, lists })];

describe('generateEntries', () => {
  it('gives the same projects for the same seed, and others for another', () => {
    expect([...generateEntries({ seed: 7, count: 20, lists })]).toEqual(entries.slice(0, 20));
    expect([...generateEntries({ seed: 8, count: 1, lists })][0]!.document).not.toEqual(entries[0]!.document);
  });

  it('makes a later part of a world as if the earlier had been made before it', () => {
    expect([...generateEntries({ seed: 7, from: 1500, count: 3, lists })]).toEqual(entries.slice(1500, 1503));
  });

  it('makes documents that the checks of the kind leave exactly as they are', () => {
    for (const { document } of entries.slice(0, 500)) {
      const read = readDocument(project.fields, document, { codeLists: lists, forPublication: true });
      expect(read.problems).toEqual([]);
      expect(JSON.stringify(read.document)).toBe(JSON.stringify(document));
    }
  });

  it('shares projects out among the six languages and skews areas', () => {
    const share = (language: string) =>
      entries.filter((entry) => entry.language === language).length / entries.length;
    expect(share('en')).toBeGreaterThan(0.4);
    expect(share('en')).toBeLessThan(0.5);
    for (const language of LANGUAGES) expect(share(language)).toBeGreaterThan(0.05);
    const areas = new Map<string, number>();
    for (const { document } of entries)
      for (const { code } of (document.areas ?? []) as { code: string }[])
        areas.set(code, (areas.get(code) ?? 0) + 1);
    expect(areas.size).toBeGreaterThan(150);
    const counts = [...areas.values()].sort((a, b) => b - a);
    expect(counts[0]! / counts[Math.floor(counts.length / 2)]!).toBeGreaterThan(5);
  });
});

describe('makeVocabulary', () => {
  it('has tens of thousands of different words in the script of each language', () => {
    const scripts = {
      ar: /^\p{Script=Arabic}+$/u,
      zh: /^\p{Script=Han}+$/u,
      en: /^[a-z]+$/,
      fr: /^[\p{Script=Latin}]+$/u,
      ru: /^\p{Script=Cyrillic}+$/u,
      es: /^[\p{Script=Latin}]+$/u,
    };
    for (const language of LANGUAGES) {
      const { words } = makeVocabulary(language);
      expect(new Set(words).size).toBe(VOCABULARY_SIZE);
      for (const word of words.slice(0, 3000)) expect(word).toMatch(scripts[language]);
    }
  });
});

describe('texts', () => {
  it('follow the frequency curve of a language: few words make up half of a text, many occur once', () => {
    const counts = new Map<string, number>();
    let total = 0;
    for (const { language, document } of entries) {
      if (language !== 'en') continue;
      for (const word of String(document.description ?? '')
        .toLowerCase()
        .match(/[a-z]+/g) ?? []) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
        total++;
      }
    }
    const falling = [...counts.values()].sort((a, b) => b - a);
    const hundred = falling.slice(0, 100).reduce((sum, count) => sum + count, 0);
    expect(counts.size).toBeGreaterThan(10_000);
    expect(hundred / total).toBeGreaterThan(0.25);
    expect(hundred / total).toBeLessThan(0.7);
    expect(falling.filter((count) => count === 1).length / counts.size).toBeGreaterThan(0.1);
  });
});
