import { directionOf, isLanguage, LANGUAGE_AUTONYMS, type LanguageTag } from '#kernel/language.ts';
import type { PartialDate } from '#kernel/partial-date.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import { type Content, languageAttributes, type Markup } from '#ui/markup.ts';
import { DataTable } from '#ui/parts/data-table.tsx';
import { DateText } from '#ui/parts/date-text.tsx';
import { type Light, StateLight } from '#ui/parts/state-light.tsx';

/** How a language's text of a record came about. */
export type TextState = 'original' | 'human' | 'reviewed' | 'machine' | 'stale' | 'none';

/** A record in one language. */
export interface LanguageRow {
  language: LanguageTag;
  /** The same record in that language, where the site has pages in it. */
  href?: string;
  title: string | null;
  state: TextState;
  on?: PartialDate | Date;
}

const LIGHTS: Record<TextState, Light> = {
  original: 'holds',
  human: 'holds',
  reviewed: 'holds',
  machine: 'later',
  stale: 'late',
  none: 'silent',
};

function LanguageName({ row, texts }: { row: LanguageRow; texts: Texts }): Markup {
  if (!isLanguage(row.language)) return <bdi>{texts.languageName(row.language)}</bdi>;
  const marks = { lang: row.language, dir: directionOf(row.language) };
  const name = LANGUAGE_AUTONYMS[row.language];
  return row.href === undefined ? (
    <bdi {...marks}>{name}</bdi>
  ) : (
    <a {...marks} hreflang={row.language} href={row.href}>
      {name}
    </a>
  );
}

function cellsOf(row: LanguageRow, texts: Texts): Content[] {
  return [
    <LanguageName row={row} texts={texts} />,
    row.title !== null && (
      <span class="serif" {...languageAttributes(row.language, texts)}>
        {row.title}
      </span>
    ),
    <StateLight light={LIGHTS[row.state]}>{texts.t(`ui.texts.${row.state}`)}</StateLight>,
    row.on !== undefined && <DateText date={row.on} texts={texts} />,
  ] as Content[];
}

/** In which languages a record can be read, and how each text came about. */
export function LanguagesTable({ rows, texts }: { rows: readonly LanguageRow[]; texts: Texts }): Markup {
  return (
    <DataTable
      isStacked
      columns={[
        { label: texts.t('ui.texts.language') },
        { label: texts.t('ui.texts.title') },
        { label: texts.t('ui.texts.state') },
        { label: texts.t('ui.texts.date'), isWide: true },
      ]}
      rows={rows.map((row) => cellsOf(row, texts))}
    />
  );
}
