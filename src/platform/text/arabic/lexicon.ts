import { BROKEN_PLURALS } from './broken-plurals.ts';
import { KNOWN_WORDS } from './known-words.ts';
import { bareAlef, normaliseArabic } from './normalise-arabic.ts';
import { RELATED_WORDS } from './related-words.ts';

/** What the word lists say of one written form. */
export interface LexiconEntry {
  /** The term that the form and its singular share: the singular, normalised, alef without hamza. */
  readonly key: string;
  /** The form is a plural of the table; it takes no further suffix of number. */
  readonly isPlural: boolean;
  /** The table names plurals of this singular, so that none has to be guessed. */
  readonly hasPlural: boolean;
}

const exact = new Map<string, LexiconEntry[]>();
const bare = new Map<string, LexiconEntry[]>();

for (const line of BROKEN_PLURALS) {
  const [singular, ...plurals] = line.split(' ').map(normaliseArabic) as [string, ...string[]];
  const key = bareAlef(singular);
  enter(singular, { key, isPlural: false, hasPlural: true });
  for (const plural of plurals) enter(plural, { key, isPlural: true, hasPlural: true });
}
for (const word of KNOWN_WORDS.flatMap((line) => line.split(' ')).map(normaliseArabic)) {
  if (!exact.has(word)) enter(word, { key: bareAlef(word), isPlural: false, hasPlural: false });
}

function enter(form: string, entry: LexiconEntry): void {
  for (const [forms, name] of [
    [exact, form],
    [bare, bareAlef(form)],
  ] as const) {
    const entries = forms.get(name) ?? [];
    if (entries.some(({ key, isPlural }) => key === entry.key && isPlural === entry.isPlural)) continue;
    forms.set(
      name,
      [...entries, entry].sort((one, other) => Number(one.isPlural) - Number(other.isPlural)),
    );
  }
}

/**
 * What the word lists know of a normalised form: several entries where the form is ambiguous, none where
 * it is unknown. A hamza that was written decides; one that was left out does not.
 *
 * @example
 * findInLexicon('مشاريع').map((entry) => entry.key) // ['مشروع']
 * findInLexicon('إعداد').map((entry) => entry.key) // ['اعداد']
 * findInLexicon('اعداد').map((entry) => entry.key) // ['اعداد', 'عدد']
 * findInLexicon('ظظظ') // []
 */
export function findInLexicon(form: string): readonly LexiconEntry[] {
  return exact.get(form) ?? bare.get(bareAlef(form)) ?? [];
}

const related = new Map<string, string[]>();
for (const line of RELATED_WORDS) {
  const [word, other] = line.split(' ').map(normaliseArabic) as [string, string];
  const keys = findInLexicon(other).map(({ key }) => key);
  const before = related.get(bareAlef(word)) ?? [];
  related.set(bareAlef(word), [...before, ...(keys.length === 0 ? [bareAlef(other)] : keys)]);
}

/**
 * Keys of the words from which this one is formed without a change of meaning.
 *
 * @example
 * relatedKeys('صحي') // ['صحة']
 * relatedKeys('دولي') // []
 */
export function relatedKeys(key: string): readonly string[] {
  return related.get(key) ?? [];
}

/**
 * Tells whether the word lists hold a related word of this normalised spelling.
 *
 * @example
 * isRelatedWord('تنموي') // true
 */
export function isRelatedWord(form: string): boolean {
  return related.has(bareAlef(form));
}
