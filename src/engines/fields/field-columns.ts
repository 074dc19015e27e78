import type { CellContent, CodeNames, Column, FieldColumns } from './column.ts';
import type { CodeField, Field, GroupField } from './field.ts';
import {
  type CellProblem,
  joinList,
  parseCell,
  readIdentifiers,
  splitAddresses,
  splitList,
  writeIdentifiers,
} from './list-cells.ts';

type Parts = Readonly<Record<string, unknown>>;

/** The columns of one field. `prefix` is the name of the group it stands in, with a dot. */
export function fieldColumnsOf(field: Field, prefix = ''): FieldColumns {
  const name = prefix + field.name;
  const top = name.split('.')[0]!;
  switch (field.type) {
    case 'text':
      return single(top, column(name, 'text', { isTranslatable: field.translatable === true }));
    case 'number':
    case 'date':
    case 'email':
      return single(top, column(name, field.type));
    case 'language':
      return field.many ? list(top, column(name, 'languages')) : single(top, column(name, 'language'));
    case 'code':
      return field.many ? codes(top, name, field) : code(top, name, field);
    case 'period':
      return pair(top, ['from', 'until'], [part(name, 'from', 'date'), part(name, 'until', 'date')]);
    case 'money':
      return pair(
        top,
        ['amount', 'currency'],
        [part(name, 'amount', 'amount'), part(name, 'currency', 'currency')],
      );
    case 'party':
      return party(top, name);
    case 'link':
      return links(top, column(name, field.many ? 'links' : 'link'));
    case 'group':
      return field.many ? items(top, column(name, 'items')) : group(top, name, field);
  }
}

function column(name: string, content: CellContent, more: Partial<Column> = {}): Column {
  return { name, field: name, content, isTranslatable: false, isReadOnly: false, ...more };
}

function part(name: string, suffix: string, content: CellContent): Column {
  return column(`${name}_${suffix}`, content, { field: name });
}

const orEmpty = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
const isEmpty = (cell: string | undefined): boolean => cell === undefined || cell.trim() === '';

function single(field: string, only: Column): FieldColumns {
  return {
    field,
    columns: [only],
    write: (value) => [orEmpty(value)],
    read: ([cell]) => (isEmpty(cell) ? null : cell),
  };
}

function list(field: string, only: Column): FieldColumns {
  return {
    field,
    columns: [only],
    write: (value) => [joinList((value ?? []) as string[])],
    read: ([cell]) => (isEmpty(cell) ? null : splitList(cell!)),
  };
}

function code(field: string, name: string, { list: codeList, attributes }: CodeField): FieldColumns {
  const columns = [
    column(name, 'code', { list: codeList }),
    column(`${name}_name`, 'names', { field: name, list: codeList, isReadOnly: true }),
    ...(attributes ?? []).map((attribute) => attributeColumn(name, attribute)),
  ];
  return {
    field,
    columns,
    write(value, names) {
      const parts = (typeof value === 'object' ? value : { code: value }) as Parts;
      const given = orEmpty(parts.code);
      return [
        given,
        given === '' ? '' : names.nameOf(codeList, given),
        ...(attributes ?? []).map((attribute) => orEmpty(parts[attribute.name])),
      ];
    },
    read([cell, nameCell, ...attributeCells]) {
      const given = cell ?? nameCell;
      if (isEmpty(given)) return null;
      const said = (attributes ?? []).map((attribute, index) => [attribute.name, attributeCells[index]]);
      return attributes ? { code: given, ...Object.fromEntries(said) } : given;
    },
  };
}

function attributeColumn(name: string, attribute: Field): Column {
  const content = attribute.type === 'text' ? 'texts' : 'values';
  return column(`${name}.${attribute.name}`, content, 'list' in attribute ? { list: attribute.list } : {});
}

function codes(field: string, name: string, declared: CodeField): FieldColumns {
  const attributes = declared.attributes ?? [];
  const columns = [
    column(name, 'codes', { list: declared.list }),
    column(`${name}_names`, 'names', { field: name, list: declared.list, isReadOnly: true }),
    ...attributes.map((attribute) => attributeColumn(name, attribute)),
  ];
  const attributeNames = attributes.map((attribute) => attribute.name);
  return {
    field,
    columns,
    write(value, names) {
      const chosen = ((value ?? []) as (string | Parts)[]).map((item) =>
        typeof item === 'string' ? { code: item } : item,
      ) as Parts[];
      const given = chosen.map((item) => String(item.code));
      return [
        joinList(given),
        joinList(given.map((one) => names.nameOf(declared.list, one))),
        ...columns.slice(2).map((one, index) => writeAttribute(one, attributeNames[index]!, chosen)),
      ];
    },
    read([cell, nameCell, ...attributeCells], problems) {
      const given = splitList(cell ?? nameCell ?? '');
      if (attributeNames.length === 0) return given.length === 0 ? null : given;
      const said = attributeCells.map((one, index) =>
        readAttribute(columns[index + 2]!, one, given.length, problems),
      );
      if (given.length === 0) return null;
      return given.map((one, place) => ({
        code: one,
        ...Object.fromEntries(
          attributeNames.flatMap((attribute, index) =>
            said[index]?.[place] == null ? [] : [[attribute, said[index][place]]],
          ),
        ),
      }));
    },
  };
}

