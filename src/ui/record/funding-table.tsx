import type { ShownText } from '#kernel/localized-text.ts';
import type { Money } from '#kernel/money.ts';
import type { PartialDate } from '#kernel/partial-date.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import type { Content, Markup } from '#ui/markup.ts';
import { DataTable } from '#ui/parts/data-table.tsx';
import { DateText } from '#ui/parts/date-text.tsx';
import { Unknown } from '#ui/parts/unknown.tsx';
import { PartyName } from './partners-table.tsx';

/** Money that someone gave or promised. */
export interface FundingRow {
  source: ShownText | string | null;
  href?: string;
  /** Commitment, disbursement, budget. */
  kind?: string;
  on?: PartialDate;
  amount: Money | null;
}

/** Who pays how much for a record; amounts exactly as they were given, in their own currency. `total` only where all share one. */
export function FundingTable(props: { rows: readonly FundingRow[]; total?: Money; texts: Texts }): Markup {
  const { texts } = props;
  const amount = (money: Money | null): Content =>
    money === null ? <Unknown texts={texts} /> : <bdi dir="ltr">{texts.money(money)}</bdi>;
  return (
    <DataTable
      isStacked
      columns={[
        { label: texts.t('ui.funding.source') },
        { label: texts.t('ui.funding.kind') },
        { label: texts.t('ui.funding.date') },
        { label: texts.t('ui.funding.amount'), isFigure: true, isNamedOnPhone: true },
      ]}
      rows={props.rows.map((row): Content[] => [
        row.source === null ? (
          <Unknown texts={texts} />
        ) : (
          <PartyName name={row.source} href={row.href} texts={texts} />
        ),
        row.kind,
        row.on !== undefined && <DateText date={row.on} texts={texts} />,
        amount(row.amount),
      ])}
      total={props.total && [texts.t('ui.figures.total'), '', '', amount(props.total)]}
    />
  );
}
