import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Act } from '#foundations/audit/act.ts';
import type { CodeLists } from '#foundations/codelists/code-lists.ts';
import type { Clock } from '#kernel/clock.ts';
import type { LanguageTag } from '#kernel/language.ts';
import { done, type Result, refuse } from '#kernel/result.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import type { Encoding } from '#platform/tables/encoding.ts';
import { kindIdOf } from '../store/kind-row.ts';
import type { BatchLimits } from './gather-batches.ts';
import type { IdentityRule } from './identity.ts';
import { type ImportReport, importEntries } from './import-entries.ts';
import type { ImportFormat, ImportSource, RefusedItem } from './import-item.ts';
import type { ImportCounts } from './import-run.ts';
import { findOtherSource } from './known-elsewhere.ts';
import type { Mapping } from './mapping/mapping.ts';
import { Notices } from './notices.ts';
import { openSource } from './open-source.ts';
import { peekPieces } from './peek-pieces.ts';
import { csvRejects } from './rejects/csv-rejects.ts';
import { jsonRejects } from './rejects/json-rejects.ts';
import { FormattedRejects, type RejectsFormat } from './rejects/rejects-file.ts';
import { xmlRejects } from './rejects/xml-rejects.ts';
import type { FileRefusal } from './whole-file-problem.ts';
import type { Register } from './write-batch.ts';

/** How a file is to be imported. */
export interface FileImport {
  path: string;
  /** Told by the name of the file when it is not given. */
  format?: ImportFormat;
  mapping: Mapping | null;
  /** Language of records that do not say theirs. */
  language: LanguageTag | null;
  /** Name of the register that the ids are of. */
  source?: string;
  encoding?: Encoding;
  isRehearsal: boolean;
  /** Where refused pieces are written; `null` for nowhere. */
  rejectsPath: string | null;
  /** The words of the file of refused pieces. */
  texts: Texts;
  clock: Clock;
  stopping?: AbortSignal;
  limits?: BatchLimits;
  /** Told once the file can be read, before anything is written. */
  onBegun?: (begun: FileBegun) => void;
  onProgress?: (progress: FileProgress) => void;
  onRefused?: (refused: RefusedItem) => void;
}

/** How a file is understood. */
export interface FileBegun {
  /** Name under which its ids are kept; `null` where ids say themselves whose they are. */
  source: string | null;
  isSourceGiven: boolean;
  /** `null` where the format says it itself. */
  encoding: Encoding | null;
  /** Position behind which the import goes on, when it had been broken off. */
  resumedFrom: number | null;
}

/** How far the import of a file is. */
export interface FileProgress {
  counts: ImportCounts;
  bytesRead: number;
  bytes: number;
}

/** How many pieces are asked whether the register knows their ids under another name. */
const FIRST = 100;

const FORMATS: Record<string, ImportFormat> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.txt': 'csv',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.xml': 'iati',
};

/**
 * Imports a file. An import of the same bytes read in the same way that was broken off goes on where it stood. Refuses a file that cannot be
 * read at all; see {@link importEntries} for what becomes of single records.
 */
