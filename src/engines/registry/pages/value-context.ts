import type { FieldValue } from '#engines/fields/field.ts';
import type { Party } from '#foundations/parties/get-parties.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import type { Kind } from '../kind.ts';
import type { RegisterWeb } from './register-web.ts';

/** What values of a record are shown with. */
export interface ValueContext {
  web: RegisterWeb;
  texts: Texts;
  kind: Kind;
  /** Language of the record's own texts. */
  language: string;
  parties: ReadonlyMap<string, Party>;
}

/** A value as a list of its items. */
export function listOf(value: FieldValue): readonly FieldValue[] {
  return Array.isArray(value) ? value : [value];
}

/** The code of a value that may carry attributes. */
export function codeOf(value: FieldValue): string {
  return typeof value === 'string' ? value : (value as { code: string }).code;
}
