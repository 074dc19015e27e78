import { differenceOf, type FieldDifference } from '#engines/fields/difference.ts';
import type { Document, Field, FieldValue } from '#engines/fields/field.ts';
import { differenceOfTexts } from '#engines/fields/text-difference.ts';
import type { LanguageTag } from '#kernel/language.ts';
import type { DiffPiece, DiffRow } from '#ui/record/diff-table.tsx';
import { fieldOf } from '../kind.ts';
import { fieldLabel, shownCode } from './naming.ts';
import { plainValue } from './plain-value.ts';
import type { ValueContext } from './value-context.ts';

/**
 * What differs between two versions of a record, row by row in the reader's words; texts word by word.
 *
 * @param context with the language of the newer version
 */
export function differenceRows(
  context: ValueContext,
  before: { document: Document; language: LanguageTag },
  after: Document,
): DiffRow[] {
  return differenceOf(context.kind.fields, before.document, after).map((difference) =>
    rowOf(context, difference, before.language),
  );
}

function rowOf(context: ValueContext, difference: FieldDifference, languageBefore: LanguageTag): DiffRow {
  const field = fieldOf(context.kind, difference.field);
  const inner = innerField(field, difference.path);
  const path = difference.path.replace(/\[[^\]]*\]/g, '');
  const say = (value: FieldValue | undefined) =>
    value === undefined ? null : plainValue(context, withoutMany(inner, value), value, path);
  const older = say(difference.before);
  const newer = say(difference.after);
  const pieces = older !== null && newer !== null ? differenceOfTexts(older, newer, context.language) : null;
  const side = (kind: 'removed' | 'added', text: string | null): DiffPiece[] | null => {
    // A list that lost or gained an item still has its others: that side is empty, not unknown.
    if (text === null) return difference.path.includes('[') ? [] : null;
    return pieces
      ? pieces.filter((piece) => piece.kind !== (kind === 'removed' ? 'added' : 'removed'))
      : [{ kind, text }];
  };
  return {
    label: labelOf(context, field, difference.path),
    before: side('removed', older),
    after: side('added', newer),
    ...(inner.type === 'text' ? { languages: { before: languageBefore, after: context.language } } : {}),
  };
}

/** The field that a path leads to: the field itself, a part of a group, an attribute of a code. */
function innerField(field: Field, path: string): Field {
  const part = /\.([a-z_]+)$/.exec(path)?.[1];
  if (part === undefined) return field;
  const parts = field.type === 'group' ? field.fields : field.type === 'code' ? (field.attributes ?? []) : [];
  return parts.find((candidate) => candidate.name === part) ?? field;
}

function withoutMany(field: Field, value: FieldValue): Field {
  return 'many' in field && field.many && !Array.isArray(value)
    ? ({ ...field, many: false } as Field)
    : field;
}

function labelOf(context: ValueContext, field: Field, path: string): string {
  const { web, texts, kind } = context;
  const label = fieldLabel(texts, kind, field.name);
  const code = field.type === 'code' ? /\[([^\]]+)\]/.exec(path)?.[1] : undefined;
  const part = /\.([a-z_]+)$/.exec(path)?.[1];
  const named =
    code === undefined || field.type !== 'code' ? null : shownCode(web, texts, field.list, code, false);
  return [
    label,
    named && part !== undefined ? (named.code ?? named.name) : null,
    part === undefined || part === 'code' ? null : fieldLabel(texts, kind, `${field.name}.${part}`),
  ]
    .filter(Boolean)
    .join(' · ');
}
