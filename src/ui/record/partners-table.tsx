import type { ShownText } from '#kernel/localized-text.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import { type Content, languageAttributes, type Markup, wordsOf } from '#ui/markup.ts';
import { DataTable } from '#ui/parts/data-table.tsx';
import { Unknown } from '#ui/parts/unknown.tsx';

/** An organisation that takes part in a record. */
export interface PartnerRow {
  name: ShownText | string;
  /** Its records. */
  href?: string;
  /** What it does: pays, advises, delivers. */
  part: string | null;
  group?: string;
  area?: string;
}

/** The name of an organisation in its own script, leading to its records where they have a page. */
export function PartyName(props: { name: ShownText | string; href?: string; texts: Texts }): Markup {
  const attributes =
    typeof props.name === 'string' ? {} : languageAttributes(props.name.language, props.texts);
  return props.href === undefined ? (
    <bdi class="title-link" {...attributes}>
      {wordsOf(props.name)}
    </bdi>
  ) : (
    <a class="title-link" href={props.href} {...attributes}>
      {wordsOf(props.name)}
    </a>
  );
}

/** Who takes part in a record and how. */
export function PartnersTable({ rows, texts }: { rows: readonly PartnerRow[]; texts: Texts }): Markup {
  return (
    <DataTable
      isStacked
      columns={[
        { label: texts.t('ui.partners.organisation') },
        { label: texts.t('ui.partners.part') },
        { label: texts.t('ui.partners.group') },
        { label: texts.t('ui.partners.area'), isWide: true },
      ]}
      rows={rows.map((row): Content[] => [
        (<PartyName name={row.name} href={row.href} texts={texts} />) as Content,
        row.part ?? <Unknown texts={texts} />,
        row.group,
        row.area,
      ])}
    />
  );
}
