import { done, type Result, refuse } from '#kernel/result.ts';
import { WrongEncoding } from './decode-text.ts';
import type { Encoding, EncodingRefusal } from './encoding.ts';
import { JsonArraySplitter } from './json-array-splitter.ts';
import { JSON_LIMITS, type JsonLimits, parseJsonRecord } from './json-record.ts';
import type { TextProblem } from './text-problem.ts';
import { openText, type TextSource } from './text-source.ts';

/** One object of a file with its place: its members when it could be read, and what was wrong when it could not. */
export interface JsonItem {
  /** Line of the file on which it starts, from 1. */
  line: number;
  /** Counts the objects of the file from 1. */
  row: number;
  value: Readonly<Record<string, unknown>> | null;
  problems: readonly TextProblem[];
}

/** A file of JSON objects; `items` can be walked once. */
export interface JsonFile {
  encoding: Encoding;
  items: AsyncIterable<JsonItem>;
}

/** Why a JSON file cannot be read at all. */
export type JsonRefusal = EncodingRefusal | { kind: 'empty-file' };

/** What the caller knows of the file. */
export interface JsonOptions {
  encoding?: Encoding;
  limits?: Partial<JsonLimits>;
}

/**
 * Opens a file with one JSON object a line (JSON Lines); blank lines are left out. A bad line is an item with problems and
 * does not end the file; only a line over the limit does. What is refused in an object: see {@link parseJsonRecord}.
 */
export async function openJsonLines(
  source: AsyncIterable<Uint8Array>,
  options: JsonOptions = {},
): Promise<Result<JsonFile, JsonRefusal>> {
  return openJson(source, options, splitLines);
}

/**
 * Opens a JSON file and streams the objects of one array in it: the whole file (`[]`), or at a path of member names such as
 * `['projects']`. A bad object is an item with problems; when the file itself breaks its brackets, or has no such array, the
 * last item says so and where.
 */
export async function openJsonArray(
  source: AsyncIterable<Uint8Array>,
  path: readonly string[],
  options: JsonOptions = {},
): Promise<Result<JsonFile, JsonRefusal>> {
  return openJson(source, options, (text, limits) => splitArray(text, path, limits));
}

interface Piece {
  line: number;
  lastLine: number;
  text: string | null;
  code?: TextProblem['code'];
}

type Split = (text: TextSource, limits: JsonLimits) => AsyncIterable<Piece>;

async function openJson(source: AsyncIterable<Uint8Array>, options: JsonOptions, split: Split) {
  const opened = await openText(source, options.encoding);
  if (!opened.ok) return refuse(opened.refusal);
  const limits = { ...JSON_LIMITS, ...options.limits };
  const items = parsePieces(opened.value, split(opened.value, limits), limits);
  return done({ encoding: opened.value.encoding, items });
}

async function* parsePieces(text: TextSource, pieces: AsyncIterable<Piece>, limits: JsonLimits) {
  let row = 0;
  try {
    for await (const piece of pieces) yield parsePiece(piece, ++row, text, limits);
  } catch (fault) {
    if (!(fault instanceof WrongEncoding)) throw fault;
    const { line, byteOffset } = fault.place;
    const problem: TextProblem = { code: 'wrong-encoding', line, values: { byteOffset } };
    yield { line, row: row + 1, value: null, problems: [problem] } satisfies JsonItem;
  }
}

function parsePiece(piece: Piece, row: number, source: TextSource, limits: JsonLimits): JsonItem {
  const { line, lastLine, text, code } = piece;
  const problems = source.takeInvalid(lastLine);
  if (text === null) {
    problems.push({ code: code ?? 'malformed-json', line, values: { limit: limits.record } });
    return { line, row, value: null, problems };
  }
  const parsed =
    text.length > limits.record
      ? { problem: { code: 'record-too-long' as const, values: { limit: limits.record } } }
      : parseJsonRecord(text, limits);
  if ('problem' in parsed) problems.push({ ...parsed.problem, line });
  else if (!isObject(parsed.value)) problems.push({ code: 'not-an-object', line });
  else return { line, row, value: parsed.value, problems };
  return { line, row, value: null, problems };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function* splitLines(text: TextSource, limits: JsonLimits): AsyncGenerator<Piece> {
  let rest = '';
  let line = 1;
  for await (const chunk of text.chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    for (const one of lines) {
      if (one.trim() !== '') yield { line, lastLine: line, text: one };
      line++;
    }
    if (rest.length > limits.record)
      return yield { line, lastLine: line, text: null, code: 'record-too-long' };
  }
  if (rest.trim() !== '') yield { line, lastLine: line, text: rest };
}

async function* splitArray(
  text: TextSource,
  path: readonly string[],
  limits: JsonLimits,
): AsyncGenerator<Piece> {
  const splitter = new JsonArraySplitter(path, limits.record);
  for await (const chunk of text.chunks) {
    for (const element of splitter.split(chunk)) yield element;
    const { state, line } = splitter;
    if (state === 'after') return;
    if (state === 'too-long' || state === 'malformed') {
      const code = state === 'too-long' ? 'record-too-long' : 'malformed-json';
      return yield { line, lastLine: line, text: null, code };
    }
  }
  const { line } = splitter;
  const code = splitter.state === 'before' ? 'array-not-found' : 'malformed-json';
  yield { line, lastLine: line, text: null, code };
}
