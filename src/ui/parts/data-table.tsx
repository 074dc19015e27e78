import type { Content, Markup } from '#ui/markup.ts';

/** A column of a table. */
export interface Column {
  label: string;
  /** Figures stand to the right in both directions and never wrap. */
  isFigure?: boolean;
  /** Steps aside on a phone. */
  isWide?: boolean;
  /** On a phone, where rows become blocks, the label stands before the value. */
  isNamedOnPhone?: boolean;
}

/** A table, row by row; the cell under `rowHead` names its row. */
export interface DataTableProps {
  columns: readonly Column[];
  rows: readonly (readonly Content[])[];
  /** The last row, ruled off twice as in a ledger; cells beyond the first may be empty. */
  total?: readonly Content[];
  /** What the table holds. `isCaptionHidden` when the heading above it says so already. */
  caption?: string;
  isCaptionHidden?: boolean;
  /** Which cell names its row; 0 unless said otherwise, `null` for none. */
  rowHead?: number | null;
  /** Rows become blocks on a phone. */
  isStacked?: boolean;
  isDense?: boolean;
  /** No wider than its figures need. */
  isSlim?: boolean;
}

function classOf(column: Column): string | undefined {
  const names = [column.isFigure && 'n', column.isWide && 'wide'].filter(Boolean).join(' ');
  return names === '' ? undefined : names;
}

function Cells({ cells, props }: { cells: readonly Content[]; props: DataTableProps }): Markup {
  const head = props.rowHead === undefined ? 0 : props.rowHead;
  return (
    <tr>
      {props.columns.map((column, place) => {
        const label = props.isStacked && column.isNamedOnPhone ? column.label : undefined;
        return place === head ? (
          <th scope="row" class={classOf(column)} data-of={label}>
            {cells[place]}
          </th>
        ) : (
          <td class={classOf(column)} data-of={label}>
            {cells[place]}
          </td>
        );
      })}
    </tr>
  );
}

/** A table: heads, rows, and a total if there is one. On a phone wide columns step aside or rows become blocks; nothing scrolls unseen. */
export function DataTable(props: DataTableProps): Markup {
  const names = [props.isStacked && 'rows', props.isDense && 'dense', props.isSlim && 'slim'].filter(Boolean);
  return (
    <table class={names.length === 0 ? undefined : names.join(' ')}>
      {props.caption !== undefined && (
        <caption class={props.isCaptionHidden ? 'vh' : undefined}>{props.caption}</caption>
      )}
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th scope="col" class={classOf(column)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((cells) => (
          <Cells cells={cells} props={props} />
        ))}
      </tbody>
      {props.total && (
        <tfoot>
          <Cells cells={props.total} props={{ ...props, rowHead: 0 }} />
        </tfoot>
      )}
    </table>
  );
}
