import type { Document, FieldValue } from '#engines/fields/field.ts';
import type { Id } from '#kernel/ids.ts';
import type { LanguageTag } from '#kernel/language.ts';
import { firstDayOf } from '#kernel/partial-date.ts';
import type { FacetCode } from '../facets/facet-codes.ts';
import type { Kind } from '../kind.ts';
import type { Entry, TranslationState } from './entry.ts';
import type { ExistingRecord } from './find-existing.ts';
import { documentHash, sourceTextOf, textHash } from './text-hash.ts';

/** A translation row that is to be written. */
export interface TranslationWrite {
  field: string;
  language: LanguageTag;
  revision: number;
  text: string;
  state: TranslationState;
  sourceHash: Buffer;
}

/** All that one record needs written; everything derived is derived here, without I/O. */
export interface RecordWrite {
  recordId: Id;
  entry: Entry;
  existing: ExistingRecord | undefined;
  reference: string;
  ordinal: number;
  /** Number of the version that is public afterwards. */
  version: number;
  /** Whether that version is new; only translations may have changed. */
  versionIsNew: boolean;
  documentJson: string;
  documentHash: Buffer;
  translations: readonly TranslationWrite[];
  card: Document;
  titles: Record<LanguageTag, string>;
  startsOn: string | null;
  facetCodes: readonly FacetCode[];
}

/** What changes when an entry meets the record it names; `null` when nothing does. */
export function compareEntry(
  entry: Entry,
  existing: ExistingRecord | undefined,
): Pick<RecordWrite, 'documentJson' | 'documentHash' | 'versionIsNew' | 'version' | 'translations'> | null {
  const documentJson = JSON.stringify(entry.document);
  const hash = documentHash(entry.language, documentJson);
  const versionIsNew = existing === undefined || !existing.documentHash.equals(hash);
  const translations = translationWrites(entry, existing);
  if (!versionIsNew && translations.length === 0 && existing.state === 'published') return null;
  const version = existing === undefined ? 1 : existing.version + (versionIsNew ? 1 : 0);
  return { documentJson, documentHash: hash, versionIsNew, version, translations };
}

function translationWrites(entry: Entry, existing: ExistingRecord | undefined): TranslationWrite[] {
  const writes: TranslationWrite[] = [];
  for (const { field, language, text, state } of entry.translations) {
    const source = sourceTextOf(entry.document, field);
    if (language === entry.language || source === undefined) continue;
    const sourceHash = textHash(source);
    const last = existing?.translations.find((known) => known.field === field && known.language === language);
    if (last && last.text === text && last.state === state && last.sourceHash.equals(sourceHash)) continue;
    writes.push({ field, language, revision: (last?.revision ?? 0) + 1, text, state, sourceHash });
  }
  return writes;
}

/** The part of a document that a row of the list shows. */
export function cardOf(kind: Kind, document: Document): Document {
  const { title, summary: _summary, owner, places, period, codes, light } = kind.card;
  const card: { [field: string]: FieldValue } = {};
  for (const name of [title, owner, ...places, period, ...codes, light.field]) {
    const value = document[name];
    if (value !== undefined) card[name] = onlyCodes(value);
  }
  return card;
}

function onlyCodes(value: FieldValue): FieldValue {
  if (!Array.isArray(value)) return value;
  return value.map((item) =>
    typeof item === 'object' && 'code' in item ? (item as { code: FieldValue }).code : item,
  );
}

/** The title in every language that has one, the record's own included. */
export function titlesOf(
  kind: Kind,
  entry: Entry,
  existing: ExistingRecord | undefined,
): Record<LanguageTag, string> {
  const titles: Record<LanguageTag, string> = {};
  for (const translation of [...(existing?.translations ?? []), ...entry.translations]) {
    if (translation.field === kind.card.title) titles[translation.language] = translation.text;
  }
  const own = sourceTextOf(entry.document, kind.card.title);
  if (own !== undefined) titles[entry.language] = own;
  return titles;
}

/** The first day of the period, for sorting; an unknown start is `null`. */
export function startsOn(kind: Kind, document: Document): string | null {
  const period = document[kind.card.period] as { from?: string } | undefined;
  return period?.from ? firstDayOf(period.from) : null;
}
