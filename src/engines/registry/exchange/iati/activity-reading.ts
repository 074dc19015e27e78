import type { CodeLists } from '#foundations/codelists/code-lists.ts';
import type { LanguageTag } from '#kernel/language.ts';
import type { XmlElement } from '#platform/xml/xml-element.ts';
import type { Place, Problem } from '../incoming.ts';
import { unescapeTwice } from './unescape-twice.ts';

/**
 * One reading of one activity. Every attribute and text is taken through it, so that it knows what was not: nothing can be left
 * behind without a notice.
 */
export class ActivityReading {
  readonly activity: XmlElement;
  readonly codeLists: CodeLists;
  /** The record's language; set when its title is known. */
  language: LanguageTag | null = null;
  readonly problems: Problem[] = [];
  readonly values: Record<string, unknown> = {};
  readonly #taken = new Map<XmlElement, Set<string>>();
  #unescaped: XmlElement | null = null;
  #unescapedCount = 0;

  constructor(activity: XmlElement, codeLists: CodeLists) {
    this.activity = activity;
    this.codeLists = codeLists;
  }

  /** Says that an element has its place in the mapping; its attributes and text are still to be taken. */
  visit(element: XmlElement): Set<string> {
    const taken = this.#taken.get(element) ?? new Set();
    this.#taken.set(element, taken);
    return taken;
  }

  /** Takes an attribute; blank counts as absent. */
  attribute(element: XmlElement, name: string): string | undefined {
    this.visit(element).add(name);
    const value = element.attributes.get(name)?.trim();
    return value === undefined || value === '' ? undefined : this.#unescape(element, value);
  }

  /** Takes an element's own text; blank counts as absent. */
  text(element: XmlElement): string | undefined {
    this.visit(element).add('');
    const value = element.text.trim();
    return value === '' ? undefined : this.#unescape(element, value);
  }

  /** Gives back what could not be used after all, so that it is told of. */
  leave(element: XmlElement, name: string): undefined {
    this.#taken.get(element)?.delete(name);
    return undefined;
  }

  isVisited(element: XmlElement): boolean {
    return this.#taken.has(element);
  }

  isTaken(element: XmlElement, name: string): boolean {
    return this.#taken.get(element)?.has(name) ?? false;
  }

  /** Notes what is wrong with a value, at its place; gives `undefined`, the value that is left. */
  refuse(
    element: XmlElement,
    name: string,
    field: string,
    code: string,
    values?: Problem['values'],
  ): undefined {
    const place = this.placeOf(element, name);
    this.problems.push({ severity: 'error', place, field, code, ...(values ? { values } : {}) });
    return undefined;
  }

  /** Notes something that lets the record through. */
  notice(element: XmlElement, code: string, values: Problem['values'] = {}): void {
    this.problems.push({ severity: 'notice', place: this.placeOf(element, ''), code, values });
  }

  /** Where an element or one of its attributes stands, with its number among its like. */
  placeOf(element: XmlElement, attribute: string): Place {
    const path = pathTo(this.activity, element) ?? element.qualifiedName;
    return {
      line: element.line,
      column: element.column,
      element: attribute === '' ? path : `${path}/@${attribute}`,
    };
  }

  /** Tells, once for the activity, that texts had been escaped twice. */
  tellUnescaped(): void {
    if (this.#unescaped) this.notice(this.#unescaped, 'escaped-twice', { count: this.#unescapedCount });
  }

  #unescape(element: XmlElement, value: string): string {
    const text = unescapeTwice(value);
    if (text !== value) {
      this.#unescaped ??= element;
      this.#unescapedCount++;
    }
    return text;
  }
}

function pathTo(from: XmlElement, wanted: XmlElement): string | null {
  if (from === wanted) return from.qualifiedName;
  const counts = new Map<string, number>();
  for (const child of from.children) {
    const number = (counts.get(child.qualifiedName) ?? 0) + 1;
    counts.set(child.qualifiedName, number);
    const path = pathTo(child, wanted);
    if (path === null) continue;
    const isOnlyOne = from.children.every(
      (other) => other === child || other.qualifiedName !== child.qualifiedName,
    );
    const rest = path.slice(child.qualifiedName.length);
    return `${from.qualifiedName}/${child.qualifiedName}${isOnlyOne ? '' : `[${number}]`}${rest}`;
  }
  return null;
}
