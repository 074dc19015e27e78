import type { CodeNames } from '#engines/fields/column.ts';
import type { TableRow } from '#engines/fields/columns.ts';
import type { CodeLists } from '#foundations/codelists/code-lists.ts';
import type { Language, LanguageTag } from '#kernel/language.ts';
import type { TranslatedText, TranslationState } from '../../store/entry.ts';
import type { ExportedRecord } from './read-exported.ts';

/** The rows of a record: the original's, then one for each language and state of translations. */
export function rowsOfRecord(record: ExportedRecord, url: string): TableRow[] {
  const { reference: id, language, document } = record;
  const tail = [
    record.aliases.map(({ scheme, value }) => `${scheme}:${value}`).join('; '),
    record.firstPublishedAt.toISOString(),
    record.changedAt.toISOString(),
    String(record.version),
    url,
  ];
  return [
    { id, language, state: 'original', values: document, tail },
    ...groupTranslations(record.translations).map((group) => ({ id, ...group, tail })),
  ];
}

/** Texts of one language that came about in the same way. */
export interface TranslationGroup {
  language: LanguageTag;
  state: TranslationState;
  values: Record<string, string>;
}

/**
 * Translations by language and state.
 *
 * @example
 * groupTranslations([{ field: 'title', language: 'fr', text: 'Puits', state: 'human' }])
 * // [{ language: 'fr', state: 'human', values: { title: 'Puits' } }]
 */
export function groupTranslations(translations: readonly TranslatedText[]): TranslationGroup[] {
  const groups = new Map<string, TranslationGroup>();
  for (const { field, language, text, state } of translations) {
    const key = `${language} ${state}`;
    const group = groups.get(key) ?? { language, state, values: {} };
    group.values[field] = text;
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Names of codes in a reader's language. */
export function namesIn(codeLists: CodeLists, language: Language): CodeNames {
  const known = new Map<string, string>();
  return {
    nameOf(list, code) {
      const key = `${list} ${code}`;
      let name = known.get(key);
      if (name === undefined) {
        name = codeLists.nameOf(list, code, language).text;
        known.set(key, name);
      }
      return name;
    },
  };
}
