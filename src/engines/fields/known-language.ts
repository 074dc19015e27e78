import { isLanguageTag } from '#kernel/language.ts';

const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * Whether a string is the tag of a language that CLDR has a name for, or of one for private use (ISO 639-2 `qaa` to `qtz`).
 *
 * @example
 * isKnownLanguage('pt-BR') // true
 * isKnownLanguage('xx') // false
 * isKnownLanguage('qaa') // true
 */
export function isKnownLanguage(tag: string): boolean {
  if (!isLanguageTag(tag)) return false;
  const primary = tag.split('-')[0]!;
  return /^q[a-t][a-z]$/.test(primary) || NAMES.of(primary) !== undefined;
}
