import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FOUNDATIONS, findCircles, importProblem, namedEdges } from './import-rules.ts';
import {
  importSpecifiers,
  isTest,
  isTypeScript,
  listFiles,
  parseSource,
  ROOT,
  readSource,
  resolveSpecifier,
  type SyntaxNode,
} from './source-files.ts';

const sources = listFiles('src').filter((path) => isTypeScript(path) && !isTest(path));
const trees = new Map(sources.map((path) => [path, parseSource(path, readSource(path))]));
const specifiers = new Map([...trees].map(([path, tree]) => [path, importSpecifiers(tree)]));
const imports = new Map(
  [...specifiers].map(([path, given]) => [
    path,
    given.flatMap((specifier) => resolveSpecifier(path, specifier) ?? []),
  ]),
);
const isWritten = existsSync(join(ROOT, 'ARCHITECTURE.md'));
const edges = namedEdges(isWritten ? readSource('ARCHITECTURE.md') : '');

test('imports run down the floors, in order within them, and between features along named edges', () => {
  expect(sources.length).toBeGreaterThan(0);
  const problems = [...imports].flatMap(([from, targets]) =>
    targets.flatMap((target) => {
      const problem = importProblem(from, target, edges);
      return problem === null ? [] : [`${from} → ${target}: ${problem}`];
    }),
  );
  expect(problems).toEqual([]);
});

test('imports name files that exist, with their extension', () => {
  const missing = [...imports].flatMap(([from, targets]) =>
    targets.filter((target) => !existsSync(join(ROOT, target))).map((target) => `${from} → ${target}`),
  );
  expect(missing).toEqual([]);
});

test('imports go in no circles', () => {
  expect(findCircles(imports).map((circle) => circle.join(' → '))).toEqual([]);
});

function exportProblems(path: string, tree: SyntaxNode): string[] {
  const isDoor = /^src\/features\/[^/]+\/index\.ts$/.test(path);
  return (tree.body as SyntaxNode[]).flatMap((statement) => {
    if (statement.type === 'ExportDefaultDeclaration') return [`${path} has a default export`];
    const passesOn = /^Export(?:Named|All)Declaration$/.test(statement.type) && Boolean(statement.source);
    return passesOn && !isDoor ? [`${path} passes on what another file exports`] : [];
  });
}

test('sources have no default exports and, but for the doors of features, no barrels', () => {
  expect([...trees].flatMap(([path, tree]) => exportProblems(path, tree))).toEqual([]);
});

test.each([
  ['src/kernel/a.ts', 'src/kernel/b.ts', null],
  ['src/ui/a.tsx', 'src/platform/http/route.ts', null],
  ['src/platform/http/a.ts', 'src/ui/page.tsx', 'imports run down the floors'],
  ['src/features/projects/a.ts', 'src/app/main.ts', 'imports run down the floors'],
  ['src/foundations/parties/a.ts', 'src/foundations/audit/b.ts', null],
  ['src/foundations/audit/a.ts', 'src/foundations/parties/b.ts', 'foundations import only those before them'],
  [
    'src/foundations/audit/a.ts',
    'src/foundations/invented/b.ts',
    'foundations import only those before them',
  ],
  ['src/engines/registry/a.ts', 'src/engines/fields/b.ts', null],
  ['src/engines/fields/a.ts', 'src/engines/registry/b.ts', 'engines share only the fields'],
  ['src/engines/calls/a.ts', 'src/engines/registry/b.ts', 'engines share only the fields'],
  ['src/features/a/x.ts', 'src/features/b/index.ts', null],
  ['src/features/a/x.ts', 'src/features/b/policy.ts', 'a feature is used through its index.ts only'],
  ['src/features/b/x.ts', 'src/features/a/index.ts', 'ARCHITECTURE.md names no such edge between features'],
  ['src/desks/home/a.ts', 'src/features/a/index.ts', 'desks read manifests, never features'],
  ['src/platform/i18n/keys.ts', 'locales/en/ui.json', null],
  ['src/ui/a.tsx', 'locales/en/ui.json', 'sources import nothing outside src/'],
  ['src/ui/a.tsx', 'src/cellar/rat.ts', 'there is no such floor'],
])('importProblem judges %s → %s', (from, target, problem) => {
  expect(importProblem(from, target, namedEdges('- `a` → `b`: to try the rule'))).toBe(problem);
});

test('importSpecifiers finds every way to import', () => {
  const text = `import a from './a.ts'; import type { B } from '#kernel/b.ts'; export * from './c.ts';
    export { d } from './d.ts'; await import('./e.ts'); type F = typeof import('./f.ts'); await import(\`./\${a}.ts\`);`;
  const found = importSpecifiers(parseSource('x.ts', text));
  expect(found.sort()).toEqual(['#kernel/b.ts', './a.ts', './c.ts', './d.ts', './e.ts', './f.ts']);
});

test('findCircles finds a circle of any length, and none where imports only meet', () => {
  const circle = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
  ]);
  expect(findCircles(circle)).toEqual([['a', 'b', 'c', 'a']]);
  expect(findCircles(new Map([...circle, ['c', ['d']]]))).toEqual([]);
});

test('exportProblems sees default exports and barrels', () => {
  const judge = (path: string, text: string) => exportProblems(path, parseSource(path, text));
  expect(judge('src/ui/a.ts', 'export default 1;')).toHaveLength(1);
  expect(judge('src/ui/a.ts', "export { b } from './b.ts';")).toHaveLength(1);
  expect(judge('src/ui/index.ts', "export * from './b.ts';")).toHaveLength(1);
  expect(judge('src/features/a/index.ts', "export { b } from './b.ts';")).toEqual([]);
  expect(judge('src/ui/a.ts', 'const b = 1; export { b };')).toEqual([]);
});

test('the order of the foundations knows every foundation there is', () => {
  const rooms = new Set(listFiles('src/foundations').map((path) => path.split('/')[2]!));
  expect([...rooms].filter((room) => !(FOUNDATIONS as readonly string[]).includes(room))).toEqual([]);
});
