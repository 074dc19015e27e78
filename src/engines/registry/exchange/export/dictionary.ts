import type { CellContent, Column } from '#engines/fields/column.ts';
import { columnsOf, HEAD_COLUMNS, TAIL_COLUMNS } from '#engines/fields/columns.ts';
import { publicFieldsOf } from '#engines/fields/public-fields.ts';
import { isMessageKey } from '#platform/i18n/catalogue.ts';
import type { MessageKey } from '#platform/i18n/keys.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import { writeCsv } from '#platform/tables/csv-writer.ts';
import type { Kind } from '../../kind.ts';

/** What the dictionary says of a column. */
export interface DictionaryEntry {
  column: string;
  label: string;
  meaning: string;
  content: string;
  list: string;
}

/** The columns of a kind's file in the reader's language, in the order of the file. */
export function dictionaryOf(kind: Kind, texts: Texts): DictionaryEntry[] {
  const shape = columnsOf(publicFieldsOf(kind.fields));
  return [
    ...HEAD_COLUMNS.map((name) => ownColumn(name, texts)),
    ...shape.columns.map((column) => fieldColumn(column, kind, texts)),
    ...TAIL_COLUMNS.map((name) => ownColumn(name, texts)),
  ];
}

/** The dictionary as a CSV file. */
export function writeDictionary(kind: Kind, texts: Texts): AsyncGenerator<Uint8Array> {
  const head = (['column', 'label', 'meaning', 'content', 'list'] as const).map((name) =>
    texts.t(`exchange.dictionary.head.${name}`),
  );
  const rows = dictionaryOf(kind, texts).map((entry) => [
    entry.column,
    entry.label,
    entry.meaning,
    entry.content,
    entry.list,
  ]);
  return writeCsv([head, ...rows]);
}

function ownColumn(
  name: (typeof HEAD_COLUMNS)[number] | (typeof TAIL_COLUMNS)[number],
  texts: Texts,
): DictionaryEntry {
  return {
    column: name,
    label: texts.t(`exchange.dictionary.own.${name}.label`),
    meaning: texts.t(`exchange.dictionary.own.${name}.meaning`),
    content: texts.t('exchange.dictionary.content.text'),
    list: '',
  };
}

function fieldColumn({ name, field, content, list }: Column, kind: Kind, texts: Texts): DictionaryEntry {
  const label = message(texts, `${kind.plural}.fields.${field}.label`);
  const part = SUFFIXED[content];
  return {
    column: name,
    label:
      part && name !== field ? texts.t('exchange.dictionary.label', { label, part: texts.t(part) }) : label,
    meaning: meaningOf(field, kind, texts),
    content: texts.t(`exchange.dictionary.content.${content}`),
    list: list ?? '',
  };
}

/** What a column beside another of the same field adds to its label. */
const SUFFIXED: Partial<Record<CellContent, MessageKey>> = {
  names: 'exchange.dictionary.part.names',
  identifiers: 'exchange.dictionary.part.identifiers',
  amount: 'exchange.dictionary.part.amount',
  currency: 'exchange.dictionary.part.currency',
};

/** Parts of a field share its meaning unless they have one of their own. */
function meaningOf(field: string, kind: Kind, texts: Texts): string {
  const [top] = field.split('.');
  const own = `${kind.plural}.fields.${field}.meaning`;
  return isMessageKey(own) ? texts.t(own) : message(texts, `${kind.plural}.fields.${top}.meaning`);
}

function message(texts: Texts, key: string): string {
  if (!isMessageKey(key)) throw new Error(`no message ${key}`);
  return texts.t(key);
}
