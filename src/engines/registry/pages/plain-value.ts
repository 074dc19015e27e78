import type { Document, Field, FieldValue } from '#engines/fields/field.ts';
import type { Money } from '#kernel/money.ts';
import { fieldLabel, shownCode } from './naming.ts';
import { listOf, type ValueContext } from './value-context.ts';

/** A value of a field as one line of the reader's words: for differences, where markup has no place. */
export function plainValue(
  context: ValueContext,
  field: Field,
  value: FieldValue,
  path = field.name,
): string {
  if ('many' in field && field.many && Array.isArray(value)) {
    return value.map((item) => plainValue(context, { ...field, many: false }, item, path)).join('\n');
  }
  const { web, texts, parties } = context;
  switch (field.type) {
    case 'text':
    case 'email':
      return value as string;
    case 'number':
      return texts.number(value as string);
    case 'date':
      return texts.date(value as string, 'long');
    case 'language':
      return texts.languageName(value as string);
    case 'money':
      return texts.money(value as unknown as Money);
    case 'party':
      return parties.get(value as string)?.name ?? (value as string);
    case 'period': {
      const { from, until } = value as { from?: string; until?: string };
      return texts.period(from ?? null, until ?? null, 'long') ?? '';
    }
    case 'link': {
      const { url, title } = value as { url: string; title?: string };
      return title === undefined ? url : `${title} (${url})`;
    }
    case 'code': {
      const { code, ...attributes } =
        typeof value === 'string' ? { code: value } : (value as { code: string } & Document);
      const shown = shownCode(web, texts, field.list, code, false);
      const name = [shown.code, shown.name].filter(Boolean).join(' ');
      const said = partsOf(context, field.attributes ?? [], attributes as Document, path);
      return said === '' ? name : `${name} (${said})`;
    }
    case 'group':
      return partsOf(context, field.fields, value as Document, path);
  }
}

function partsOf(context: ValueContext, fields: readonly Field[], parts: Document, path: string): string {
  return fields
    .filter((field) => parts[field.name] !== undefined)
    .map((field) => {
      const inner = `${path}.${field.name}`;
      const label = fieldLabel(context.texts, context.kind, inner);
      return `${label}: ${listOf(parts[field.name]!)
        .map((item) => plainValue(context, { ...field, many: false } as Field, item, inner))
        .join('; ')}`;
    })
    .join(' · ');
}
