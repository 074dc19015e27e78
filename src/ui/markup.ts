import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { type Direction, directionOf, type LanguageTag } from '#kernel/language.ts';
import type { ShownText } from '#kernel/localized-text.ts';
import type { Texts } from '#platform/i18n/texts.ts';

/** What may stand between two tags: text (escaped when it is rendered), elements, or nothing. */
export type Content = Child;

/** What a component gives back. */
export type Markup = JSX.Element;

/** A link whose address and words are ready. */
export interface Link {
  href: string;
  label: string;
}

/** The attributes by which a text says that it is in another language than the page; none when it is not. */
export interface LanguageAttributes {
  lang?: LanguageTag;
  dir?: Direction;
}

/**
 * Marks a text that is not in the page's language with its own `lang` and `dir` (WCAG 2.2, 3.1.2).
 *
 * @example
 * languageAttributes('ru', textsFor('ar')) // { lang: 'ru', dir: 'ltr' }
 * languageAttributes('ar', textsFor('ar')) // {}
 */
export function languageAttributes(language: LanguageTag, texts: Texts): LanguageAttributes {
  if (language === texts.language && texts.page === texts.language) return {};
  return { lang: language, dir: directionOf(language) };
}

/**
 * A text that people wrote, in a language of its own or plain.
 *
 * @example
 * wordsOf({ text: 'Puits', language: 'fr', isFallback: true }) // 'Puits'
 */
export function wordsOf(shown: ShownText | string): string {
  return typeof shown === 'string' ? shown : shown.text;
}

/**
 * Whether an address may become a link to elsewhere: http and https only, so that no text of a record can run anything.
 *
 * @example
 * isWebAddress('https://example.org/a') // true
 * isWebAddress('javascript:alert(1)') // false
 */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(address);
}
