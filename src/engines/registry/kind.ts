import type { Field } from '#engines/fields/field.ts';

/** How a state is drawn: the line holds, is yet to come, is ruled off, is broken, or is cut (the look's `.light`). */
export type LightLine = 'on' | 'later' | 'done' | 'late' | 'bad';

/** One way to narrow a list: the codes of `list` that a record's fields name, their parents included. */
export interface FacetDeclaration {
  /** Name in the URL, the API and the message keys `<plural>.facets.<name>`. */
  name: string;
  /** The code list whose codes are the facet's values. */
  list: string;
  /** The fields whose codes count; a code of another list counts through its parents (an area through its region). */
  from: readonly string[];
  /** The list's membership has dates (country groups): members are looked up for the day of the question. */
  dated?: boolean;
  /** Records that name no value are counted under "not stated". */
  notStated?: boolean;
  /** Stands open on the page before anything is chosen. */
  open?: boolean;
  /** Most values shown before "all"; the others are a click away. */
  shown?: number;
  /** Order of the values: by the list's own order, or most frequent first. */
  order: 'list' | 'count';
}

/** A part of the record page: its message key is `<plural>.sections.<name>`. */
export interface SectionDeclaration {
  name: string;
  fields: readonly string[];
}

/**
 * The orders a list can be read in; `newest` is the default and never moves under the reader. `best` is the order of a search and is not
 * declared: every kind has it, while a text is looked for.
 */
export type Sort = 'newest' | 'changed' | 'title' | 'starts' | 'best';

/**
 * A kind of record, declared once (design §1). From this come its checks, form, page, list with facets, versions, translation work,
 * columns, dictionary and import.
 */
export interface Kind {
  /** Singular name: `project`. */
  name: string;
  /** Plural name, first part of every URL and message key: `projects`. */
  plural: string;
  /** First letter of public references: `P` gives `P-2026-0001`. */
  referencePrefix: string;
  fields: readonly Field[];
  sections: readonly SectionDeclaration[];
  /** What a row of the list shows; names of fields. */
  card: {
    title: string;
    summary: string;
    owner: string;
    places: readonly string[];
    period: string;
    codes: readonly string[];
    light: { field: string; lines: { readonly [code: string]: LightLine } };
  };
  facets: readonly FacetDeclaration[];
  sorts: readonly Sort[];
  /** The schema.org type of the record page's JSON-LD. */
  schemaOrgType: string;
}

/**
 * Checks a declaration for slips that the types cannot see, and gives it back.
 * Throws when a card, section, facet or group names a field that is not declared, or a name stands twice.
 */
export function declareKind(kind: Kind): Kind {
  const names = new Set<string>();
  for (const field of kind.fields) {
    if (names.has(field.name)) throw new Error(`kind ${kind.name}: field ${field.name} is declared twice`);
    names.add(field.name);
  }
  const { title, summary, owner, places, period, codes, light } = kind.card;
  const named = [title, summary, owner, ...places, period, ...codes, light.field];
  named.push(
    ...kind.sections.flatMap((section) => section.fields),
    ...kind.facets.flatMap((facet) => facet.from),
  );
  for (const name of named) {
    if (!names.has(name)) throw new Error(`kind ${kind.name}: no field is named ${name}`);
  }
  return kind;
}

/**
 * A field of a kind by name. Throws when there is none: that is a slip in the program, not in the input.
 */
export function fieldOf(kind: Kind, name: string): Field {
  const field = kind.fields.find((candidate) => candidate.name === name);
  if (!field) throw new Error(`kind ${kind.name} has no field ${name}`);
  return field;
}

/** The names of the fields whose texts may be translated. */
export function translatableFieldsOf(kind: Kind): string[] {
  return kind.fields
    .filter((field) => field.type === 'text' && field.translatable)
    .map((field) => field.name);
}
