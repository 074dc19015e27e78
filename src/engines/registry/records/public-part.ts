import type { Document } from '#engines/fields/field.ts';
import { pickFields, publicFieldsOf } from '#engines/fields/public-fields.ts';
import type { Kind } from '../kind.ts';
import type { PublishedRecord } from './get-record.ts';

/**
 * A document as the public may see it: fields of other visibility are left out, and so are such parts of groups and attributes of codes.
 *
 * @example
 * // publicDocument(kind, { title: 'Wells', remarks: 'internal' }) gives { title: 'Wells' }
 */
export function publicDocument(kind: Kind, document: Document): Document {
  return pickFields(publicFieldsOf(kind.fields), document);
}

/** A record as the public may see it: its document, and translations of that only. */
export function publicPartOf(kind: Kind, record: PublishedRecord): PublishedRecord {
  const document = publicDocument(kind, record.document);
  const translations = record.translations.filter(({ field }) => Object.hasOwn(document, field));
  return { ...record, document, translations };
}
