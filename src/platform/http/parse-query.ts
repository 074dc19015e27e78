import { z } from 'zod';

/** What was asked in an address, as far as it could be read. */
export interface ParsedQuery<Values> {
  values: Values;
  /** Parameters that are not ours, or whose value means nothing here: ignored, and worth telling the reader. */
  ignored: { name: string; value: string }[];
}

/** The parameters of an address by name. Each must do without: optional, or with a default. An array takes all values given. */
export type QueryShape = Record<string, z.ZodType>;

type Values<Shape extends QueryShape> = { [Name in keyof Shape]: z.output<Shape[Name]> };

function elementOf(schema: z.ZodType): z.ZodType | null {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional)
    return elementOf(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodArray ? (schema.element as z.ZodType) : null;
}

interface Reading {
  value: unknown;
  ignored: string[];
}

function readSeveral(schema: z.ZodType, element: z.ZodType, given: string[]): Reading {
  const wanted = [...new Set(given)];
  const good = wanted.filter((value) => element.safeParse(value).success);
  const whole = schema.safeParse(good.length === 0 ? undefined : good);
  if (!whole.success) return { value: schema.parse(undefined), ignored: wanted };
  return { value: whole.data, ignored: wanted.filter((value) => !good.includes(value)) };
}

function readOne(schema: z.ZodType, given: string[]): Reading {
  const [first, ...others] = given;
  const read = schema.safeParse(first === '' ? undefined : first);
  if (read.success) return { value: read.data, ignored: others.filter((value) => value !== first) };
  return { value: schema.parse(undefined), ignored: given };
}

/**
 * Makes a reader of an address's query that never refuses: the web is full of links with parameters added, doubled and cut off.
 * What cannot be read is left out and listed; a parameter given twice counts once, by its first value, unless it takes several.
 * A shape with a parameter that must be present is a fault.
 *
 * @example
 * const read = parseQuery({ area: z.array(z.enum(['KE', 'UG'])).default([]), sort: z.enum(['title', 'date']).optional() });
 * read(new URLSearchParams('area=KE&area=XX&sort=size'))
 * // { values: { area: ['KE'], sort: undefined },
 * //   ignored: [{ name: 'area', value: 'XX' }, { name: 'sort', value: 'size' }] }
 */
export function parseQuery<Shape extends QueryShape>(
  shape: Shape,
): (query: URLSearchParams) => ParsedQuery<Values<Shape>> {
  for (const [name, schema] of Object.entries(shape)) {
    if (!schema.safeParse(undefined).success) throw new Error(`The parameter ${name} cannot be left out`);
  }
  return (query) => {
    const values: Record<string, unknown> = {};
    const ignored: { name: string; value: string }[] = [];
    for (const [name, schema] of Object.entries(shape)) {
      const element = elementOf(schema);
      const given = query.getAll(name);
      const reading = element === null ? readOne(schema, given) : readSeveral(schema, element, given);
      values[name] = reading.value;
      for (const value of reading.ignored) ignored.push({ name, value });
    }
    for (const [name, value] of query) if (!Object.hasOwn(shape, name)) ignored.push({ name, value });
    return { values: values as Values<Shape>, ignored };
  };
}
