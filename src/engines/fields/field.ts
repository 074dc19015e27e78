/**
 * The one vocabulary of fields (design §1): plain serialisable data, no closures. Kinds of the registry are declared with it in code,
 * and questionnaires of calls will be edited with it by the secretariat; both are checked and rendered by the same code.
 *
 * Labels, hints and section names are message keys by convention: `<kind>s.fields.<name>.label` (see `labelKeyOf`).
 */

/** Who may see a field's value. Exports and pages of the public contain `public` fields only. */
export type Visibility = 'public' | 'organisation' | 'secretariat';

interface FieldBase {
  /** Name in documents, files and the API; snake_case; unique among its siblings. */
  name: string;
  visibility?: Visibility;
  /** Needed before a record can be published; a draft needs nothing. */
  required?: boolean;
}

/** A line or paragraphs of plain text. Value in a document: string. */
export interface TextField extends FieldBase {
  type: 'text';
  form: 'line' | 'paragraphs';
  /** Longest text in Unicode code points. */
  maxLength: number;
  /** The text is in the record's language and may have translations. Only at the top level of a kind. */
  translatable?: boolean;
}

/**
 * A code of a code list. Value: code string; with `many`: array of codes, or of `{ code, …attributes }` where `attributes` are declared.
 */
export interface CodeField extends FieldBase {
  type: 'code';
  /** Name of the code list, e.g. `action-lines`. */
  list: string;
  many?: boolean;
  /** What is said about each chosen code: relevance, evidence, share. */
  attributes?: readonly (TextField | CodeField | NumberField)[];
}

/** A number that is counted or measured. Value: decimal string (exact). */
export interface NumberField extends FieldBase {
  type: 'number';
  min?: number;
  max?: number;
  /** Most decimals allowed; 0 for counts. */
  decimals: number;
}

/** A date as precisely as known. Value: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface DateField extends FieldBase {
  type: 'date';
}

/** From and until, either may be unknown. Value: `{ from?: PartialDate, until?: PartialDate }`; a file has `<name>_from`, `<name>_until`. */
export interface PeriodField extends FieldBase {
  type: 'period';
}

/** An amount with its currency. Value: `{ amount: decimal string, currency }`; a file has `<name>_amount`, `<name>_currency`. */
export interface MoneyField extends FieldBase {
  type: 'money';
  /** Smallest amount allowed, in whatever currency; unless given, below zero too. */
  min?: number;
}

/** An organisation or person. Value: party id. In files: its name, with `<name>_id` beside it (identifier such as `XI-IATI-…` or ours). */
export interface PartyField extends FieldBase {
  type: 'party';
}

/** A web address with an optional title. Value: `{ url, title? }`; with `many`: array. http and https only. */
export interface LinkField extends FieldBase {
  type: 'link';
  many?: boolean;
}

/** An e-mail address. Value: string. */
export interface EmailField extends FieldBase {
  type: 'email';
}

/** A BCP 47 tag of a language; one of the six or any other. Value: string; with `many`: array. */
export interface LanguageField extends FieldBase {
  type: 'language';
  many?: boolean;
}

/** Fields that belong together. Value: object; with `many`: array of objects. Groups do not nest. */
export interface GroupField extends FieldBase {
  type: 'group';
  many?: boolean;
  fields: readonly Exclude<Field, GroupField>[];
}

/** Any field. */
export type Field =
  | TextField
  | CodeField
  | NumberField
  | DateField
  | PeriodField
  | MoneyField
  | PartyField
  | LinkField
  | EmailField
  | LanguageField
  | GroupField;

/** One validated value, as stored in a document. */
export type FieldValue = string | readonly FieldValue[] | { readonly [part: string]: FieldValue };

/** A record's validated content by field name; what is unknown is absent. */
export type Document = { readonly [field: string]: FieldValue };
