/** A step of a path: a member's name, or every item of a list. */
export type Step = string | typeof EACH;

/** Every item of a list. */
export const EACH = Symbol('each item');

/**
 * Reads a path: names with dots between, `[]` behind a name for every item of its list; `.` is the value itself. `null` when it is none.
 *
 * @example
 * parsePath('locations.countries[]') // ['locations', 'countries', EACH]
 * parsePath('.') // []
 * parsePath('a..b') // null
 */
export function parsePath(text: string): Step[] | null {
  if (text === '.') return [];
  const steps: Step[] = [];
  for (const part of text.split('.')) {
    const match = /^([^[\]]+)?((?:\[\])*)$/.exec(part);
    if (!match || (match[1] === undefined && (match[2] === '' || steps.length > 0))) return null;
    if (match[1] !== undefined) steps.push(match[1]);
    for (let left = match[2]!.length; left > 0; left -= 2) steps.push(EACH);
  }
  return steps;
}

/**
 * The values at a path, none where a member is absent or null.
 *
 * @example
 * valuesAt({ a: [{ b: 1 }, {}] }, ['a', EACH, 'b']) // [1]
 */
export function valuesAt(value: unknown, steps: readonly Step[]): unknown[] {
  if (value === undefined || value === null) return [];
  const [step, ...rest] = steps;
  if (step === undefined) return [value];
  if (step === EACH) return Array.isArray(value) ? value.flatMap((item) => valuesAt(item, rest)) : [];
  if (typeof value !== 'object' || Array.isArray(value) || !Object.hasOwn(value, step)) return [];
  return valuesAt((value as Record<string, unknown>)[step], rest);
}
