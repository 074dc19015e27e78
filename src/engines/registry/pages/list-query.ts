import { z } from 'zod';
import { parsePartialDate } from '#kernel/partial-date.ts';
import type { QueryValues } from '#platform/http/canonical-query.ts';
import { type CursorForm, decodeCursor, encodeCursor } from '#platform/http/cursor.ts';
import { parseQuery } from '#platform/http/parse-query.ts';
import type { Kind, Sort } from '../kind.ts';
import type { FacetChoice, Position } from '../lists/list-question.ts';
import { RANKS } from '../search/find-text.ts';

/** The whole state of a list, as its address carries it. */
export interface ListState {
  choices: readonly FacetChoice[];
  sort: Sort;
  position: ListPosition | null;
  /** Facets whose values are all shown. */
  unfolded: readonly string[];
  /** The day for which dated groups are asked; `null` is today. */
  day: string | null;
  /** What is looked for; empty when nothing is. */
  text: string;
}

/** A position that remembers how many rows were read before it; in orders other than the default nothing else knows. */
export interface ListPosition extends Position {
  passed: number;
}

/** Codes of one facet that are read; more than any list has, and what an address can carry. */
const MOST_CODES = 300;

/** Longer than any code; what is cut off cannot make it one. */
const LONGEST_CODE = 60;

const code = z
  .string()
  .min(1)
  .transform((text) => [...text].slice(0, LONGEST_CODE).join(''));
const ordinal = z.int().min(0).max(2_147_483_647);

const KEYS: Record<Exclude<Sort, 'newest'>, z.ZodType<string | null>> = {
  changed: z
    .string()
    // As the database writes it for our connections, which are in UTC; it refuses days that no calendar has.
    .regex(/^\d{4}-\d\d-\d\d ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?\+00$/)
    .refine((text) => parsePartialDate(text.slice(0, 10)) !== null),
  starts: z
    .string()
    .refine((text) => text.length === 10 && parsePartialDate(text) !== null)
    .nullable(),
  best: z.enum(RANKS),
  title: z
    .string()
    .max(200)
    .refine((text) => text.isWellFormed() && !text.includes('\u0000')),
};

function cursorForm(kind: Kind, sort: Sort): CursorForm<ListPosition> {
  return {
    kind: `${kind.plural}.${sort}`,
    version: 1,
    schema: z.object({
      side: z.enum(['after', 'before']),
      ordinal,
      passed: ordinal,
      ...(sort === 'newest' ? {} : { key: KEYS[sort] }),
    }) as z.ZodType<ListPosition>,
  };
}

/**
 * Reads the state of a list from a query. Never refuses: what it cannot read is left out; a code that no list has stays, and finds nothing,
 * so that a mistyped filter never widens a list unseen.
 */
export function readListState(kind: Kind, query: URLSearchParams): ListState {
  const shape = {
    ...Object.fromEntries(kind.facets.map((facet) => [facet.name, z.array(code).default([])])),
    q: z.string().transform(cleanText).optional(),
    sort: z.enum(['best' as Sort, ...kind.sorts]).optional(),
    at: z.string().optional(),
    all: z.array(z.enum(kind.facets.map((facet) => facet.name) as [string, ...string[]])).default([]),
    day: z
      .string()
      .refine((text) => text.length === 10 && parsePartialDate(text) !== null)
      .optional(),
  };
  const values = parseQuery(shape)(query).values as Record<string, unknown>;
  const text = (values.q as string | undefined) ?? '';
  const asked = values.sort as Sort | undefined;
  const sort = defaultedSort(asked, text);
  const at = values.at as string | undefined;
  return {
    choices: kind.facets
      .map((facet) => ({ facet: facet.name, codes: (values[facet.name] as string[]).slice(0, MOST_CODES) }))
      .filter((choice) => choice.codes.length > 0),
    sort,
    position: at === undefined ? null : decodeCursor(cursorForm(kind, sort), at),
    unfolded: values.all as string[],
    day: (values.day as string | undefined) ?? null,
    text,
  };
}

/** The longest text that is looked for, in code points; what is longer was not typed by a person. */
const LONGEST_TEXT = 200;

function cleanText(text: string): string {
  const line = text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .toWellFormed()
    .trim();
  return [...line].slice(0, LONGEST_TEXT).join('').trim();
}

/** A search reads best first unless another order is asked; without a text there is no best. */
function defaultedSort(asked: Sort | undefined, text: string): Sort {
  if (asked === undefined || (asked === 'best' && text === '')) return text === '' ? 'newest' : 'best';
  return asked;
}

/** The query of a state, without its position: the same filter has the same address on page, file and feed. */
export function queryOf(kind: Kind, state: Omit<ListState, 'position'>): QueryValues {
  const chosen = Object.fromEntries(state.choices.map((choice) => [choice.facet, choice.codes]));
  return {
    ...Object.fromEntries(
      kind.facets.flatMap((facet) => (chosen[facet.name] ? [[facet.name, chosen[facet.name]!]] : [])),
    ),
    q: state.text,
    sort: state.sort === defaultedSort(undefined, state.text) ? null : state.sort,
    all: state.unfolded,
    day: state.day,
  };
}

/** The query of a state at a position. */
export function queryAt(kind: Kind, state: ListState, position: ListPosition): QueryValues {
  return { ...queryOf(kind, state), at: encodeCursor(cursorForm(kind, state.sort), position) };
}

/** The state without what is looked for; its order goes with it. */
export function withoutText(state: ListState): ListState {
  return { ...state, text: '', sort: state.sort === 'best' ? 'newest' : state.sort, position: null };
}

/** The state with one value of a facet taken away; the list begins at its start again. */
export function without(state: ListState, facet: string, code: string): ListState {
  const choices = state.choices
    .map((choice) =>
      choice.facet === facet ? { facet, codes: choice.codes.filter((one) => one !== code) } : choice,
    )
    .filter((choice) => choice.codes.length > 0);
  return { ...state, choices, position: null };
}
