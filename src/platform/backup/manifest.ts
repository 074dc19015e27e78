import { z } from 'zod';

/** The format that this program writes, and the newest it can read. */
export const FORMAT = 1;

/** Name of the file that says what a backup holds. */
export const MANIFEST_FILE = 'manifest.json';

/** Name of the file that `sha256sum --check` reads: every other file of the backup. */
export const SUMS_FILE = 'SHA256SUMS';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();
/** Relative, with `/`, and never out of the backup. */
const path = z.string().refine((text) => text.split('/').every((part) => !['', '.', '..'].includes(part)));
const storedFile = { file: path, bytes: count, sha256 };

const schema = z.object({
  format: z.literal(FORMAT),
  program: z.string(),
  takenAt: z.iso.datetime({ precision: 6 }),
  snapshot: z.string(),
  postgres: z.string(),
  migrations: z.array(
    z.object({ number: z.number().int().positive(), name: z.string(), checksum: z.string() }),
  ),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: count, ...storedFile })),
  sequences: z.array(
    z.object({ name: z.string(), lastValue: z.string().regex(/^-?\d+$/), isCalled: z.boolean() }),
  ),
  files: z.array(z.object(storedFile)),
});

/**
 * What a backup holds. `takenAt` is the instant of the one snapshot that all tables were read in, UTC with microseconds; `snapshot` is
 * PostgreSQL's name for it; `bytes` and `sha256` are those of the stored (compressed) file.
 */
export type Manifest = z.infer<typeof schema>;

/** A table in a backup: the rows it had, and the file with them. */
export type StoredTable = Manifest['tables'][number];

/** A file in a backup. */
export type StoredFile = Manifest['files'][number];

/** What reading a manifest gives. */
export type ManifestReading =
  | { kind: 'read'; manifest: Manifest }
  | { kind: 'newer'; format: number }
  | { kind: 'damaged' };

/**
 * Reads the text of a manifest. One of a newer format is told apart from a damaged one.
 *
 * @example
 * readManifest('{"format":2}') // { kind: 'newer', format: 2 }
 * readManifest('{"form') // { kind: 'damaged' }
 */
export function readManifest(text: string): ManifestReading {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return { kind: 'damaged' };
  }
  const format = (found as { format?: unknown } | null)?.format;
  if (typeof format === 'number' && format > FORMAT) return { kind: 'newer', format };
  const read = schema.safeParse(found);
  return read.success ? { kind: 'read', manifest: read.data } : { kind: 'damaged' };
}

/** The text of a manifest, which `readManifest` reads back. */
export function renderManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/**
 * The checksums of all files in the form that `sha256sum --check` reads. The name of a file that holds a line feed or a backslash is written
 * as that program writes it.
 *
 * @example
 * renderSums([{ file: 'tables/kinds.gz', bytes: 3, sha256: '00ff' }]) // '00ff  tables/kinds.gz\n'
 */
export function renderSums(files: readonly StoredFile[]): string {
  return files.map(({ file, sha256: sum }) => sumLine(file, sum)).join('');
}

/** All files of a backup but the manifest and the list of checksums. */
export function storedFilesOf(manifest: Manifest): StoredFile[] {
  return [...manifest.tables, ...manifest.files];
}

function sumLine(file: string, sum: string): string {
  const escaped = file.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `${escaped === file ? '' : '\\'}${sum}  ${escaped}\n`;
}
