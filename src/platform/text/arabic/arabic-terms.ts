import { type ParticleReading, readParticles } from './attached-particles.ts';
import { findInLexicon, isRelatedWord, type LexiconEntry, relatedKeys } from './lexicon.ts';
import { lightStem } from './light-stem.ts';
import { bareAlef } from './normalise-arabic.ts';
import { readSuffixes } from './noun-suffixes.ts';
import { type PatternKeys, pluralPatterns } from './plural-patterns.ts';
import { verbalNounKeys } from './verb-nouns.ts';

/** The terms of one Arabic word. */
export interface ArabicTerms {
  /** What a text that holds the word is found by, principal first. */
  readonly indexed: readonly string[];
  /** What a query for the word asks for, any of them: the likelier readings, and the other side of plural patterns. */
  readonly asked: readonly string[];
}

/** Words of a language repeat: the terms of this many are kept, a few megabytes. */
const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, ArabicTerms>();

/** A core that the word lists know, with what they say. */
interface KnownReading {
  readonly reading: ParticleReading;
  readonly entries: readonly LexiconEntry[];
}

/**
 * The terms of a normalised Arabic word that is no stop word.
 *
 * A word whose core is known gives the singular that the lists name, then the words of the same meaning, then
 * the core as written. An unknown word gives its light stem and the keys of the plural patterns it fits; where
 * its first letter may be a particle, both readings are indexed and the shorter one is asked for only when at
 * least four letters stay.
 *
 * @example
 * arabicTerms('والمشاريع') // { indexed: ['مشروع', 'مشاريع'], asked: ['مشروع'] }
 * arabicTerms('صحية') // { indexed: ['صحي', 'صحة', 'صحية'], asked: ['صحي', 'صحة'] }
 * arabicTerms('دولي').asked // ['دولي']
 */
export function arabicTerms(word: string): ArabicTerms {
  const before = remembered.get(word);
  if (before !== undefined) return before;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const terms = readTerms(word);
  remembered.set(word, terms);
  return terms;
}

function readTerms(word: string): ArabicTerms {
  const readings = readParticles(word);
  const known = findKnown(readings);
  return known.length > 0 ? knownTerms(word, known) : unknownTerms(word, readings);
}

/** Known readings, the one to be asked for first; the second, if any, takes one letter more for a particle. */
function findKnown(readings: readonly ParticleReading[]): KnownReading[] {
  const whole = readings.find(({ kind }) => kind === 'none') as ParticleReading;
  const asWritten = findInLexicon(whole.core);
  if (asWritten.length > 0) return [{ reading: whole, entries: asWritten }];
  const known = readings.flatMap((reading) => {
    const entries = entriesOf(reading);
    return entries.length === 0 ? [] : [{ reading, entries }];
  });
  // The whole of what a letter stands before is known: و + التماس, not وال + تماس.
  const rooted = known.find(({ reading }) => reading.kind === 'letter' && /^ال/u.test(reading.core));
  if (rooted !== undefined && findInLexicon(rooted.reading.core).length > 0) return [rooted];
  const first = known[0];
  return first === undefined || first.reading.kind === 'article' ? known.slice(0, 1) : known.slice(0, 2);
}

function entriesOf({ core, kind }: ParticleReading): LexiconEntry[] {
  const found: LexiconEntry[] = [];
  for (const { form, isInflected } of readSuffixes(core, kind === 'article')) {
    // Two letters after a particle and before a suffix are chance.
    if (form.length < 3 && kind === 'letter' && form !== core) continue;
    if (found.length > 0 && form.length < core.length - 1) break;
    const entries = knownEntries(form).filter(({ isPlural }) => !(isPlural && isInflected));
    found.push(...entries);
    if (found.length > 0 && !core.endsWith('ه')) break;
  }
  return found;
}

function knownEntries(form: string): readonly LexiconEntry[] {
  const entries = findInLexicon(form);
  if (entries.length > 0 || !isRelatedWord(form)) return entries;
  return [{ key: bareAlef(form), isPlural: false, hasPlural: false }];
}

function knownTerms(word: string, known: readonly KnownReading[]): ArabicTerms {
  const [first, second] = known as [KnownReading, KnownReading | undefined];
  const { core, kind } = first.reading;
  const likely = first.entries.map(entryTerms);
  // A short core behind one letter may be chance: وسائد is no سائد.
  if (kind === 'letter' && core.length <= 4) likely.push(stemTerms({ core: word, kind: 'none' }));
  return joined(likely, core, second?.entries.flatMap((entry) => entryTerms(entry).indexed) ?? []);
}

