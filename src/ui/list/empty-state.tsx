import type { Texts } from '#platform/i18n/texts.ts';
import type { Markup } from '#ui/markup.ts';
import { type ChosenFilter, ChosenFilters } from './chosen-filters.tsx';

/** A list without entries says why, and offers each filter that could be removed. */
export function EmptyState(props: {
  filters: readonly ChosenFilter[];
  clearHref: string;
  texts: Texts;
}): Markup {
  const { filters, texts } = props;
  if (filters.length === 0) return <p class="lede">{texts.t('ui.empty.bare')}</p>;
  return (
    <div>
      <h2>{texts.t('ui.empty.title')}</h2>
      <p class="after">{texts.t('ui.empty.advice')}</p>
      <ChosenFilters filters={filters} clearHref={props.clearHref} texts={texts} />
    </div>
  );
}
