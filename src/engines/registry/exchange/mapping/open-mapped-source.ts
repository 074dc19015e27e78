import { asText, isBlank } from '#engines/fields/reading.ts';
import type { CodeLists } from '#foundations/codelists/code-lists.ts';
import { done, type Result } from '#kernel/result.ts';
import { type CsvRefusal, openCsv } from '#platform/tables/csv-reader.ts';
import type { Encoding } from '#platform/tables/encoding.ts';
import type { JsonRefusal } from '#platform/tables/json-reader.ts';
import type { TextProblem } from '#platform/tables/text-problem.ts';
import { type IdentityRule, identityOf, NO_IDENTITY } from '../identity.ts';
import type { ImportItem, ImportSource } from '../import-item.ts';
import type { Problem } from '../incoming.ts';
import { partRows, problemsOfObject, problemsOfRow } from '../rejects/refused-before.ts';
import { MARK_MEMBER, REJECT_COLUMNS, REJECT_MEMBER } from '../rejects/reject-columns.ts';
import { CSV_LIMITS, columnName } from '../sources/csv-source.ts';
import { openJsonFile, sizeOf } from '../sources/json-source.ts';
import { textProblem } from '../sources/text-problem.ts';
import { applyRules, holdsMany } from './apply-rule.ts';
import { parsePath, valuesAt } from './input-path.ts';
import type { Mapping } from './mapping.ts';
import { UnmappedPaths } from './unmapped-paths.ts';

/** Opens a table or a JSON file whose columns or members have names of their own. Each row or object is a whole record. */
export async function openMappedSource(
  bytes: AsyncIterable<Uint8Array>,
  mapping: Mapping,
  options: {
    format: 'csv' | 'json' | 'jsonl';
    rule: IdentityRule;
    codeLists: CodeLists;
    encoding?: Encoding;
  },
): Promise<Result<ImportSource, CsvRefusal | JsonRefusal>> {
  const { format, encoding } = options;
  const reading: MappedReading = { ...options, mapping, unmapped: new UnmappedPaths(mapping) };
  const speaksOf = new Set(Object.keys(mapping.fields));
  if (format === 'csv') {
    const opened = await openCsv(bytes, { encoding, limits: CSV_LIMITS });
    if (!opened.ok) return opened;
    const { header, rows } = opened.value;
    const part = partRows(header.map(columnName));
    const pieces = mapPieces(rows, (row) => ({
      ...row,
      refusedAgain: problemsOfRow(part(row.cells), { row: row.row, line: row.line }),
      raw: row.cells,
      value: Object.fromEntries(header.map((name, index) => [name, row.cells[index] ?? ''])),
    }));
    return done({
      format,
      encoding: opened.value.encoding,
      speaksOf,
      header,
      items: itemsOf(pieces, reading),
    });
  }
  const path = mapping.records === undefined ? [] : mapping.records.split('.');
  const opened = await openJsonFile(bytes, { format, path, encoding });
  if (!opened.ok) return opened;
  const pieces = mapPieces(opened.value.items, (item) => ({
    ...item,
    raw: item.value,
    refusedAgain: item.value ? problemsOfObject(item.value, { row: item.row, line: item.line }) : [],
  }));
  return done({ format, encoding: opened.value.encoding, speaksOf, items: itemsOf(pieces, reading) });
}

interface MappedReading {
  mapping: Mapping;
  rule: IdentityRule;
  codeLists: CodeLists;
  unmapped: UnmappedPaths;
}

interface Piece {
  row: number;
  line: number;
  value: Readonly<Record<string, unknown>> | null;
  raw: unknown;
  problems: readonly TextProblem[];
  /** Why a piece of a file of refused pieces is refused once more. */
  refusedAgain: readonly Problem[];
}

async function* mapPieces<From>(from: AsyncIterable<From>, map: (one: From) => Piece): AsyncGenerator<Piece> {
  for await (const one of from) yield map(one);
}

async function* itemsOf(pieces: AsyncIterable<Piece>, reading: MappedReading): AsyncGenerator<ImportItem> {
  for await (const piece of pieces) yield itemOf(piece, reading);
}

function itemOf(piece: Piece, { mapping, rule, codeLists, unmapped }: MappedReading): ImportItem {
  const place = { row: piece.row, line: piece.line };
  const problems: Problem[] = piece.problems.map((problem) => textProblem(problem, piece.row));
  const object = problems.length === 0 ? piece.value : null;
  problems.push(...piece.refusedAgain);
  const values: Record<string, unknown> = {};
  if (object) {
    for (const field of rule.kind.fields) {
      const rules = mapping.fields[field.name];
      if (rules) values[field.name] = applyRules(rules, object, holdsMany(field), codeLists);
    }
    for (const path of unmapped.find(withoutProblems(object)))
      problems.push({
        severity: 'notice',
        place: { ...place, field: path },
        code: 'no-rule',
        values: { path },
      });
  }
  const id = object ? idOf(mapping, object) : null;
  const identity = object ? identityOf(id, rule) : NO_IDENTITY;
  if (identity === null)
    problems.push({
      severity: 'error',
      place: { ...place, field: mapping.id.join('/') },
      code: isBlank(id) ? 'id-missing' : 'id-too-long',
    });
  return {
    record: {
      place,
      identity: identity ?? NO_IDENTITY,
      language: languageOf(mapping, object),
      values,
      translations: [],
      problems,
    },
    raw: piece.raw,
    size: sizeOf(piece.value),
  };
}

/** All parts of an id must be there; half an id would be another record's. */
function idOf(mapping: Mapping, object: unknown): string | null {
  const parts = mapping.id.map((path) => asText(valuesAt(object, parsePath(path) ?? [])[0])?.trim() ?? '');
  return parts.includes('') ? null : parts.join('/');
}

function languageOf({ language }: Mapping, object: unknown): string | null {
  if (language === undefined || typeof language === 'string') return language ?? null;
  return asText(valuesAt(object, parsePath(language.from) ?? [])[0])?.trim() || null;
}

function withoutProblems(object: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const ours: readonly string[] = [...REJECT_COLUMNS, REJECT_MEMBER, MARK_MEMBER];
  return Object.fromEntries(Object.entries(object).filter(([name]) => !ours.includes(name)));
}
