import { LANGUAGES } from '#kernel/language.ts';
import type { CodeEntry, CodeListFile } from './files/code-list-file.ts';
import type { ListContent } from './list-content.ts';
import { normaliseName } from './normalise-name.ts';

/** What looking a code up by any of its names gives; never a guess. */
export type CodeMatch =
  | { kind: 'found'; code: string }
  | { kind: 'ambiguous'; codes: readonly string[] }
  | { kind: 'unknown' };

/** Finds codes of one list by what files call them. */
export interface CodeIndex {
  /** Looks a text up; with a scheme, only among the identifiers of that scheme. */
  match(text: string, scheme?: string): CodeMatch;
}

/**
 * Prepares the look-up for a list. What is asked first wins: our own code; then names, short names, labels and abbreviations in the six
 * languages; then further spellings and the identifiers of other schemes. Two codes at the same step are ambiguous.
 */
export function indexCodes(content: ListContent): CodeIndex {
  const { file, withdrawn } = content;
  const codes = new Map<string, string>();
  for (const { code } of [...withdrawn, ...file.codes]) codes.set(code.toLowerCase(), code);
  const byName = new NameMap();
  const byWord = new NameMap();
  for (const entry of file.codes) {
    for (const name of namesOf(file, entry)) byName.add(name, entry.code);
    for (const [scheme, values] of Object.entries(entry.matches ?? {})) {
      if (file.schemes?.[scheme]?.by !== 'prefix') for (const value of values) byWord.add(value, entry.code);
    }
  }

  return {
    match(text, scheme) {
      const given = text.trim();
      if (given === '') return { kind: 'unknown' };
      if (scheme !== undefined) return verdict(inScheme(file, scheme, given));
      const own = codes.get(given.toLowerCase());
      if (own !== undefined) return { kind: 'found', code: own };
      const named = byName.find(given);
      if (named.size > 0) return verdict(named);
      return verdict(new Set([...byWord.find(given), ...byPrefix(file, given)]));
    },
  };
}

class NameMap {
  readonly #codes = new Map<string, Set<string>>();

  add(name: string, code: string): void {
    const key = normaliseName(name);
    if (key === '') return;
    const codes = this.#codes.get(key);
    if (codes) codes.add(code);
    else this.#codes.set(key, new Set([code]));
  }

  find(name: string): ReadonlySet<string> {
    return this.#codes.get(normaliseName(name)) ?? new Set();
  }
}

function namesOf(file: CodeListFile, entry: CodeEntry): string[] {
  const parent = file.codes.find((other) => other.code === entry.parent);
  return LANGUAGES.flatMap((language) => {
    const label = entry.code_label?.[language] ?? file.label?.[language].replace('{code}', entry.code);
    const words = [entry.name?.[language], entry.short?.[language]].filter((name) => name !== undefined);
    const names = [...words, entry.abbreviation?.[language]].filter((name) => name !== undefined);
    for (const name of words) {
      names.push(`${entry.code} ${name}`);
      if (label !== undefined) names.push(`${label} ${name}`);
    }
    // The parts of C7 carry its label; alone it means C7 itself.
    if (label !== undefined && label !== parent?.code_label?.[language]) names.push(label);
    return names;
  });
}

function inScheme(file: CodeListFile, scheme: string, given: string): ReadonlySet<string> {
  if (file.schemes?.[scheme]?.by === 'prefix') return longestPrefix(file, scheme, given);
  const wanted = given.toLowerCase();
  const holders = file.codes.filter((entry) =>
    entry.matches?.[scheme]?.some((value) => value.toLowerCase() === wanted),
  );
  return new Set(holders.map((entry) => entry.code));
}

function byPrefix(file: CodeListFile, given: string): string[] {
  const schemes = Object.entries(file.schemes ?? {}).filter(([, scheme]) => scheme.by === 'prefix');
  return schemes.flatMap(([name]) => [...longestPrefix(file, name, given)]);
}

/** Only codes made of digits, as purpose codes are: a word is no longer form of another word. */
function longestPrefix(file: CodeListFile, scheme: string, given: string): Set<string> {
  if (!/^\d{3,}$/.test(given)) return new Set();
  const fitting = file.codes.flatMap((entry) =>
    (entry.matches?.[scheme] ?? [])
      .filter((prefix) => given.startsWith(prefix))
      .map((prefix) => ({ code: entry.code, length: prefix.length })),
  );
  const longest = Math.max(0, ...fitting.map((fit) => fit.length));
  return new Set(fitting.filter((fit) => fit.length === longest).map((fit) => fit.code));
}

function verdict(codes: ReadonlySet<string>): CodeMatch {
  const [first, second] = codes;
  if (first === undefined) return { kind: 'unknown' };
  return second === undefined
    ? { kind: 'found', code: first }
    : { kind: 'ambiguous', codes: [...codes].sort() };
}
