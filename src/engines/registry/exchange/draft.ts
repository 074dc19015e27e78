import type { TextState } from '#engines/fields/columns.ts';
import type { Document, Field } from '#engines/fields/field.ts';
import { readDocument } from '#engines/fields/read-document.ts';
import { readLanguage } from '#engines/fields/read-simple.ts';
import type { CodeMatcher } from '#engines/fields/reading.ts';
import type { LanguageTag } from '#kernel/language.ts';
import type { Kind } from '../kind.ts';
import type { Alias } from '../store/entry.ts';
import { cellOfValue } from './cell-of-value.ts';
import type { Batch } from './gather-batches.ts';
import type { ImportItem } from './import-item.ts';
import type { Problem } from './incoming.ts';

/** A piece of a file with its values checked. */
export interface ReadItem {
  item: ImportItem;
  /** As the file says; `null` when it does not. */
  language: LanguageTag | null;
  /** What the piece says of the record, checked. */
  document: Document;
  /** Texts in other languages that a whole record carries. */
  translations: readonly {
    language: LanguageTag;
    state: Exclude<TextState, 'original'>;
    document: Document;
  }[];
  problems: readonly Problem[];
}

/** The pieces of one record in a batch, before it is known what the register has of it. */
export interface Draft {
  identity: Alias;
  pieces: readonly ReadItem[];
}

/** What the values of a file are checked against. */
export interface DraftReading {
  kind: Kind;
  codeLists: CodeMatcher;
}

/** Checks the pieces of a batch and puts those of one record together. Touches no database, so that it can run while another batch is written. */
export function draftsOf(batch: Batch, reading: DraftReading): Draft[] {
  const translatable = reading.kind.fields.filter((field) => field.type === 'text' && field.translatable);
  const drafts: Draft[] = [];
  const byIdentity = new Map<string, ReadItem[]>();
  for (const item of batch.items) {
    const isRepeated = batch.repeated.has(item);
    const piece = readItem(item, reading, translatable, isRepeated);
    const { identity } = item.record;
    if (item.textState === undefined || isRepeated || identity.value === '') {
      drafts.push({ identity, pieces: [piece] });
      continue;
    }
    const name = `${identity.scheme}\u0000${identity.value}`;
    const pieces = byIdentity.get(name);
    if (pieces) pieces.push(piece);
    else {
      const first = [piece];
      byIdentity.set(name, first);
      drafts.push({ identity, pieces: first });
    }
  }
  return drafts;
}

function readItem(
  item: ImportItem,
  { kind, codeLists }: DraftReading,
  translatable: readonly Field[],
  isRepeated: boolean,
): ReadItem {
  const { record, textState } = item;
  const problems: Problem[] = [...record.problems];
  const note = (severity: Problem['severity'], code: string, field?: string, values?: Problem['values']) =>
    problems.push({
      severity,
      place: placeOf(item, field, kind, code),
      field,
      code,
      ...(values ? { values } : {}),
    });
  if (isRepeated) note('error', 'repeated-identity', 'id', { id: record.identity.value });
  const check = (fields: readonly Field[], values: Readonly<Record<string, unknown>>, prefix = '') => {
    const found = readDocument(fields, values, { codeLists, forPublication: false });
    for (const { field, code, values: figures } of found.problems)
      note(code === 'unknown-field' ? 'notice' : 'error', code, prefix + field, figures);
    return found.document;
  };
  const isTranslation = textState !== undefined && textState !== null && textState !== 'original';
  const values = isTranslation
    ? only(translatable, record.values, (name) => note('notice', 'not-on-translation', name))
    : record.values;
  const document = check(isTranslation ? translatable : kind.fields, values);
  const translations = record.translations.map(({ language, state, values }) => ({
    language: checkLanguage(language, codeLists, note) ?? language,
    state,
    document: check(translatable, values, `translations.${language}.`),
  }));
  const language = record.language === null ? null : checkLanguage(record.language, codeLists, note);
  return { item, language, document, translations, problems };
}

function only(
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
  onOther: (name: string) => void,
): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (fields.some((field) => field.name === name)) picked[name] = value;
    else if (value !== null) onOther(name);
  }
  return picked;
}

function checkLanguage(
  given: string,
  codeLists: CodeMatcher,
  note: (severity: 'error', code: string, field: string, values?: Problem['values']) => void,
): LanguageTag | null {
  const reading = { codeLists, problems: [] };
  const language = readLanguage(given, 'language', reading);
  if (language === undefined) note('error', 'not-a-language', 'language', { text: given.slice(0, 80) });
  return (language as LanguageTag | undefined) ?? null;
}

/** The place of a value in a piece; a table names the column, others keep the piece's own place. */
export function placeOf(
  { record, textState }: ImportItem,
  field: string | undefined,
  kind: Kind,
  code: string,
): Problem['place'] {
  if (field === undefined || (record.place.element !== undefined && textState === undefined))
    return record.place;
  const cell = textState === undefined ? {} : { cell: cellOfValue(kind.fields, field, code) };
  return { ...record.place, field, ...cell };
}
