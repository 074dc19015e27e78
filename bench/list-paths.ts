import { listHref } from '#engines/registry/pages/addresses.ts';
import { type ListState, queryAt, queryOf } from '#engines/registry/pages/list-query.ts';
import { project } from '#features/projects/index.ts';

/** A list that both sides are asked for: what is chosen, and below which ordinal the page begins. */
export interface ListAsked {
  choices: Record<string, readonly string[]>;
  below?: number;
}

/** The lists of the bench, in the order they are asked for: no filter, one, two and three, several values, later pages. */
export const LISTS_ASKED: readonly ListAsked[] = [
  { choices: {} },
  { choices: { action: ['C7-ehealth'] } },
  { choices: { region: ['AFR'] } },
  { choices: { action: ['C4'], region: ['ARB'] } },
  { choices: { goal: ['4', '5'] } },
  { choices: { state: ['under-way'], owner: ['governments'] } },
  { choices: { area: ['IN'] } },
  { choices: { group: ['LDC'] } },
  { choices: { action: ['C7', 'C2'], region: ['ASP', 'AMS'] } },
  { choices: { sector: ['health'], scale: ['national'] } },
  { choices: { action: ['C3'], region: ['AFR'], state: ['completed'] } },
  { choices: { technology: ['open-source'] } },
  { choices: { for: ['women-girls'], region: ['AMS'] } },
  { choices: { group: ['SIDS', 'LLDC'], goal: ['13'] } },
  { choices: { area: ['KE', 'UG', 'TZ'] }, below: 12_000 },
  { choices: {}, below: 9000 },
  { choices: { action: ['C7-egov'] }, below: 7500 },
  { choices: { owner: ['academia', 'civil-society'], goal: ['4'] }, below: 5000 },
  { choices: { state: ['completed'] }, below: 3000 },
  { choices: { region: ['EUR', 'CIS'] }, below: 2000 },
];

/** The address of a list in the program. */
export function ourPath({ choices, below }: ListAsked): string {
  const state: ListState = {
    choices: Object.entries(choices).map(([facet, codes]) => ({ facet, codes })),
    sort: 'newest',
    position: below === undefined ? null : { side: 'after', ordinal: below, passed: 0 },
    unfolded: [],
    day: null,
    text: '',
  };
  return listHref(
    'en',
    project,
    state.position ? queryAt(project, state, state.position) : queryOf(project, state),
  );
}

/** The address of the same list on the floor. */
export function floorPath({ choices, below }: ListAsked): string {
  const query = new URLSearchParams();
  for (const [facet, codes] of Object.entries(choices)) for (const code of codes) query.append(facet, code);
  if (below !== undefined) query.set('below', String(below));
  const text = query.toString();
  return text === '' ? '/en/projects' : `/en/projects?${text}`;
}