/** A verbal noun takes the sound plural; keys of patterns would only fill the index. */
const VERBAL_NOUN = /^(?:ت..ي.|ا...?ا.|است.*)$/u;

function entryTerms({ key, isPlural, hasPlural }: LexiconEntry): ArabicTerms {
  const keys = [key, ...relatedKeys(key)];
  if (isPlural || hasPlural || VERBAL_NOUN.test(key)) return { indexed: keys, asked: keys };
  const { asSingular } = pluralPatterns(key);
  return withPatterns(keys, { asPlural: [], asSingular });
}

function unknownTerms(word: string, readings: readonly ParticleReading[]): ArabicTerms {
  const first = readings[0] as ParticleReading;
  const verbal = [...verbalNounKeys(word), ...readings.flatMap(({ core }) => verbalNounOfPlural(core))];
  const likely = [{ indexed: verbal, asked: verbal }, stemTerms(first)];
  // The بال of بالوعة is no article.
  if (first.kind === 'article' && first.core.length <= 3)
    likely.push(stemTerms({ core: word, kind: 'none' }));
  // Either 'my …' and the construct of a plural (مزودي), or an adjective.
  const construct = first.kind === 'article' ? null : /^(.{4,})[يو]$/u.exec(first.core);
  const unlikely = construct === null ? [] : [bareAlef(construct[1] as string)];
  for (const reading of readings
    .slice(1)
    .filter(({ core, kind }) => kind === 'letter' && !/^ال/u.test(core))) {
    const terms = stemTerms(reading);
    const stem = terms.indexed[0] as string;
    if (stem.length >= 4) likely.push(terms);
    else if (stem.length === 3) unlikely.push(stem);
  }
  return joined(likely, first.core, unlikely);
}

/** تراخيص is of ترخيص, if the lists know that: they hold most nouns of this pattern. */
function verbalNounOfPlural(core: string): string[] {
  const [, ...root] = /^ت(.)ا(.)ي(.)$/u.exec(core) ?? [];
  const [a, b, c] = root;
  return a === undefined ? [] : findInLexicon(`ت${a}${b}ي${c}`).map(({ key }) => key);
}

/** The light stem of an unknown core, the noun behind an adjective in ي, and the keys of plural patterns. */
function stemTerms({ core, kind }: ParticleReading): ArabicTerms {
  const stem = lightStem(core, kind === 'article');
  const keys = [bareAlef(stem)];
  // The end of ميكروفون may be a plural's or its own.
  if (stem !== core && /[اوي]ن$/u.test(core)) keys.push(bareAlef(core));
  if (stem.endsWith('ي') && stem.length > 4) keys.push(...nounOfAdjective(stem.slice(0, -1)));
  const ofCore = pluralPatterns(core);
  const ofStem = stem === core ? { asPlural: [], asSingular: [] } : pluralPatterns(stem);
  return withPatterns(keys, {
    asPlural: [...ofCore.asPlural, ...ofStem.asPlural],
    asSingular: [...ofCore.asSingular, ...ofStem.asSingular],
  });
}

function nounOfAdjective(noun: string): string[] {
  return [noun, `${noun}ة`].flatMap((form) => findInLexicon(form)).map(({ key }) => key);
}

function withPatterns(keys: readonly string[], { asPlural, asSingular }: PatternKeys): ArabicTerms {
  const signed = (plus: readonly string[], minus: readonly string[]) => [
    ...plus.map((key) => `+${key}`),
    ...minus.map((key) => `-${key}`),
  ];
  return {
    indexed: [...keys, ...signed(asPlural, asSingular)],
    asked: [...keys, ...signed(asSingular, asPlural)],
  };
}

function joined(likely: readonly ArabicTerms[], core: string, unlikely: readonly string[]): ArabicTerms {
  const surface = bareAlef(core);
  // Without its hamza أعلام would be found by إعلام.
  const isOtherWord = findInLexicon(surface).some(({ key }) => key === surface);
  const indexed = likely.flatMap((terms) => terms.indexed);
  return {
    indexed: [...new Set([...indexed, ...(isOtherWord ? [] : [surface]), ...unlikely])],
    asked: [...new Set(likely.flatMap(({ asked }) => asked))],
  };
}
