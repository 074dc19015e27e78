import type { TextState } from '#engines/fields/columns.ts';
import type { Document, FieldValue } from '#engines/fields/field.ts';
import type { LanguageTag } from '#kernel/language.ts';
import { type Kind, translatableFieldsOf } from '../kind.ts';
import type { Entry, TranslatedText } from '../store/entry.ts';
import { OWN_SCHEME } from '../store/entry.ts';
import { type Draft, placeOf, type ReadItem } from './draft.ts';
import type { Problem } from './incoming.ts';
import type { KnownRecord } from './load-known-records.ts';

/** What a draft is completed with. */
export interface Completion {
  kind: Kind;
  /** Language of records of which neither file nor register knows one. */
  defaultLanguage: LanguageTag | null;
  /** See {@link ImportSource.speaksOf}. */
  speaksOf: ReadonlySet<string>;
}

/** A draft with the register's record put beside it: an entry to publish, or the reasons why there is none. */
export interface CompletedDraft {
  draft: Draft;
  entry: Entry | null;
  /** Only translations of a record that stands elsewhere. */
  isTranslationOnly: boolean;
  problems: readonly Problem[];
}

type Note = (
  piece: ReadItem,
  severity: Problem['severity'],
  code: string,
  field?: string,
  values?: Problem['values'],
) => void;

/** Whether a draft can be completed only with what the register has: roles of rows, translations, fields it does not speak of. */
export function needsKnownRecord(draft: Draft, { kind, speaksOf }: Completion): boolean {
  const [piece] = draft.pieces;
  if (draft.pieces.length > 1 || !piece || piece.translations.length > 0) return true;
  if (piece.item.textState !== undefined && piece.item.textState !== 'original') return true;
  const { values } = piece.item.record;
  return kind.fields.some((field) => !Object.hasOwn(values, field.name) && !speaksOf.has(field.name));
}

/**
 * Makes the entry of a draft. What the file does not speak of stays as the register has it; required fields are asked for here, when all is put
 * together. A record with any error gives no entry.
 *
 * @param found what the register has: `null` when nothing, `undefined` when it was not asked
 */
export function completeDraft(
  draft: Draft,
  found: KnownRecord | null | undefined,
  completion: Completion,
): CompletedDraft {
  const known = found ?? undefined;
  const problems: Problem[] = draft.pieces.flatMap((piece) => piece.problems);
  const note: Note = (piece, severity, code, field, values) =>
    problems.push({
      severity,
      place: placeOf(piece.item, field, completion.kind, code),
      field,
      code,
      ...(values ? { values } : {}),
    });
  const hasErrors = () => problems.some((problem) => problem.severity === 'error');
  const roles = rolesOf(draft, known, completion, note);
  const first = draft.pieces[0]!;
  const { original } = roles;
  const language = original
    ? (original.language ?? completion.defaultLanguage ?? known?.language ?? null)
    : (known?.language ?? null);
  if (found === null && draft.identity.scheme === OWN_SCHEME)
    note(first, 'error', 'not-found', 'id', { id: draft.identity.value });
  else if (!original && !known)
    note(first, 'error', 'original-missing', 'language', { id: draft.identity.value });
  // A piece without an id could not be read at all; what it lacks besides says nothing.
  else if (language === null && original?.item.record.language === null && draft.identity.value !== '')
    note(original, 'error', 'language-missing', 'language');
  const document = original ? putTogether(original, known, language, completion) : (known?.document ?? {});
  if (original && !hasErrors()) {
    for (const field of completion.kind.fields)
      if (field.required && document[field.name] === undefined)
        note(original, 'error', 'required', field.name);
  }
  const translations = translationsOf(roles, known, { kind: completion.kind, language, document }, note);
  const isTranslationOnly = !original;
  if (hasErrors() || language === null) return { draft, entry: null, isTranslationOnly, problems };
  const { identity } = draft;
  return { draft, entry: { identity, language, document, translations }, isTranslationOnly, problems };
}

interface Roles {
  original: ReadItem | undefined;
  others: readonly ReadItem[];
}

/** Which row is the original: the one that says so; else the one in the record's language; else, of a new record, the first. */
function rolesOf(
  draft: Draft,
  known: KnownRecord | undefined,
  { defaultLanguage }: Completion,
  note: Note,
): Roles {
  const { pieces } = draft;
  const said = pieces.filter(({ item }) => item.textState === undefined || item.textState === 'original');
  for (const extra of said.slice(1)) note(extra, 'error', 'two-originals', 'text_state');
  const silent = pieces.filter(({ item }) => item.textState === null);
  const inItsLanguage = (piece: ReadItem) =>
    known === undefined || (piece.language ?? defaultLanguage ?? known.language) === known.language;
  const original = said[0] ?? silent.find(inItsLanguage);
  return { original, others: pieces.filter((piece) => piece !== original && !said.includes(piece)) };
}

function putTogether(
  original: ReadItem,
  known: KnownRecord | undefined,
  language: LanguageTag | null,
  { kind, speaksOf }: Completion,
): Document {
  if (!known) return original.document;
  const translatable = translatableFieldsOf(kind);
  const { values } = original.item.record;
  const document: { [field: string]: FieldValue } = {};
  for (const { name } of kind.fields) {
    // A text in another language than the record now has would be passed off as its own.
    const isForeign = known.language !== language && translatable.includes(name);
    const isSpokenOf = Object.hasOwn(values, name) || speaksOf.has(name) || isForeign;
    const value = isSpokenOf ? original.document[name] : known.document[name];
    if (value !== undefined) document[name] = value;
  }
  return document;
}

function translationsOf(
  { original, others }: Roles,
  known: KnownRecord | undefined,
  { kind, language, document }: { kind: Kind; language: LanguageTag | null; document: Document },
  note: Note,
): TranslatedText[] {
  const translatable = translatableFieldsOf(kind);
  const given: {
    piece: ReadItem;
    language: LanguageTag | null;
    state: Exclude<TextState, 'original'>;
    texts: Document;
  }[] = [];
  for (const translation of original?.translations ?? [])
    given.push({ piece: original!, ...translation, texts: translation.document });
  for (const piece of others) {
    const state = piece.item.textState as Exclude<TextState, 'original'> | null;
    given.push({ piece, language: piece.language, state: state ?? 'human', texts: piece.document });
  }
  return given.flatMap(({ piece, language: into, state, texts }) => {
    if (into === null) {
      if (piece.item.record.language === null) note(piece, 'error', 'language-missing', 'language');
      return [];
    }
    if (into === language) {
      note(piece, 'error', 'translation-in-own-language', 'language', { language: into });
      return [];
    }
    return Object.entries(texts).flatMap(([field, text]) => {
      if (!translatable.includes(field)) {
        note(piece, 'notice', 'not-on-translation', field);
        return [];
      }
      if (document[field] === undefined) {
        note(piece, 'notice', 'translation-without-original', field);
        return [];
      }
      const latest = known?.translations.find((one) => one.field === field && one.language === into);
      // The same text again says nothing new; above all not that it fits an original that has changed since.
      if (latest?.text === text && latest.state === state) return [];
      return [{ field, language: into, text: text as string, state }];
    });
  });
}
