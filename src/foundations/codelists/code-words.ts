import type { Language, LanguageTag } from '#kernel/language.ts';
import { isLanguage, LANGUAGES } from '#kernel/language.ts';
import { type LocalizedText, pickText, type ShownText } from '#kernel/localized-text.ts';
import { displayNames, localeOf } from '#platform/i18n/locale.ts';
import type { CodeEntry, CodeListFile } from './files/code-list-file.ts';

/**
 * The name of a code, or what stands for it: the label where the list has no names (a target), the reader's own word for a currency, and
 * the bare code where there is nothing else.
 */
export function nameOfEntry(file: CodeListFile, entry: CodeEntry, language: LanguageTag): ShownText {
  if (file.named_by === 'intl-currency') return currencyName(entry.code, language);
  return pickText(entry.name ?? {}, language) ?? labelOfEntry(file, entry, language);
}

/**
 * The label of a code, as it stands before a name: `C7`, `جيم 7`, `SDG 2`. The bare code where the list has no labels.
 */
export function labelOfEntry(file: CodeListFile, entry: CodeEntry, language: LanguageTag): ShownText {
  const label: LocalizedText = entry.code_label ?? patterned(file, entry.code);
  return pickText(label, language) ?? bareCode(entry.code, language);
}

/** A code that stands for itself, in no language. */
export function bareCode(code: string, language: LanguageTag): ShownText {
  return { text: code, language, isFallback: false };
}

function patterned(file: CodeListFile, code: string): LocalizedText {
  const { label } = file;
  if (!label) return {};
  return Object.fromEntries(LANGUAGES.map((language) => [language, label[language].replace('{code}', code)]));
}

function currencyName(code: string, wanted: LanguageTag): ShownText {
  const language: Language = isLanguage(wanted) ? wanted : 'en';
  const names = displayNames(localeOf(language), { type: 'currency', fallback: 'code' });
  return { text: names.of(code) ?? code, language, isFallback: language !== wanted };
}
