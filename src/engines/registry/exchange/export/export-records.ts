import { cellsOf, columnsOf, type TableShape } from '#engines/fields/columns.ts';
import { publicFieldsOf } from '#engines/fields/public-fields.ts';
import type { CodeLists } from '#foundations/codelists/code-lists.ts';
import type { Language } from '#kernel/language.ts';
import type { Queryable } from '#platform/db/transaction.ts';
import { writeCsv } from '#platform/tables/csv-writer.ts';
import type { FacetValues } from '../../facets/facet-values.ts';
import type { Kind } from '../../kind.ts';
import type { ListFilter } from '../../lists/list-question.ts';
import { findFiltered } from '../../lists/list-records.ts';
import { registerReading } from '../../lists/register-reading.ts';
import { kindIdOf } from '../../store/kind-row.ts';
import { namesIn, rowsOfRecord } from './exported-rows.ts';
import { jsonOfRecord } from './json-of-record.ts';
import { type ExportedRecord, readExported } from './read-exported.ts';

/** The formats that records are exported in. */
export const EXPORT_FORMATS = ['csv', 'jsonl'] as const;

/** One of {@link EXPORT_FORMATS}. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What records are exported from. */
export interface ExportReading {
  db: Queryable;
  facetValues: FacetValues;
  codeLists: CodeLists;
}

/** Which records, and how. */
export interface RecordExport {
  kind: Kind;
  filter: ListFilter;
  format: ExportFormat;
  /** Language of the names beside codes. */
  language: Language;
  /** Full address of a record's page, by its reference. */
  urlOf: (reference: string) => string;
  /** Starts a CSV file with a byte order mark, without which Excel takes UTF-8 for a local encoding. Default true. */
  byteOrderMark?: boolean;
  /** Told after each batch how many records are out. */
  onProgress?: (records: number) => void;
}

const BATCH = 100;

/**
 * Exactly the records that a filter hits, in the list's default order, from one snapshot, as the bytes of a file. Public fields only. Memory
 * is bounded by a batch of records whatever their number; the snapshot is held until the last byte was taken or the walk is ended.
 */
export function exportRecords(reading: ExportReading, wanted: RecordExport): AsyncGenerator<Uint8Array> {
  const { kind, codeLists, language } = { ...reading, ...wanted };
  const fields = publicFieldsOf(kind.fields);
  const records = walkRecords(reading, wanted);
  if (wanted.format === 'jsonl')
    return inPieces(
      records,
      (record) => `${JSON.stringify(jsonOfRecord(record, fields, wanted, codeLists))}\n`,
    );
  const shape = columnsOf(fields);
  return writeCsv(rowsOf(records, shape, wanted, namesIn(codeLists, language)), {
    byteOrderMark: wanted.byteOrderMark,
  });
}

async function* walkRecords(
  { db, facetValues, codeLists }: ExportReading,
  { kind, filter, onProgress }: RecordExport,
): AsyncGenerator<ExportedRecord> {
  const kindId = await kindIdOf(db, kind);
  // A generator cannot stand inside a callback, so the snapshot is opened and ended by hand.
  const snapshot = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
  try {
    const { ordinals } = await findFiltered(
      registerReading({ db, facetValues, codeLists }),
      snapshot,
      kind,
      filter,
    );
    let count = 0;
    for (const batch of ordinals.batches(BATCH)) {
      const records = await readExported(snapshot, kind, kindId, batch);
      yield* records;
      count += records.length;
      onProgress?.(count);
    }
  } finally {
    await snapshot.rollback().execute();
  }
}

async function* rowsOf(
  records: AsyncIterable<ExportedRecord>,
  shape: TableShape,
  { urlOf }: RecordExport,
  names: ReturnType<typeof namesIn>,
): AsyncGenerator<readonly string[]> {
  yield shape.header;
  for await (const record of records)
    for (const row of rowsOfRecord(record, urlOf(record.reference))) yield cellsOf(shape, row, names);
}

async function* inPieces(
  records: AsyncIterable<ExportedRecord>,
  write: (record: ExportedRecord) => string,
): AsyncGenerator<Uint8Array> {
  let piece = '';
  for await (const record of records) {
    piece += write(record);
    if (piece.length < 64 * 1024) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  if (piece !== '') yield Buffer.from(piece);
}