function writeAttribute(one: Column, name: string, chosen: readonly Parts[]): string {
  if (chosen.every((item) => item[name] === undefined)) return '';
  if (one.content === 'texts') return JSON.stringify(chosen.map((item) => item[name] ?? null));
  return joinList(chosen.map((item) => orEmpty(item[name])));
}

function readAttribute(
  one: Column,
  cell: string | undefined,
  expected: number,
  problems: CellProblem[],
): unknown[] | null {
  if (isEmpty(cell)) return null;
  if (expected === 0) {
    problems.push({ column: one.name, code: 'attribute-without-codes' });
    return null;
  }
  const isJson = one.content === 'texts' && cell!.trimStart().startsWith('[');
  // A free text about a single code may simply be written down.
  const said = isJson
    ? parseCell(one.name, cell!, problems)
    : one.content === 'texts'
      ? [cell!]
      : splitList(cell!);
  if (said === undefined) return null;
  if (Array.isArray(said) && said.length === expected) return said;
  const found = Array.isArray(said) ? said.length : 1;
  problems.push({ column: one.name, code: 'attribute-count', values: { expected, found } });
  return null;
}

function pair(
  field: string,
  names: readonly [string, string],
  columns: readonly [Column, Column],
): FieldColumns {
  return {
    field,
    columns,
    write: (value) => names.map((name) => orEmpty((value as Parts | undefined)?.[name])),
    read: ([first, second]) =>
      isEmpty(first) && isEmpty(second) ? null : { [names[0]]: first, [names[1]]: second },
  };
}

function party(field: string, name: string): FieldColumns {
  const identifiers = column(`${name}_id`, 'identifiers', { field: name });
  return {
    field,
    columns: [column(name, 'party'), identifiers],
    write(value) {
      const parts = (value ?? {}) as { name?: string; identifiers?: { scheme: string; value: string }[] };
      return [orEmpty(parts.name), writeIdentifiers(parts.identifiers ?? [])];
    },
    read([cell, identifierCell], problems) {
      const found = isEmpty(identifierCell)
        ? []
        : readIdentifiers(identifiers.name, identifierCell!, problems);
      if (isEmpty(cell) && found.length === 0) return null;
      return {
        ...(isEmpty(cell) ? {} : { name: cell }),
        ...(found.length > 0 ? { identifiers: found } : {}),
      };
    },
  };
}

function links(field: string, only: Column): FieldColumns {
  return {
    field,
    columns: [only],
    write(value) {
      if (value === undefined || value === null) return [''];
      const all = (Array.isArray(value) ? value : [value]) as { url: string; title?: string }[];
      if (all.every((link) => link.title === undefined)) return [joinList(all.map((link) => link.url))];
      return [JSON.stringify(value)];
    },
    read([cell], problems) {
      if (isEmpty(cell)) return null;
      if (/^\s*[[{]/.test(cell!)) return parseCell(only.name, cell!, problems);
      return only.content === 'link' ? cell!.trim() : splitAddresses(cell!);
    },
  };
}

function items(field: string, only: Column): FieldColumns {
  return {
    field,
    columns: [only],
    write: (value) => [value === undefined ? '' : JSON.stringify(value)],
    read: ([cell], problems) => (isEmpty(cell) ? null : parseCell(only.name, cell!, problems)),
  };
}

function group(field: string, name: string, declared: GroupField): FieldColumns {
  const inner = declared.fields.map((one) => ({
    name: one.name,
    columns: fieldColumnsOf(one, `${name}.`),
  }));
  return {
    field,
    columns: inner.flatMap((one) => one.columns.columns),
    write: (value, names) =>
      inner.flatMap((one) => one.columns.write((value as Parts | undefined)?.[one.name], names)),
    read(cells, problems) {
      const parts: Record<string, unknown> = {};
      let start = 0;
      for (const one of inner) {
        const end = start + one.columns.columns.length;
        const value = one.columns.read(cells.slice(start, end), problems);
        if (value !== null && value !== undefined) parts[one.name] = value;
        start = end;
      }
      return Object.keys(parts).length === 0 ? null : parts;
    },
  };
}

/** Names for files without names: every code stands for itself. */
export const CODES_AS_NAMES: CodeNames = { nameOf: (_list, code) => code };
