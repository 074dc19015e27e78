import type { Document, Field, FieldValue } from '#engines/fields/field.ts';
import type { FacetDeclaration, Kind } from '../kind.ts';
import { fieldOf } from '../kind.ts';

/** The code that stands for "the record names no value". */
export const NOT_STATED = 'not-stated';

/** A value of a facet. */
export interface FacetCode {
  facet: string;
  code: string;
}

/** A code in its list. */
export interface ListCode {
  list: string;
  code: string;
}

/** Finds the codes above a code, in its own list and in others: C7 above C7-ehealth, a region above an area. */
export interface CodeParents {
  parentsOf(list: string, code: string): readonly ListCode[];
}

/**
 * The facet values a document carries, each once, parents included, so that a record counts once under a parent. Dated facets have no
 * values of their own: their members are looked up when the question is asked (design §5.10).
 */
export function facetCodesOf(kind: Kind, document: Document, lists: CodeParents): FacetCode[] {
  const found: FacetCode[] = [];
  const codesByField = new Map<string, ListCode[]>();
  for (const facet of kind.facets) {
    if (facet.dated) continue;
    const codes = new Set<string>();
    for (const name of facet.from) {
      let closure = codesByField.get(name);
      if (!closure) {
        closure = withParents(codesNamedBy(fieldOf(kind, name), document[name]), lists);
        codesByField.set(name, closure);
      }
      for (const { list, code } of closure) if (list === facet.list) codes.add(code);
    }
    for (const code of codes) found.push({ facet: facet.name, code });
    if (codes.size === 0 && facet.notStated) found.push({ facet: facet.name, code: NOT_STATED });
  }
  return found;
}

/** The facet of a kind that a URL names, if there is one. */
export function facetNamed(kind: Kind, name: string): FacetDeclaration | undefined {
  return kind.facets.find((facet) => facet.name === name);
}

/** Codes that a value of a field names, groups included, without their attributes. */
export function codesNamedBy(field: Field, value: FieldValue | undefined): ListCode[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item) => codesNamedBy(field, item));
  }
  if (field.type === 'code') {
    const code = typeof value === 'string' ? value : (value as { code?: FieldValue }).code;
    return typeof code === 'string' ? [{ list: field.list, code }] : [];
  }
  if (field.type === 'group') {
    const parts = value as { [name: string]: FieldValue };
    return field.fields.flatMap((inner) => codesNamedBy(inner, parts[inner.name]));
  }
  return [];
}

function withParents(codes: readonly ListCode[], lists: CodeParents): ListCode[] {
  return codes.flatMap((code) => [code, ...lists.parentsOf(code.list, code.code)]);
}
