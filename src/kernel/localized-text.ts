import type { Language, LanguageTag } from './language.ts';

/** A short text in several languages; a language that is missing is missing, not empty. */
export type LocalizedText = Partial<Record<LanguageTag, string>>;

/** A text in all six languages, as our own names of codes are. */
export type SixLanguageText = Record<Language, string>;

/** What a reader is shown: the text, the language it is in, and whether that is not the one asked for. */
export interface ShownText {
  text: string;
  language: LanguageTag;
  isFallback: boolean;
}

/**
 * Chooses what a reader of `wanted` sees: their language, else the original, else English, else the first there is.
 * Nothing at all gives `null`: an unknown text stays unknown (design §5.2).
 *
 * @example
 * pickText({ fr: 'Puits', en: 'Well' }, 'ar', 'fr') // { text: 'Puits', language: 'fr', isFallback: true }
 * pickText({}, 'ar') // null
 */
export function pickText(text: LocalizedText, wanted: LanguageTag, original?: LanguageTag): ShownText | null {
  for (const language of [wanted, original, 'en', ...Object.keys(text)]) {
    if (language === undefined) continue;
    const found = text[language];
    if (found !== undefined && found !== '')
      return { text: found, language, isFallback: language !== wanted };
  }
  return null;
}
