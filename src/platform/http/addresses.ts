import { canonicalQuery, type QueryValues } from './canonical-query.ts';

type ParameterOf<Segment extends string> = Segment extends `:${infer Name}` ? Name : never;

/** The names of a path's parameters: `'language' | 'reference'` of `/:language/projects/:reference`. */
export type ParameterNames<Path extends string> = Path extends `${infer Segment}/${infer Rest}`
  ? ParameterOf<Segment> | ParameterNames<Rest>
  : ParameterOf<Path>;

/** The paths of a room by route name, and the links to them. */
export interface Addresses<Paths extends Record<string, string>> {
  readonly paths: Paths;
  /** The link to a route, its query in canonical form. */
  href<Name extends keyof Paths & string>(
    name: Name,
    parameters: Record<ParameterNames<Paths[Name]>, string>,
    query?: QueryValues,
  ): string;
}

function fill(path: string, parameters: Record<string, string>): string {
  return path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined || value === '') throw new Error(`No ${name} for the address ${path}`);
    return encodeURIComponent(value);
  });
}

/**
 * Names the paths of a room, apart from what answers them, so that any page can link to any other without importing it.
 * A wrong name or a missing parameter is a type error; an empty parameter is a fault.
 *
 * @example
 * const addresses = defineAddresses({ 'projects.show': '/:language/projects/:reference' });
 * addresses.href('projects.show', { language: 'en', reference: 'P-2026-0001' }) // '/en/projects/P-2026-0001'
 */
export function defineAddresses<const Paths extends Record<string, string>>(paths: Paths): Addresses<Paths> {
  return {
    paths,
    href: (name, parameters, query = {}) => fill(paths[name]!, parameters) + canonicalQuery(query),
  };
}
