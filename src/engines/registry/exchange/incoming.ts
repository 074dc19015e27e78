import type { LanguageTag } from '#kernel/language.ts';
import type { Alias, TranslationState } from '../store/entry.ts';
import type { CellPlace } from './cell-of-value.ts';

/** Where in a file something stands; what is not known is absent. All figures count from 1. */
export interface Place {
  line?: number;
  column?: number;
  /** Row as a spreadsheet counts it, or the number of the object in a JSON file. */
  row?: number;
  /** Path of an XML element, e.g. `iati-activity/transaction[3]/value`. */
  element?: string;
  /** Name of a column, or path of a JSON member. */
  field?: string;
  /** The cell, in a table. */
  cell?: CellPlace;
}

/** Something to say about a record of a file. The messages are `problems.<code>.reason` and `problems.<code>.remedy`. */
export interface Problem {
  /** An error refuses the record; a notice tells of content that has no home here and lets the record through. */
  severity: 'error' | 'notice';
  place: Place;
  /** Path of the value in our fields, e.g. `funding[3].value`. */
  field?: string;
  code: string;
  values?: Readonly<Record<string, string | number>>;
}

/** The texts of a record in one language besides its own. */
export interface IncomingTranslation {
  language: LanguageTag;
  state: TranslationState;
  /** By name of the translatable field. */
  values: Readonly<Record<string, unknown>>;
}

/** A record as a file gives it, before its values are checked. */
export interface IncomingRecord {
  place: Place;
  identity: Alias;
  /** Language of the record's own texts; `null` when the file does not say. */
  language: LanguageTag | null;
  /** Raw values by field, in the shapes that `readDocument` takes. */
  values: Readonly<Record<string, unknown>>;
  translations: readonly IncomingTranslation[];
  problems: readonly Problem[];
}
