import type { Texts } from '#platform/i18n/texts.ts';
import type { ChosenFilter } from '#ui/list/chosen-filters.tsx';
import type { Facet, FacetValue } from '#ui/list/facet-form.tsx';
import { NOT_STATED } from '../facets/facet-codes.ts';
import type { FacetDeclaration, Kind } from '../kind.ts';
import type { CountedFacet } from '../lists/list-question.ts';
import { listHref } from './addresses.ts';
import { type ListState, queryOf, without, withoutText } from './list-query.ts';
import { facetValueName, kindText } from './naming.ts';
import type { RegisterWeb } from './register-web.ts';

/** Most values of a facet that are offered at once, even when all are asked for: the world's areas, with room. */
const MOST_VALUES = 300;

/** The facets of a list with what each value would leave, in the reader's words. A facet in which nothing is left is not offered. */
export function facetsOf(
  web: RegisterWeb,
  texts: Texts,
  kind: Kind,
  state: ListState,
  counted: readonly CountedFacet[],
): Facet[] {
  return kind.facets.flatMap((declaration) => {
    const counts =
      counted.find((facet) => facet.facet === declaration.name)?.counts ?? new Map<string, number>();
    const chosen = state.choices.find((choice) => choice.facet === declaration.name)?.codes ?? [];
    const values = orderedValues(web, declaration, counts, chosen);
    if (values.length === 0) return [];
    const most = state.unfolded.includes(declaration.name) ? MOST_VALUES : (declaration.shown ?? MOST_VALUES);
    const shown = values.filter((value, place) => place < most || value.isChosen);
    const hidden = values.length - shown.length;
    return [
      {
        name: declaration.name,
        label: kindText(texts, kind, `facets.${declaration.name}`),
        values: shown.map((value) => ({
          ...value,
          label: facetValueName(web, texts, declaration, value.value),
        })),
        ...(hidden > 0
          ? {
              all: {
                href: listHref(
                  texts.page,
                  kind,
                  queryOf(kind, { ...state, unfolded: [...state.unfolded, declaration.name] }),
                ),
                count: values.length,
              },
            }
          : {}),
        isOpen: declaration.open === true || state.unfolded.includes(declaration.name),
      },
    ];
  });
}

/** Values with hits or chosen, in the facet's order; what is not stated stands last. */
export function orderedValues(
  web: RegisterWeb,
  facet: FacetDeclaration,
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
): Omit<FacetValue, 'label'>[] {
  const codes = new Set([...counts.keys(), ...chosen]);
  const place = new Map(
    web
      .codeLists()
      .list(facet.list)
      .map((code, index) => [code.code, index]),
  );
  const placeOf = (code: string) =>
    code === NOT_STATED ? Number.MAX_SAFE_INTEGER : (place.get(code) ?? Number.MAX_SAFE_INTEGER - 1);
  const countOf = (code: string) =>
    facet.order === 'count' && code !== NOT_STATED ? (counts.get(code) ?? 0) : 0;
  return [...codes]
    .sort((a, b) => countOf(b) - countOf(a) || placeOf(a) - placeOf(b))
    .map((code) => ({ value: code, count: counts.get(code) ?? 0, isChosen: chosen.includes(code) }));
}

/** What narrows the list, each value with the link that takes it away. */
export function chosenFilters(web: RegisterWeb, texts: Texts, kind: Kind, state: ListState): ChosenFilter[] {
  const searched: ChosenFilter[] =
    state.text === ''
      ? []
      : [
          {
            label: texts.t('registry.search.for'),
            values: [
              { label: state.text, href: listHref(texts.page, kind, queryOf(kind, withoutText(state))) },
            ],
          },
        ];
  return searched.concat(
    state.choices.map((choice) => {
      const declaration = kind.facets.find((facet) => facet.name === choice.facet)!;
      return {
        label: kindText(texts, kind, `facets.${choice.facet}`),
        values: choice.codes.map((code) => ({
          label: facetValueName(web, texts, declaration, code),
          href: listHref(texts.page, kind, queryOf(kind, without(state, choice.facet, code))),
        })),
      };
    }),
  );
}
