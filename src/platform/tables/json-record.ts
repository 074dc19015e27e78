import type { TextProblem } from './text-problem.ts';

/** Sizes beyond which a record is not read: UTF-16 code units of the whole and of one text, and levels of nesting. */
export interface JsonLimits {
  record: number;
  text: number;
  depth: number;
}

/** The limits used where none are given. */
export const JSON_LIMITS: JsonLimits = { record: 4 * 1024 * 1024, text: 1024 * 1024, depth: 32 };

type Verdict = { value: unknown } | { problem: Omit<TextProblem, 'line'> };

/**
 * Parses one JSON text and refuses what would lose or smuggle something: repeated names (JSON.parse keeps only the last),
 * `__proto__`, NUL characters, deep nesting and very long texts. A number of more than 15 significant digits comes as a decimal
 * string, so that amounts stay exact.
 *
 * @example
 * parseJsonRecord('{"a":1}') // { value: { a: 1 } }
 * parseJsonRecord('{"a":1,"a":2}') // { problem: { code: 'repeated-name', … } }
 */
export function parseJsonRecord(text: string, limits: JsonLimits = JSON_LIMITS): Verdict {
  const outline = outlineOf(text);
  if (outline.depth > limits.depth)
    return { problem: { code: 'nested-too-deeply', values: { limit: limits.depth } } };
  let value: unknown;
  try {
    value = outline.hasLongNumber ? JSON.parse(text, keepDigits) : JSON.parse(text);
  } catch (fault) {
    return { problem: { code: 'malformed-json', values: { detail: (fault as Error).message } } };
  }
  const seen = { names: 0, repeated: undefined };
  const code = judge(value, limits, seen);
  if (code) return { problem: { code, values: { limit: limits.text } } };
  if (seen.names !== outline.names) return { problem: { code: 'repeated-name' } };
  return { value };
}

/** Counts, without understanding: levels, names (a colon outside texts each), and whether a number is long. */
function outlineOf(text: string): { depth: number; names: number; hasLongNumber: boolean } {
  let depth = 0;
  let deepest = 0;
  let names = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index);
    if (character === 0x22) index = endOfText(text, index + 1);
    else if (character === 0x3a) names++;
    else if (character === 0x7b || character === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (character === 0x7d || character === 0x5d) depth--;
  }
  return { depth: deepest, names, hasLongNumber: /\d[\d.]{15}/.test(text) };
}

/** Where the JSON text whose first character is at `at` ends (its closing quote), or the length when it does not. */
export function endOfText(text: string, at: number): number {
  for (let quote = text.indexOf('"', at); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let slashes = quote;
    while (slashes > at && text[slashes - 1] === '\\') slashes--;
    if ((quote - slashes) % 2 === 0) return quote;
  }
  return text.length;
}

/** ECMAScript 2026, JSON.parse source text access: the digits as they were written. */
function keepDigits(_name: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || context?.source === undefined) return value;
  const isDecimal = /^-?[\d.]+$/.test(context.source);
  return isDecimal && context.source.replace(/^[-0.]+|\./g, '').length > 15 ? context.source : value;
}

function judge(value: unknown, limits: JsonLimits, seen: { names: number }): TextProblem['code'] | null {
  if (typeof value === 'string')
    return value.length > limits.text ? 'text-too-long' : value.includes('\0') ? 'control-character' : null;
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    for (const item of value) {
      const code = judge(item, limits, seen);
      if (code) return code;
    }
    return null;
  }
  for (const name of Object.keys(value)) {
    seen.names++;
    if (name === '__proto__') return 'forbidden-name';
    const code = judge((value as Record<string, unknown>)[name], limits, seen);
    if (code) return code;
  }
  return null;
}
