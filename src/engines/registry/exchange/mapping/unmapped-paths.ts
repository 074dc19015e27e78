import { isBlank } from '#engines/fields/reading.ts';
import { EACH, parsePath } from './input-path.ts';
import type { Mapping, Rule } from './mapping.ts';

/**
 * Finds what a mapping leaves behind. A path counts as mapped when a rule takes it, or something above it, whole; or when one rule takes the
 * values that a code list knows (or that are short enough) and another the rest. Rules that pick (`where`, `first`) map nothing by themselves.
 */
export class UnmappedPaths {
  readonly #taken = new Set<string>();
  readonly #verdicts = new Map<string, boolean>();

  constructor(mapping: Mapping) {
    const paths = [...mapping.id, ...mapping.ignore];
    if (typeof mapping.language === 'object') paths.push(mapping.language.from);
    for (const path of paths) this.#taken.add(nameOf(path));
    const takes = new Map<string, Set<string>>();
    for (const rule of Object.values(mapping.fields).flat()) collectTakes(rule, '', [], takes);
    for (const [path, conditions] of takes) {
      if (conditions.has('') || [...conditions].some((one) => conditions.has(oppositeOf(one))))
        this.#taken.add(path);
    }
  }

  /** The paths of an object that hold something no rule takes, each once. */
  find(object: unknown): string[] {
    const found = new Set<string>();
    this.#walk(object, '', found);
    return [...found];
  }

  #walk(value: unknown, path: string, found: Set<string>): void {
    if (isBlank(value) || (path !== '' && this.#isTaken(path))) return;
    if (Array.isArray(value)) for (const item of value) this.#walk(item, `${path}[]`, found);
    else if (typeof value === 'object')
      for (const [name, inner] of Object.entries(value as object))
        this.#walk(inner, joined(path, name), found);
    else found.add(path);
  }

  #isTaken(path: string): boolean {
    let verdict = this.#verdicts.get(path);
    if (verdict === undefined) {
      verdict = this.#taken.has(path) || this.#taken.has(path.replace(/\[\]$/, ''));
      // Hostile input may name ever new members; what is remembered stays small.
      if (this.#verdicts.size < 10_000) this.#verdicts.set(path, verdict);
    }
    return verdict;
  }
}

/** Notes under which condition each path is taken; no condition is an empty text. */
function collectTakes(
  rule: Rule,
  above: string,
  outer: readonly string[],
  takes: Map<string, Set<string>>,
): void {
  if (rule.where || rule.first) return;
  const conditions = [...outer];
  for (const member of ['known', 'unknown', 'atMost', 'moreThan'] as const)
    if (rule[member] !== undefined) conditions.push(`${member} ${rule[member]}`);
  const take = (path: string) => {
    const known = takes.get(path) ?? new Set();
    takes.set(path, known.add(conditions.join(', ')));
  };
  for (const path of rule.from) {
    const name = joined(above, nameOf(path));
    if (!rule.item) take(name);
    for (const needed of rule.needs ?? []) take(joined(name, nameOf(needed)));
    if (rule.needs) continue;
    for (const part of Object.values(rule.item ?? {}).flat()) collectTakes(part, name, conditions, takes);
  }
}

const OPPOSITES: Record<string, string> = {
  known: 'unknown',
  unknown: 'known',
  atMost: 'moreThan',
  moreThan: 'atMost',
};

function oppositeOf(condition: string): string {
  const [member, ...rest] = condition.split(' ');
  return [OPPOSITES[member!] ?? member, ...rest].join(' ');
}

function nameOf(path: string): string {
  return (parsePath(path) ?? []).reduce<string>(
    (name, step) => (step === EACH ? `${name}[]` : joined(name, step as string)),
    '',
  );
}

function joined(above: string, name: string): string {
  return above === '' || name === '' || name.startsWith('[') ? above + name : `${above}.${name}`;
}
