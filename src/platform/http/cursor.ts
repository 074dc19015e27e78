import { z } from 'zod';

/** What a cursor is for, and the version of its form: a cursor of another list or an older program is no cursor. */
export interface CursorForm<Position> {
  kind: string;
  version: number;
  schema: z.ZodType<Position>;
}

/** Longer than any position we write, in characters. */
const LONGEST_CURSOR = 1024;

const envelope = z.tuple([z.string(), z.number(), z.unknown()]);

/**
 * Writes a position in a list as an opaque word for an address.
 *
 * @example
 * const form = { kind: 'projects', version: 1, schema: z.tuple([z.number()]) };
 * decodeCursor(form, encodeCursor(form, [42])) // [42]
 */
export function encodeCursor<Position>(form: CursorForm<Position>, position: Position): string {
  return Buffer.from(JSON.stringify([form.kind, form.version, position])).toString('base64url');
}

/**
 * Reads a position back. Anything that we did not write for this list gives `null`, and the list begins at its start.
 *
 * @example
 * decodeCursor({ kind: 'projects', version: 1, schema: z.number() }, 'nonsense') // null
 */
export function decodeCursor<Position>(form: CursorForm<Position>, text: string): Position | null {
  if (text.length > LONGEST_CURSOR) return null;
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.toString('base64url') !== text) return null;
  let content: unknown;
  try {
    content = JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
  const outer = envelope.safeParse(content);
  if (!outer.success || outer.data[0] !== form.kind || outer.data[1] !== form.version) return null;
  const position = form.schema.safeParse(outer.data[2]);
  return position.success ? position.data : null;
}
