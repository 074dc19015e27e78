import type { Texts } from '#platform/i18n/texts.ts';
import type { Content, Markup } from '#ui/markup.ts';
import { DataTable } from '#ui/parts/data-table.tsx';
import { DateText } from '#ui/parts/date-text.tsx';

/** One version of a record. */
export interface VersionRow {
  number: number;
  on: Date;
  /** Who published it; absent where that is not public. */
  by?: string;
  /** The fields it changed, in words. */
  changes: string;
  /** What differs from the version before. */
  differenceHref?: string;
}

/** The versions of a record, latest first. */
export function HistoryTable({ versions, texts }: { versions: readonly VersionRow[]; texts: Texts }): Markup {
  const number = (version: VersionRow): Content =>
    version.differenceHref === undefined ? (
      texts.number(version.number)
    ) : (
      <a
        href={version.differenceHref}
        aria-label={texts.t('ui.history.difference', { number: version.number })}
      >
        {texts.number(version.number)}
      </a>
    );
  const isSigned = versions.some((version) => version.by !== undefined);
  return (
    <DataTable
      columns={[
        { label: texts.t('ui.history.version') },
        { label: texts.t('ui.history.date') },
        ...(isSigned ? [{ label: texts.t('ui.history.by'), isWide: true }] : []),
        { label: texts.t('ui.history.changes') },
      ]}
      rows={versions.map((version): Content[] => [
        number(version),
        <DateText date={version.on} texts={texts} />,
        ...(isSigned ? [version.by] : []),
        version.changes,
      ])}
    />
  );
}
