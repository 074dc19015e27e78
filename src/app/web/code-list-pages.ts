/** The code lists whose codes have pages of their own: those that readers ask after. */
export const LISTS_WITH_PAGES: ReadonlySet<string> = new Set([
  'action-lines',
  'sdg-goals',
  'sdg-targets',
  'areas',
  'itu-regions',
  'un-regions',
  'country-groups',
  'regional-initiatives',
  'stakeholder-types',
  'target-groups',
  'sectors',
  'technologies',
]);
