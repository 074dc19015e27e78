/** The six official languages, in the order in which the United Nations lists them. */
export const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;

/** One of the six languages that every page, message and document exists in. */
export type Language = (typeof LANGUAGES)[number];

/** A BCP 47 tag. Content may be in other languages than the six. */
export type LanguageTag = string;

/** Writing direction, as HTML's `dir` takes it. */
export type Direction = 'ltr' | 'rtl';

/** Each language's name for itself; the only names that are never translated. */
export const LANGUAGE_AUTONYMS: Record<Language, string> = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
};

/**
 * Tells whether a tag is one of the six.
 *
 * @example
 * isLanguage('ar') // true
 * isLanguage('pt') // false
 */
export function isLanguage(tag: string): tag is Language {
  return (LANGUAGES as readonly string[]).includes(tag);
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'dv', 'sd', 'ug', 'yi']);

/**
 * The writing direction of a language, the six and all others.
 *
 * @example
 * directionOf('ar') // 'rtl'
 * directionOf('fa-AF') // 'rtl'
 * directionOf('pt') // 'ltr'
 */
export function directionOf(tag: LanguageTag): Direction {
  const primary = tag.toLowerCase().split('-')[0] ?? '';
  return RIGHT_TO_LEFT.has(primary) || /-(arab|hebr|thaa)\b/i.test(tag) ? 'rtl' : 'ltr';
}

/**
 * Whether a string has the shape of a BCP 47 tag that the platform can name.
 *
 * @example
 * isLanguageTag('pt-BR') // true
 * isLanguageTag('English!') // false
 */
export function isLanguageTag(tag: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag);
}
