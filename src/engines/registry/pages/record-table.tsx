import type { Document, FieldValue, GroupField } from '#engines/fields/field.ts';
import type { Content, Markup } from '#ui/markup.ts';
import { DataTable } from '#ui/parts/data-table.tsx';
import { fieldLabel } from './naming.ts';
import { plainValue } from './plain-value.ts';
import type { ValueContext } from './value-context.ts';

type Part = GroupField['fields'][number];

/** Columns that a table has room for; what else a row says stands small under its first cell. */
const MOST_COLUMNS = 5;

/** The rows of a repeated group: its first short parts as columns, the others as a line below, so that nothing is left out or squeezed. */
export function RecordTable(props: {
  context: ValueContext;
  field: GroupField;
  rows: readonly Document[];
  /** Shows one part of a row. */
  show: (part: Part, value: FieldValue) => Markup;
}): Markup {
  const { context, field, rows } = props;
  const used = field.fields.filter((part) =>
    rows.some((row) => row[part.name] !== undefined && !repeatsParty(context, field, row, part)),
  );
  const columns = columnsAmong(used);
  const others = used.filter((part) => !columns.includes(part));
  const label = (part: Part) => fieldLabel(context.texts, context.kind, `${field.name}.${part.name}`);
  return (
    <DataTable
      isStacked
      rowHead={null}
      columns={columns.map((part) => ({
        label: label(part),
        isFigure: part.type === 'money' || part.type === 'number',
        isNamedOnPhone: true,
      }))}
      rows={rows.map((row) =>
        columns.map(
          (part, place): Content => (
            <>
              {row[part.name] !== undefined && props.show(part, row[part.name]!)}
              {place === 0 && <Others context={context} field={field} parts={others} row={row} />}
            </>
          ),
        ),
      )}
    />
  );
}

/** Whether a text only says again what the party of its row is called. */
function repeatsParty({ parties }: ValueContext, field: GroupField, row: Document, part: Part): boolean {
  if (part.type !== 'text') return false;
  const named = field.fields
    .filter((other) => other.type === 'party')
    .map((other) => parties.get(row[other.name] as string)?.name);
  return named.includes(row[part.name] as string);
}

/** The first parts that are short enough for a column; a group of long texts only has its first as one. */
function columnsAmong(used: readonly Part[]): Part[] {
  const short = used.filter(
    (part) => part.type !== 'text' || (part.form === 'line' && part.maxLength <= 1000),
  );
  return (short.length > 0 ? short : used).slice(0, MOST_COLUMNS);
}

function Others(props: {
  context: ValueContext;
  field: GroupField;
  parts: readonly Part[];
  row: Document;
}): Markup | null {
  const { context, field, row } = props;
  const said = props.parts.filter((part) => row[part.name] !== undefined);
  if (said.length === 0) return null;
  return (
    <p class="small soft">
      {said.map((part, place) => (
        <>
          {place > 0 && ' · '}
          {fieldLabel(context.texts, context.kind, `${field.name}.${part.name}`)}:{' '}
          <bdi>{plainValue(context, part, row[part.name]!, `${field.name}.${part.name}`)}</bdi>
        </>
      ))}
    </p>
  );
}
