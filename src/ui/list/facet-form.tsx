import type { Texts } from '#platform/i18n/texts.ts';
import type { Markup } from '#ui/markup.ts';

/** One value of a filter, with how many records of the list carry it. */
export interface FacetValue {
  value: string;
  label: string;
  /** `null` where it was not counted. */
  count: number | null;
  isChosen: boolean;
}

/** One filter of a list. */
export interface Facet {
  /** The parameter it is sent as. */
  name: string;
  label: string;
  /** Those that are shown; chosen ones are among them. */
  values: readonly FacetValue[];
  /** The page with every value, and how many there are; absent when all are shown. */
  all?: { href: string; count: number };
  /** The frequent ones come open; one with a chosen value always does. */
  isOpen: boolean;
}

function FacetBox({ facet, texts }: { facet: Facet; texts: Texts }): Markup {
  const isOpen = facet.isOpen || facet.values.some((value) => value.isChosen);
  return (
    <details class="facet" open={isOpen}>
      <summary>{facet.label}</summary>
      <fieldset>
        <legend class="vh">{facet.label}</legend>
        {facet.values.map((value) => (
          <label class={value.count === 0 ? 'none' : undefined}>
            <input type="checkbox" name={facet.name} value={value.value} checked={value.isChosen} />
            <span>{value.label}</span>
            {value.count !== null && <span class="n">{texts.number(value.count)}</span>}
          </label>
        ))}
        {facet.all && (
          <p class="small">
            <a href={facet.all.href}>{texts.t('ui.facets.all', { count: facet.all.count })}</a>
          </p>
        )}
      </fieldset>
    </details>
  );
}

/**
 * The filters of a list as one form that is sent once: boxes are ticked, then “Show results”. The whole state is in the address.
 * Folded on a phone, before the results; open beside them from 60rem.
 */
export function FacetForm(props: {
  action: string;
  facets: readonly Facet[];
  /** What else belongs to the list's state, such as words searched for and order. */
  kept: readonly { name: string; value: string }[];
  texts: Texts;
}): Markup {
  const { facets, texts } = props;
  const chosen = facets.flatMap((facet) => facet.values).filter((value) => value.isChosen).length;
  return (
    <details class="fold">
      <summary>{texts.t('ui.facets.fold', { count: chosen })}</summary>
      <form action={props.action}>
        {props.kept.map((field) => (
          <input type="hidden" name={field.name} value={field.value} />
        ))}
        {facets.map((facet) => (
          <FacetBox facet={facet} texts={texts} />
        ))}
        <p class="facet-end">
          <button class="btn" type="submit">
            {texts.t('ui.facets.submit')}
          </button>
        </p>
      </form>
    </details>
  );
}
