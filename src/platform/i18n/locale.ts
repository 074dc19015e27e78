import type { Language } from '#kernel/language.ts';

/** What `Intl` is asked for: British English, Simplified Chinese; the Gregorian calendar and Western digits in all six. */
const LOCALES: Record<Language, string> = {
  ar: 'ar-u-ca-gregory-nu-latn',
  zh: 'zh-Hans-u-ca-gregory-nu-latn',
  en: 'en-GB-u-ca-gregory-nu-latn',
  fr: 'fr-u-ca-gregory-nu-latn',
  ru: 'ru-u-ca-gregory-nu-latn',
  es: 'es-u-ca-gregory-nu-latn',
};

/**
 * The locale in which a language's figures, dates and lists are written.
 *
 * @example
 * localeOf('ar') // 'ar-u-ca-gregory-nu-latn'
 */
export function localeOf(language: Language): string {
  return LOCALES[language];
}

/**
 * Remembers what a costly constructor gave for a locale and its options. Making an `Intl` formatter takes some hundred times
 * as long as using it.
 */
export function rememberFormatters<Options, Formatter>(
  make: (locale: string, options: Options) => Formatter,
): (locale: string, options: Options) => Formatter {
  const made = new Map<string, Formatter>();
  return (locale, options) => {
    const name = `${locale} ${JSON.stringify(options)}`;
    let formatter = made.get(name);
    if (formatter === undefined) {
      formatter = make(locale, options);
      made.set(name, formatter);
    }
    return formatter;
  };
}

/** `Intl.NumberFormat`, remembered. */
export const numberFormat = rememberFormatters(
  (locale: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);

/** `Intl.DateTimeFormat`, remembered. */
export const dateTimeFormat = rememberFormatters(
  (locale: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);

/** `Intl.PluralRules`, remembered. */
export const pluralRules = rememberFormatters(
  (locale: string, options: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options),
);

/** `Intl.ListFormat`, remembered. */
export const listFormat = rememberFormatters(
  (locale: string, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options),
);

/** `Intl.DisplayNames`, remembered. */
export const displayNames = rememberFormatters(
  (locale: string, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(locale, options),
);
