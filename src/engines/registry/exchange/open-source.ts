import type { CodeLists } from '#foundations/codelists/code-lists.ts';
import { done, type Result, refuse } from '#kernel/result.ts';
import type { Encoding } from '#platform/tables/encoding.ts';
import type { JsonRefusal } from '#platform/tables/json-reader.ts';
import type { IdentityRule } from './identity.ts';
import type { ImportFormat, ImportSource } from './import-item.ts';
import type { Problem } from './incoming.ts';
import type { Mapping } from './mapping/mapping.ts';
import { openMappedSource } from './mapping/open-mapped-source.ts';
import { resume } from './peek-pieces.ts';
import { type CsvSourceRefusal, openCsvSource } from './sources/csv-source.ts';
import { openIatiSource } from './sources/iati-source.ts';
import { openJsonSource } from './sources/json-source.ts';

/** How a file is to be read. */
export interface SourceOptions {
  format: ImportFormat;
  rule: IdentityRule;
  codeLists: CodeLists;
  mapping: Mapping | null;
  encoding?: Encoding;
  onNotice: (notice: Problem, weight: number) => void;
}

/** Why nothing of a file can be imported. */
export type SourceRefusal = CsvSourceRefusal | JsonRefusal | { kind: 'file-problem'; problem: Problem };

/** Opens a file of records in any of the formats. Refuses what cannot be read at all; single bad records come as items with problems. */
export async function openSource(
  bytes: AsyncIterable<Uint8Array>,
  options: SourceOptions,
): Promise<Result<ImportSource, SourceRefusal>> {
  const { format, mapping, rule, encoding } = options;
  if (format === 'iati') return openIatiSource(bytes, options.codeLists);
  const opened = mapping
    ? await openMappedSource(bytes, mapping, { ...options, format })
    : format === 'csv'
      ? await openCsvSource(bytes, rule, options)
      : await openJsonSource(bytes, rule, { format, path: [], encoding });
  return opened.ok ? refuseFirstProblem(opened.value) : opened;
}

/** A file of which the very first piece cannot be read as text or JSON, and that has no second, is refused as a whole. */
async function refuseFirstProblem(source: ImportSource): Promise<Result<ImportSource, SourceRefusal>> {
  const items = source.items[Symbol.asyncIterator]();
  const first = await items.next();
  const second = first.done ? first : await items.next();
  if (first.done) return refuse({ kind: 'file-problem', problem: NO_RECORDS });
  const problem = first.value.record.problems.find((one) => WHOLE_FILE.has(one.code));
  if (second.done && problem) return refuse({ kind: 'file-problem', problem });
  return done({ ...source, items: resume([first.value, ...(second.done ? [] : [second.value])], items) });
}

const NO_RECORDS: Problem = { severity: 'error', place: {}, code: 'no-records' };
const WHOLE_FILE = new Set([
  'wrong-encoding',
  'array-not-found',
  'malformed-json',
  'unclosed-quote',
  'row-too-long',
]);
