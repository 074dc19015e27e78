import type { Field } from '#engines/fields/field.ts';
import { asParts, asText, type CodeMatcher, isBlank } from '#engines/fields/reading.ts';
import { lengthOf } from '#engines/fields/text-value.ts';
import { parsePath, type Step, valuesAt } from './input-path.ts';
import type { Rule } from './mapping.ts';

/**
 * The raw value that rules make of an object for a field: a list where the field holds many, else the first value, texts joined where the rule
 * says so. `null` when there is none.
 */
export function applyRules(
  rules: readonly Rule[],
  object: unknown,
  isMany: boolean,
  codeLists: CodeMatcher,
): unknown {
  const values = rules.flatMap((rule) => applyRule(rule, object, codeLists));
  if (isMany) return values.length === 0 ? null : withoutRepeats(values);
  // More values than the field can hold are left for its check to refuse.
  return values.length > 1 ? values : (values[0] ?? null);
}

/** Whether a field holds several values. */
export function holdsMany(field: Field): boolean {
  return 'many' in field && field.many === true;
}

function applyRule(rule: Rule, object: unknown, codeLists: CodeMatcher): unknown[] {
  if (rule.constant !== undefined) return [rule.constant];
  let values = rule.from.flatMap((path) => valuesAt(object, stepsOf(path)));
  if (rule.split !== undefined) {
    const mark = rule.split;
    values = values.flatMap((value) => (typeof value === 'string' ? value.split(mark) : [value]));
  }
  values = values.filter((value) => !isBlank(value) && isWanted(rule, value, codeLists));
  if (rule.values) {
    const words = rule.values;
    values = values
      .map((value) => (Object.hasOwn(words, asText(value) ?? '') ? words[asText(value)!] : value))
      .filter((value) => value !== null);
  }
  if (rule.item) {
    const parts = Object.entries(rule.item);
    values = values.flatMap((value) => {
      const made = parts.flatMap(([name, inner]) => {
        const part = applyRules(inner, value, false, codeLists);
        return part === null ? [] : [[name, part] as const];
      });
      return made.length === 0 ? [] : [Object.fromEntries(made)];
    });
  }
  if (rule.join !== undefined && values.length > 0)
    values = [values.map((value) => asText(value) ?? '').join(rule.join)];
  return rule.first ? values.slice(0, 1) : values;
}

function isWanted(rule: Rule, value: unknown, codeLists: CodeMatcher): boolean {
  const text = asText(value) ?? '';
  if (rule.known !== undefined && codeLists.match(rule.known, text).kind !== 'found') return false;
  if (rule.unknown !== undefined && codeLists.match(rule.unknown, text).kind === 'found') return false;
  if (rule.atMost !== undefined && lengthOf(text) > rule.atMost) return false;
  if (rule.moreThan !== undefined && lengthOf(text) <= rule.moreThan) return false;
  if (rule.needs?.some((path) => valuesAt(value, stepsOf(path)).every(isBlank))) return false;
  const parts = asParts(value);
  return Object.entries(rule.where ?? {}).every(([name, wanted]) => asText(parts?.[name]) === wanted);
}

function withoutRepeats(values: readonly unknown[]): unknown[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

const parsed = new Map<string, Step[]>();

function stepsOf(path: string): Step[] {
  let steps = parsed.get(path);
  if (!steps) {
    steps = parsePath(path) ?? [];
    parsed.set(path, steps);
  }
  return steps;
}
