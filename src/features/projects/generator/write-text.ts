import type { Language } from '#kernel/language.ts';
import { makeVocabulary, VOCABULARY_SIZE, type Vocabulary } from './make-vocabulary.ts';
import type { Random } from './random.ts';
import { WeightedTable } from './weighted-table.ts';

const RANKS = WeightedTable.ofRanks(VOCABULARY_SIZE);
/** How far the ranks of one theme's words are from the next one's. */
const THEME_STEP = 997;

interface Punctuation {
  between: string;
  comma: string;
  stop: string;
}
const PUNCTUATION: Record<Language, Punctuation> = {
  ar: { between: ' ', comma: '، ', stop: '. ' },
  zh: { between: '', comma: '，', stop: '。' },
  en: { between: ' ', comma: ', ', stop: '. ' },
  fr: { between: ' ', comma: ', ', stop: '. ' },
  ru: { between: ' ', comma: ', ', stop: '. ' },
  es: { between: ' ', comma: ', ', stop: '. ' },
};

/** Writes meaningless texts in one language whose words are as frequent as a natural language's, and lean towards a theme. */
export class TextWriter {
  private readonly vocabulary: Vocabulary;
  private readonly punctuation: Punctuation;

  constructor(language: Language) {
    this.vocabulary = makeVocabulary(language);
    this.punctuation = PUNCTUATION[language];
  }

  /** One line without a stop. */
  line(random: Random, theme: number, words: number): string {
    let text = this.word(random, theme);
    for (let word = 1; word < words; word++) text += this.punctuation.between + this.word(random, theme);
    return capitalised(text);
  }

  /** Sentences of natural length with about so many words. */
  prose(random: Random, theme: number, words: number): string {
    const { comma, stop } = this.punctuation;
    let text = '';
    for (let written = 0; written < words; ) {
      const length = random.between(7, 21);
      const turn = random.between(3, 30);
      let sentence = this.line(random, theme, Math.min(turn, length));
      if (turn < length) sentence += comma + uncapitalised(this.line(random, theme, length - turn));
      text += sentence + stop;
      written += length;
    }
    return text.trimEnd();
  }

  /** Paragraphs with about so many words. */
  paragraphs(random: Random, theme: number, words: number): string {
    const parts: string[] = [];
    for (let left = words; left > 0; left -= 90) parts.push(this.prose(random, theme, Math.min(left, 90)));
    return parts.join('\n\n');
  }

  private word(random: Random, theme: number): string {
    const { words, common } = this.vocabulary;
    const rank = RANKS.draw(random);
    if (rank < common || random.chance(0.5)) return words[rank]!;
    return words[common + ((rank + theme * THEME_STEP) % (words.length - common))]!;
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
