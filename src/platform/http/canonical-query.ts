/** What a query may hold; nothing and empty are left out, several values of one name are repeated. */
export type QueryValues = Readonly<
  Record<string, string | number | boolean | readonly (string | number)[] | null | undefined>
>;

function readable(text: string): string {
  return encodeURIComponent(text).replace(/%20/g, '+').replace(/%3A/g, ':').replace(/%2C/g, ',');
}

/**
 * Writes a query in its one canonical form, names and values sorted, values once each, so that equal states have equal
 * addresses. Begins with `?`, or is empty.
 *
 * @example
 * canonicalQuery({ goal: ['4', '1', '4'], area: 'KE', sort: undefined }) // '?area=KE&goal=1&goal=4'
 */
export function canonicalQuery(values: QueryValues): string {
  const pairs: string[] = [];
  for (const name of Object.keys(values).sort()) {
    const value = values[name];
    const several = Array.isArray(value) ? [...new Set(value.map(String))].sort() : [String(value ?? '')];
    for (const one of several) if (one !== '') pairs.push(`${readable(name)}=${readable(one)}`);
  }
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
