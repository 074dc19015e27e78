import type { CodeLists } from '#foundations/codelists/code-lists.ts';
import { LANGUAGES } from '#kernel/language.ts';
import { analyserFor } from '#platform/text/analysers.ts';
import type { FacetCode } from '../facets/facet-codes.ts';
import type { Kind } from '../kind.ts';

/** A name of a code in one language, as the terms of its words. */
interface CodeName {
  value: FacetCode;
  language: string;
  /** The principal term of each word that counts. */
  terms: readonly string[];
}

/**
 * Finds the codes that words of a query name: a code is named when every word of one of its names, in any of the six languages, stands in the
 * query. So an Arabic word finds an English record by its theme, and "Kenya water" finds Kenya.
 */
export class CodeWords {
  private readonly byTerm = new Map<string, CodeName[]>();

  constructor(kind: Kind, lists: CodeLists) {
    for (const facet of kind.facets) {
      if (facet.dated || !lists.hasList(facet.list)) continue;
      for (const { code, matches } of lists.list(facet.list)) {
        const value = { facet: facet.name, code };
        for (const language of LANGUAGES) {
          const names = new Set([
            lists.nameOf(facet.list, code, language).text,
            lists.shortNameOf(facet.list, code, language).text,
            lists.abbreviationOf(facet.list, code, language) ?? '',
            ...(matches.words ?? []),
          ]);
          for (const name of names) this.add(value, language, name);
        }
      }
    }
  }

  private add(value: FacetCode, language: string, name: string): void {
    const terms = analyserFor(language)
      .words(name)
      .flatMap((word) => word.terms.slice(0, 1));
    if (terms.length === 0) return;
    const entry = { value, language, terms };
    const key = `${language}:${terms[0]!}`;
    const known = this.byTerm.get(key);
    if (known) known.push(entry);
    else this.byTerm.set(key, [entry]);
  }

  /**
   * The codes that words name, for each word by its place.
   *
   * @param words for each word of the query, its principal term in each language that it may be in: `{ en: 'water', fr: 'water' }`
   */
  find(words: readonly Readonly<Record<string, string>>[]): FacetCode[][] {
    const found: FacetCode[][] = words.map(() => []);
    const seen = new Set<string>();
    for (const word of words) {
      for (const [language, term] of Object.entries(word)) {
        for (const name of this.byTerm.get(`${language}:${term}`) ?? []) this.note(name, words, found, seen);
      }
    }
    return found;
  }

  private note(
    name: CodeName,
    words: readonly Readonly<Record<string, string>>[],
    found: FacetCode[][],
    seen: Set<string>,
  ): void {
    const places = name.terms.map((term) => words.findIndex((word) => word[name.language] === term));
    if (places.includes(-1)) return;
    for (const place of places) {
      const key = `${place} ${name.value.facet} ${name.value.code}`;
      if (!seen.has(key)) found[place]!.push(name.value);
      seen.add(key);
    }
  }
}
