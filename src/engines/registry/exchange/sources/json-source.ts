import { HEAD_COLUMNS, TAIL_COLUMNS, type TextState } from '#engines/fields/columns.ts';
import { asParts, asText, isBlank } from '#engines/fields/reading.ts';
import { done, type Result } from '#kernel/result.ts';
import type { Encoding } from '#platform/tables/encoding.ts';
import {
  type JsonFile,
  type JsonItem,
  type JsonRefusal,
  openJsonArray,
  openJsonLines,
} from '#platform/tables/json-reader.ts';
import { type IdentityRule, identityOf, NO_IDENTITY } from '../identity.ts';
import type { ImportItem, ImportSource } from '../import-item.ts';
import type { IncomingTranslation, Place, Problem } from '../incoming.ts';
import { problemsOfObject } from '../rejects/refused-before.ts';
import { MARK_MEMBER, REJECT_MEMBER } from '../rejects/reject-columns.ts';
import { textProblem } from './text-problem.ts';

/** Members that our own export writes for the reader's sake. */
const READ_ONLY_MEMBERS: readonly string[] = [
  ...HEAD_COLUMNS,
  ...TAIL_COLUMNS,
  'translations',
  'names',
  REJECT_MEMBER,
  MARK_MEMBER,
];

/** How the objects of a JSON file are to be read. */
export interface JsonSourceOptions {
  encoding?: Encoding;
  format: 'json' | 'jsonl';
  /** Names of the members that lead to the array; `[]` when the file is the array. */
  path: readonly string[];
}

/** A JSON file whose encoding is known. */
export async function openJsonFile(
  bytes: AsyncIterable<Uint8Array>,
  { format, path, encoding }: JsonSourceOptions,
): Promise<Result<JsonFile, JsonRefusal>> {
  return format === 'jsonl' ? openJsonLines(bytes, { encoding }) : openJsonArray(bytes, path, { encoding });
}

/** Opens a file of JSON objects whose members are named as our fields are, as in our own export. */
export async function openJsonSource(
  bytes: AsyncIterable<Uint8Array>,
  rule: IdentityRule,
  options: JsonSourceOptions,
): Promise<Result<ImportSource, JsonRefusal>> {
  const opened = await openJsonFile(bytes, options);
  if (!opened.ok) return opened;
  const names = new Set(rule.kind.fields.map((field) => field.name));
  return done({
    format: options.format,
    encoding: opened.value.encoding,
    speaksOf: new Set<string>(),
    items: itemsOf(opened.value, rule, names),
  });
}

async function* itemsOf(
  file: JsonFile,
  rule: IdentityRule,
  names: ReadonlySet<string>,
): AsyncGenerator<ImportItem> {
  for await (const item of file.items) yield itemOf(item, rule, names);
}

function itemOf(item: JsonItem, rule: IdentityRule, names: ReadonlySet<string>): ImportItem {
  const place: Place = { row: item.row, line: item.line };
  const problems = item.problems.map((problem) => textProblem(problem, item.row));
  if (item.value) problems.push(...problemsOfObject(item.value, place));
  const members = item.value ?? {};
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(members)) {
    if (names.has(name)) values[name] = value ?? null;
    else if (!READ_ONLY_MEMBERS.includes(name) && !isBlank(value))
      problems.push({
        severity: 'notice',
        place: { ...place, field: name },
        code: 'unknown-member',
        values: { member: name },
      });
  }
  const identity = item.value ? identityOf(members.id, rule) : NO_IDENTITY;
  if (identity === null)
    problems.push({
      severity: 'error',
      place: { ...place, field: 'id' },
      code: isBlank(members.id) ? 'id-missing' : 'id-too-long',
    });
  return {
    record: {
      place,
      identity: identity ?? NO_IDENTITY,
      language: asText(members.language)?.trim() || null,
      values,
      translations: translationsIn(members.translations, place, problems),
      problems,
    },
    raw: item.value,
    size: sizeOf(item.value),
  };
}

/** `translations`: a list of `{ language, state, values: { title: … } }`; a missing state means a person's. */
function translationsIn(given: unknown, place: Place, problems: Problem[]): IncomingTranslation[] {
  if (isBlank(given)) return [];
  const refused = (): undefined => {
    problems.push({
      severity: 'error',
      place: { ...place, field: 'translations' },
      code: 'not-translations',
    });
  };
  if (!Array.isArray(given)) {
    refused();
    return [];
  }
  return given.flatMap((item) => {
    const parts = asParts(item);
    const language = asText(parts?.language)?.trim();
    const state = (asText(parts?.state)?.trim() || 'human') as TextState;
    const values = asParts(parts?.values);
    if (language && values && (state === 'human' || state === 'machine' || state === 'reviewed'))
      return [{ language, state, values }];
    return refused() ?? [];
  });
}

/** About the memory of a JSON value, in UTF-16 code units. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length + 8;
  if (typeof value !== 'object' || value === null) return 8;
  let size = 16;
  for (const [name, inner] of Object.entries(value)) size += name.length + sizeOf(inner);
  return size;
}
