import { createHash, hash } from 'node:crypto';
import type { Document } from '#engines/fields/field.ts';

/** SHA-256 of a source text, kept beside its translations: they are behind the source when it differs (design §4.2). */
export function textHash(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}

/** SHA-256 of a document and its language; documents from `readDocument` have their fields in one order, so equal content is equal here. */
export function documentHash(language: string, documentJson: string): Buffer {
  return createHash('sha256').update(language).update('\n').update(documentJson).digest();
}

/** The source text of a translated field, if the document has one. */
export function sourceTextOf(document: Document, field: string): string | undefined {
  const text = document[field];
  return typeof text === 'string' ? text : undefined;
}
