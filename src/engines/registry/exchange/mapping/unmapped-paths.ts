import { isBlank } from '#engines/fields/reading.ts';
import { EACH, parsePath } from './input-path.ts';
import type { Mapping, Rule } from './mapping.ts';

/**
 * Finds what a mapping leaves behind. A path counts as mapped when a rule takes it, or something above it, whole. A rule that takes only some
 * values (`where`, `known`, lengths, `first`) maps the path only together with a rule that takes the rest.
 */
export class UnmappedPaths {
  readonly #taken = new Set<string>();
  readonly #verdicts = new Map<string, boolean>();

  constructor(mapping: Mapping) {
    const paths = [...mapping.id, ...mapping.ignore];
    if (typeof mapping.language === 'object') paths.push(mapping.language.from);
    for (const path of paths) this.#taken.add(nameOf(path));
    const rules = Object.values(mapping.fields).flat();
    for (const rule of rules) this.#take(rule, '', rules);
  }

  /** The paths of an object that hold something no rule takes, each once. */
  find(object: unknown): string[] {
    const found = new Set<string>();
    this.#walk(object, '', found);
    return [...found];
  }

  #take(rule: Rule, above: string, siblings: readonly Rule[]): void {
    if (!takesAll(rule, siblings)) return;
    for (const path of rule.from) {
      const name = joined(above, nameOf(path));
      if (!rule.item) this.#taken.add(name);
      const inner = Object.values(rule.item ?? {}).flat();
      for (const part of inner) this.#take(part, name, inner);
    }
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

function takesAll(rule: Rule, siblings: readonly Rule[]): boolean {
  if (rule.where || rule.first) return false;
  const rest = (member: 'known' | 'unknown' | 'atMost' | 'moreThan', other: typeof member) =>
    rule[member] === undefined ||
    siblings.some((one) => one[other] === rule[member] && sharesPath(one, rule));
  return (
    rest('known', 'unknown') &&
    rest('unknown', 'known') &&
    rest('atMost', 'moreThan') &&
    rest('moreThan', 'atMost')
  );
}

function sharesPath(one: Rule, other: Rule): boolean {
  return other.from.every((path) => one.from.includes(path));
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
