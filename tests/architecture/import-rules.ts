/** The floors, lowest first; imports run down. */
export const FLOORS = [
  'kernel',
  'platform',
  'ui',
  'foundations',
  'engines',
  'features',
  'desks',
  'app',
] as const;

/** The foundations, lowest first (design §2). */
export const FOUNDATIONS = [
  'audit',
  'codelists',
  'parties',
  'accounts',
  'access',
  'attachments',
  'translations',
  'notifications',
] as const;

/** A feature's use of another, named and explained in ARCHITECTURE.md. */
export type FeatureEdge = `${string} → ${string}`;

interface Place {
  floor: string;
  room: string;
}

function placeOf(path: string): Place | null {
  const [source, floor, room] = path.split('/');
  return source === 'src' && floor !== undefined && room !== undefined ? { floor, room } : null;
}

/**
 * The edges between features that the architecture document names: list items `- projects → resources: why`.
 *
 * @example
 * namedEdges('- `projects` → `resources`: a project lists its resources') // Set { 'projects → resources' }
 */
export function namedEdges(document: string): Set<FeatureEdge> {
  const items = document.matchAll(/^\s*[-*] `?([a-z-]+)`? → `?([a-z-]+)`?/gm);
  return new Set([...items].map(([, from, to]): FeatureEdge => `${from} → ${to}`));
}

function featureProblem(
  from: Place,
  to: Place,
  target: string,
  edges: ReadonlySet<FeatureEdge>,
): string | null {
  if (target !== `src/features/${to.room}/index.ts`) return 'a feature is used through its index.ts only';
  return edges.has(`${from.room} → ${to.room}`)
    ? null
    : 'ARCHITECTURE.md names no such edge between features';
}

/**
 * Why one file may not import another, or `null` when it may. Paths are from the root of the repository.
 *
 * @example
 * importProblem('src/kernel/a.ts', 'src/ui/b.tsx', new Set()) // 'imports run down the floors'
 */
export function importProblem(from: string, target: string, edges: ReadonlySet<FeatureEdge>): string | null {
  const source = placeOf(from)!;
  const to = placeOf(target);
  if (to === null) {
    const isCatalogue = from.startsWith('src/platform/i18n/') && target.startsWith('locales/');
    return isCatalogue ? null : 'sources import nothing outside src/';
  }
  const [own, other] = [source, to].map(({ floor }) => FLOORS.indexOf(floor as (typeof FLOORS)[number]));
  if (own === -1 || other === -1) return 'there is no such floor';
  if (other! > own!) return 'imports run down the floors';
  if (source.floor === 'desks' && to.floor === 'features') return 'desks read manifests, never features';
  if (source.floor !== to.floor || source.room === to.room) return null;
  if (source.floor === 'features') return featureProblem(source, to, target, edges);
  if (source.floor === 'engines' && to.room !== 'fields') return 'engines share only the fields';
  if (source.floor !== 'foundations') return null;
  const [later, earlier] = [source, to].map(({ room }) => (FOUNDATIONS as readonly string[]).indexOf(room));
  return earlier !== -1 && earlier! < later! ? null : 'foundations import only those before them';
}

/**
 * The circles in a graph of imports, each as the path round it; none when imports are free of them.
 *
 * @example
 * findCircles(new Map([['a', ['b']], ['b', ['a']]])) // [['a', 'b', 'a']]
 */
export function findCircles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const finished = new Set<string>();
  const visit = (file: string, trail: string[]) => {
    const start = trail.indexOf(file);
    if (start >= 0) circles.push([...trail.slice(start), file]);
    if (start >= 0 || finished.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    finished.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return circles;
}
