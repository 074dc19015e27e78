import type { Document } from '#engines/fields/field.ts';
import type { Id } from '#kernel/ids.ts';
import type { LanguageTag } from '#kernel/language.ts';

/** A name a record is found by: `{ scheme: 'iati', value: '44000-P145054' }`; the scheme `wasl` means our public reference. */
export interface Alias {
  scheme: string;
  value: string;
}

/** The scheme of our own public references. */
export const OWN_SCHEME = 'wasl';

/** How a translation came to be (design §4.2); the original is not a translation. */
export type TranslationState = 'human' | 'machine' | 'reviewed';

/** A text of a field in another language than the record's. */
export interface TranslatedText {
  field: string;
  language: LanguageTag;
  text: string;
  state: TranslationState;
}

/** A checked record that is to be made public: new, or the next version of one that the identity finds. */
export interface Entry {
  identity: Alias;
  language: LanguageTag;
  /** Checked by `readDocument`; parties still as the input names them. */
  document: Document;
  translations: readonly TranslatedText[];
}

/** What became of an entry. */
export type EntryOutcome =
  | { kind: 'made'; recordId: Id; reference: string }
  | { kind: 'renewed'; recordId: Id; reference: string; version: number }
  | { kind: 'unchanged'; recordId: Id; reference: string }
  /** The identity is one of our references, and no record has it. */
  | { kind: 'not-found' };

/** Why a version came to be. */
export type VersionCause = 'import' | 'edit' | 'demonstration';
