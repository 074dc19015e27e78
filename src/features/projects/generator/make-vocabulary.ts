import { LANGUAGES, type Language } from '#kernel/language.ts';
import { Random } from './random.ts';
import {
  ARABIC_BEFORE,
  ARABIC_FREQUENT,
  ARABIC_LETTERS,
  ARABIC_PATTERNS,
  CHINESE_CHARACTERS,
  CHINESE_FREQUENT,
  SYLLABLE_MODELS,
  type SyllableModel,
} from './syllable-models.ts';

/** Different words in a vocabulary. */
export const VOCABULARY_SIZE = 24_000;

/** The words of a language for generated texts. */
export interface Vocabulary {
  /** Different words by rank, most frequent first. */
  words: readonly string[];
  /** The words before this rank are the language's own most frequent ones and belong to every theme. */
  common: number;
}

const known = new Map<Language, Vocabulary>();

/**
 * The vocabulary of a language for generated texts: {@link VOCABULARY_SIZE} different words by rank, short ones first, always the same. They look
 * like the language and mean nothing.
 */
export function makeVocabulary(language: Language): Vocabulary {
  const made = known.get(language);
  if (made) return made;
  const random = new Random(0x77a51, LANGUAGES.indexOf(language));
  const frequent = split(frequentOf(language));
  const words = new Set(frequent);
  const common = words.size;
  const wordAt = wordMaker(language, random);
  while (words.size < VOCABULARY_SIZE) words.add(wordAt(words.size));
  const vocabulary = { words: [...words], common };
  known.set(language, vocabulary);
  return vocabulary;
}

function frequentOf(language: Language): string {
  if (language === 'ar') return ARABIC_FREQUENT;
  return language === 'zh' ? CHINESE_FREQUENT : SYLLABLE_MODELS[language].frequent;
}

function wordMaker(language: Language, random: Random): (rank: number) => string {
  if (language === 'ar') return arabicWords(random);
  if (language === 'zh') return chineseWords(random);
  return syllableWords(SYLLABLE_MODELS[language], random);
}

function syllableWords(model: SyllableModel, random: Random): (rank: number) => string {
  const parts = {
    onsets: split(model.onsets),
    vowels: split(model.vowels),
    codas: split(model.codas),
    endings: split(model.endings),
  };
  return (rank) => {
    const longer = random.chance(rank < 1500 ? 0.1 : 0.3) ? 1 : 0;
    const syllables = (rank < 2500 ? 1 : 2) + longer;
    let word = '';
    for (let syllable = 0; syllable < syllables; syllable++) {
      word += early(parts.onsets, random) + early(parts.vowels, random);
      if (syllable === syllables - 1 || random.chance(0.3)) word += early(parts.codas, random);
    }
    return random.chance(syllables > 1 ? 0.6 : 0.3) ? word + early(parts.endings, random) : word;
  };
}

function arabicWords(random: Random): (rank: number) => string {
  const letters = split(ARABIC_LETTERS);
  const patterns = split(ARABIC_PATTERNS);
  const before = split(ARABIC_BEFORE);
  return () => {
    const root = [early(letters, random), early(letters, random), early(letters, random)];
    return (
      early(before, random) + early(patterns, random).replace(/[123]/g, (place) => root[Number(place) - 1]!)
    );
  };
}

function chineseWords(random: Random): (rank: number) => string {
  const characters = [...new Set(CHINESE_CHARACTERS)];
  return (rank) => {
    const length = rank < 8000 || random.chance(0.7) ? 2 : 3;
    return Array.from({ length }, () => early(characters, random)).join('');
  };
}

/** An item; the earlier ones come more often. */
function early(items: readonly string[], random: Random): string {
  const item = items[Math.floor(items.length * random.unit() ** 1.6)]!;
  return item === '_' ? '' : item;
}

function split(words: string): string[] {
  return words.split(' ');
}
