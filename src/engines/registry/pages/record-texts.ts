import { LANGUAGES } from '#kernel/language.ts';
import { pickText, type ShownText } from '#kernel/localized-text.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import type { LanguageRow, TextState } from '#ui/record/languages-table.tsx';
import type { Origin } from '#ui/record/origin-notice.tsx';
import type { Kind } from '../kind.ts';
import type { PublishedRecord, RecordTranslation } from '../records/get-record.ts';
import { recordHref } from './addresses.ts';

/** The text of a field in the reader's language, else the record's own; nothing when it has none. */
export function shownTextOf(record: PublishedRecord, field: string, reader: string): ShownText | null {
  const texts: Record<string, string> = {};
  for (const translation of record.translations) {
    if (translation.field === field) texts[translation.language] = translation.text;
  }
  const own = record.document[field];
  if (typeof own === 'string') texts[record.language] = own;
  // A record that has no text of its own in this field may not borrow one from a translation.
  return typeof own === 'string' ? pickText(texts, reader, record.language) : null;
}

/** Where the words that a reader sees come from: the original, a translation and its state, or another language instead. */
export function originOf(texts: Texts, kind: Kind, record: PublishedRecord): Origin {
  const originalHref = recordHref(
    (LANGUAGES as readonly string[]).includes(record.language)
      ? (record.language as (typeof LANGUAGES)[number])
      : texts.page,
    kind,
    record.reference,
  );
  if (texts.language === record.language) {
    const languages = new Set(record.translations.map((translation) => translation.language));
    return { kind: 'original', translations: languages.size, translationsHref: '#languages' };
  }
  const mine = translationsInto(record, texts.language);
  if (mine.length === 0) return { kind: 'fallback', from: record.language };
  const state = stateOfTranslations(mine);
  if (state === 'machine') return { kind: 'machine', from: record.language, originalHref };
  return { kind: state as 'human', from: record.language, on: latestOf(mine), originalHref };
}

/** One row for each of the six languages, the record's own and any other it has texts in. */
export function languageRows(kind: Kind, record: PublishedRecord): LanguageRow[] {
  const others = record.translations.map((translation) => translation.language);
  const languages = [...new Set<string>([...LANGUAGES, record.language, ...others])];
  return languages.map((language): LanguageRow => {
    const isPage = (LANGUAGES as readonly string[]).includes(language);
    const href = isPage
      ? { href: recordHref(language as (typeof LANGUAGES)[number], kind, record.reference) }
      : {};
    const title = record.titles[language] ?? null;
    if (language === record.language)
      return { language, ...href, title, state: 'original', on: record.versionMadeAt };
    const mine = translationsInto(record, language);
    if (mine.length === 0) return { language, ...href, title, state: 'none' };
    return { language, ...href, title, state: stateOfTranslations(mine), on: latestOf(mine) };
  });
}

function translationsInto(record: PublishedRecord, language: string): RecordTranslation[] {
  return record.translations.filter((translation) => translation.language === language);
}

/** The most doubtful state among a language's texts: behind the source, then a machine's, then a person's, then reviewed. */
function stateOfTranslations(translations: readonly RecordTranslation[]): TextState {
  if (translations.some((translation) => translation.isBehind)) return 'stale';
  if (translations.some((translation) => translation.state === 'machine')) return 'machine';
  return translations.every((translation) => translation.state === 'reviewed') ? 'reviewed' : 'human';
}

function latestOf(translations: readonly RecordTranslation[]): Date {
  return new Date(Math.max(...translations.map((translation) => translation.madeAt.getTime())));
}