export async function importFile(
  register: Omit<Register, 'lists'> & { codeLists: CodeLists },
  act: Act,
  file: FileImport,
): Promise<Result<ImportReport & { format: ImportFormat; source: string }, FileRefusal>> {
  const { path } = file;
  const format = file.format ?? FORMATS[extname(path).toLowerCase()];
  if (!format) return refuse({ kind: 'format-unknown', path });
  if (file.rejectsPath !== null && resolve(file.rejectsPath) === resolve(path))
    return refuse({ kind: 'rejects-is-input', path });
  const examined = await examine(path);
  if (!examined.ok) return examined;
  const source = file.source ?? file.mapping?.source ?? sourceNameOf(path);
  const rule: IdentityRule = {
    kind: register.kind,
    source,
    isSourceGiven: (file.source ?? file.mapping?.source) !== undefined,
  };
  const notices = new Notices();
  let bytesRead = 0;
  const opened = await openSource(
    countBytes(path, (count) => {
      bytesRead += count;
    }),
    {
      format,
      rule,
      codeLists: register.codeLists,
      mapping: file.mapping,
      encoding: file.encoding,
      onNotice: (notice, weight) => notices.add(notice, weight),
    },
  );
  if (!opened.ok) return opened;
  const { first, source: pieces } = await peekPieces(opened.value, FIRST);
  const other = rule.isSourceGiven
    ? undefined
    : await findOtherSource(register.db, await kindIdOf(register.db, register.kind), first);
  if (other) {
    await pieces.items[Symbol.asyncIterator]().return?.();
    return refuse({ kind: 'ids-known-elsewhere', source, ...other });
  }
  const settings = [format, source, rule.isSourceGiven, file.language, file.encoding ?? null, file.mapping];
  const report = await importEntries({ ...register, lists: register.codeLists }, act, pieces, {
    file: {
      name: basename(path),
      hash: createHash('sha256').update(examined.value.hash).update(JSON.stringify(settings)).digest(),
    },
    defaultLanguage: file.language,
    isRehearsal: file.isRehearsal,
    rejects:
      file.rejectsPath === null
        ? null
        : new FormattedRejects(file.rejectsPath, rejectsFormat(opened.value, file.texts, register.codeLists)),
    notices,
    clock: file.clock,
    stopping: file.stopping,
    limits: file.limits,
    onBegun: (resumedFrom) =>
      file.onBegun?.({
        source: format === 'iati' ? null : source,
        isSourceGiven: rule.isSourceGiven,
        encoding: opened.value.encoding ?? null,
        resumedFrom,
      }),
    onRefused: file.onRefused,
    onProgress: (counts) => file.onProgress?.({ counts, bytesRead, bytes: examined.value.bytes }),
  });
  return done({ ...report, format, source });
}

/**
 * The name under which the ids of a file are kept when none is given: the file's own, without the mark of a file of refused pieces, so that
 * a corrected file meets the same records.
 *
 * @example
 * sourceNameOf('in/Projects 2026.rejects.csv') // 'projects-2026'
 */
export function sourceNameOf(path: string): string {
  const stem = basename(path, extname(path)).replace(/(\.rejects(-\d+)?)+$/i, '');
  return stem.normalize('NFC').toLowerCase().replace(/\s+/g, '-').slice(0, 100);
}

/**
 * Where the refused pieces of a file are written when nothing else is said: beside it. Those of a file of refused pieces are numbered.
 *
 * @example
 * rejectsPathOf('in/projects.csv', 'csv') // 'in/projects.rejects.csv'
 * rejectsPathOf('in/projects.rejects.csv', 'csv') // 'in/projects.rejects-2.csv'
 */
export function rejectsPathOf(path: string, format: ImportFormat | undefined): string {
  const extension = extname(path);
  const ending = format === 'json' || (!format && extension === '.json') ? '.jsonl' : extension;
  const stem = path.slice(0, path.length - extension.length);
  const [, first, number] = /^(.*)\.rejects(?:-(\d+))?$/is.exec(stem) ?? [];
  return first === undefined
    ? `${stem}.rejects${ending}`
    : `${first}.rejects-${Number(number ?? 1) + 1}${ending}`;
}

function rejectsFormat(source: ImportSource, texts: Texts, lists: CodeLists): RejectsFormat {
  if (source.format === 'csv') return csvRejects(source.header ?? [], texts, lists);
  return source.format === 'iati' ? xmlRejects(texts, lists) : jsonRejects(texts, lists);
}

async function examine(path: string): Promise<Result<{ bytes: number; hash: Buffer }, FileRefusal>> {
  try {
    const { size } = await stat(path);
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    return done({ bytes: size, hash: hash.digest() });
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    if (code === undefined) throw fault;
    return refuse({ kind: 'file-unreadable', path, reason: code });
  }
}

async function* countBytes(path: string, onBytes: (count: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    onBytes(chunk.length);
    yield chunk;
  }
}
