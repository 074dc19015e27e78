import { type Direction, directionOf, isLanguage, LANGUAGES, type Language } from '#kernel/language.ts';

/** The two languages made for testing layouts: English made longer, and English mirrored from right to left. */
export const PSEUDO_LANGUAGES = ['qps-long', 'qps-mirrored'] as const;

/** A made-up language of {@link PSEUDO_LANGUAGES}. */
export type PseudoLanguage = (typeof PSEUDO_LANGUAGES)[number];

/** What may stand first in an address and in `<html lang>`: one of the six or, where switched on, a pseudo-language. */
export type PageLanguage = Language | PseudoLanguage;

/**
 * The languages that pages are offered in. Pseudo-languages only when the installation switches them on (`WASL_PSEUDO=1`).
 *
 * @example
 * pageLanguages({ pseudo: false }) // ['ar', 'zh', 'en', 'fr', 'ru', 'es']
 */
export function pageLanguages(offer: { pseudo: boolean }): readonly PageLanguage[] {
  return offer.pseudo ? [...LANGUAGES, ...PSEUDO_LANGUAGES] : LANGUAGES;
}

/**
 * Whether a tag is one of the two pseudo-languages.
 *
 * @example
 * isPseudoLanguage('qps-long') // true
 */
export function isPseudoLanguage(tag: string): tag is PseudoLanguage {
  return (PSEUDO_LANGUAGES as readonly string[]).includes(tag);
}

/**
 * Whether a tag may be the language of a page here.
 *
 * @example
 * isPageLanguage('ru', { pseudo: false }) // true
 * isPageLanguage('qps-long', { pseudo: false }) // false
 */
export function isPageLanguage(tag: string, offer: { pseudo: boolean }): tag is PageLanguage {
  return isLanguage(tag) || (offer.pseudo && isPseudoLanguage(tag));
}

/**
 * The language in which content is looked up for a page: a pseudo page shows English content.
 *
 * @example
 * contentLanguageOf('qps-mirrored') // 'en'
 * contentLanguageOf('fr') // 'fr'
 */
export function contentLanguageOf(page: PageLanguage): Language {
  return isPseudoLanguage(page) ? 'en' : page;
}

/**
 * The direction of a page.
 *
 * @example
 * pageDirectionOf('qps-mirrored') // 'rtl'
 */
export function pageDirectionOf(page: PageLanguage): Direction {
  return page === 'qps-mirrored' ? 'rtl' : directionOf(page);
}
