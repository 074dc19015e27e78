import type { Texts } from '#platform/i18n/texts.ts';
import type { Link, Markup } from '#ui/markup.ts';

/** The values that are switched on in one filter; each link leads to the list without it. */
export interface ChosenFilter {
  label: string;
  values: readonly Link[];
}

/** What narrows a list: the values of one filter joined by “or”, each with a link that removes it, and one that clears all. */
export function ChosenFilters(props: {
  filters: readonly ChosenFilter[];
  clearHref: string;
  texts: Texts;
}): Markup | null {
  const { filters, texts } = props;
  if (filters.length === 0) return null;
  return (
    <ul class="chosen" aria-label={texts.t('ui.chosen.label')}>
      {filters.map((filter) => (
        <li>
          <span class="soft">{filter.label}</span>
          {filter.values.map((value, place) => (
            <>
              {place > 0 && <span class="soft">{texts.t('ui.chosen.or')}</span>}
              <a
                class="off"
                href={value.href}
                aria-label={texts.t('ui.chosen.remove', { value: value.label })}
              >
                {value.label}
              </a>
            </>
          ))}
        </li>
      ))}
      <li>
        <a href={props.clearHref}>{texts.t('ui.chosen.clear')}</a>
      </li>
    </ul>
  );
}
