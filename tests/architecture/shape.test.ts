import { expect, test } from 'vitest';
import {
  isTypeScript,
  listCommitted,
  listFiles,
  parseSource,
  readSource,
  type SyntaxNode,
  walk,
} from './source-files.ts';

/** Lines after which a file must be split (style.md). */
const LONGEST_FILE = 400;

const FORBIDDEN_WORDS = new Set(
  'util utils helper helpers common misc manager managers service services shared'.split(' '),
);
const FORBIDDEN_NAMES = new Set(['base', 'data', 'lib', 'types', 'interfaces', 'constants']);

/** Folders of machines that a path in the repository cannot mean to the next person. */
const MACHINE_PATH =
  /(?<![\w.:/~})-])(?:\/(?:work|tmp|home|root|Users|mnt|workspace)\/[\w.-]+|[A-Z]:\\Users\\)/;

function isMadeByMachine(text: string): boolean {
  return /^(?:\/\*\*?|\/\/|--|#)[^\n]*\b[Gg]enerated\b/.test(text);
}

function lineCount(text: string): number {
  return text.split('\n').length - 1;
}

/** Lines of top-level tables: constants written out as an object or a list, with no function in them. */
function tableLines(path: string, text: string): number {
  if (!isTypeScript(path)) return 0;
  const statements = parseSource(path, text).body as SyntaxNode[];
  const declared = statements.map((one) => (one.declaration as SyntaxNode | null | undefined) ?? one);
  const values = declared
    .filter(({ type }) => type === 'VariableDeclaration')
    .flatMap(({ declarations }) => (declarations as SyntaxNode[]).map(({ init }) => bareValue(init)));
  return values
    .filter((value) => value !== null && /^(?:Object|Array)Expression$/.test(value.type))
    .filter((value) => ![...walk(value)].some(({ type }) => /Function/.test(type)))
    .reduce((sum, value) => sum + lineCount(text.slice(value!.start as number, value!.end as number)), 0);
}

function bareValue(value: unknown): SyntaxNode | null {
  const node = value as SyntaxNode | null;
  return node !== null && /^TS(?:As|Satisfies)Expression$/.test(node.type)
    ? bareValue(node.expression)
    : node;
}

function nameProblem(path: string): string | null {
  const parts = path.split('/').slice(1);
  for (const part of parts) {
    const name = part.replace(/(?:(?:\.(?:e2e|soak))?\.test)?\.[a-z]+$/, '');
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) return `${path}: ${part} is not kebab-case`;
    if (FORBIDDEN_NAMES.has(name)) return `${path}: ${name} says nothing about what is inside`;
    const word = name.split('-').find((one) => FORBIDDEN_WORDS.has(one));
    if (word !== undefined) return `${path}: ${word} says nothing about what is inside`;
  }
  return null;
}

test('files have names that say what is inside', () => {
  const files = [...listFiles('src'), ...listFiles('tests')].filter(isTypeScript);
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap((path) => nameProblem(path) ?? [])).toEqual([]);
});

test.each([
  ['src/platform/http/serve-http.ts', true],
  ['src/platform/http/serve-http.test.ts', true],
  ['src/platform/serveHttp.ts', false],
  ['src/platform/utils/text.ts', false],
  ['src/platform/text-helpers.ts', false],
  ['src/ui/data.ts', false],
  ['src/ui/data-table.tsx', true],
])('nameProblem judges %s', (path, isGood) => {
  expect(nameProblem(path) === null).toBe(isGood);
});

test(`files are at most ${LONGEST_FILE} lines long, but for tables and what a machine wrote`, () => {
  const files = [...listFiles('src'), ...listFiles('tests'), ...listFiles('bench'), ...listFiles('bin')];
  const long = files
    .filter((path) => isTypeScript(path) || /\.(?:css|mjs)$/.test(path))
    .map((path) => ({ path, text: readSource(path) }))
    .filter(({ text }) => !isMadeByMachine(text))
    .map(({ path, text }) => ({ path, lines: lineCount(text) - tableLines(path, text) }))
    .filter(({ lines }) => lines > LONGEST_FILE)
    .map(({ path, lines }) => `${path}: ${lines} lines`);
  expect(long).toEqual([]);
});

test('tableLines leaves out tables of facts and nothing else', () => {
  const table = "export const WORDS = {\n  ar: 'مشروع',\n  en: 'project',\n} as const;\n";
  const acts = 'export const ACTS = {\n  say() {\n    return 1;\n  },\n};\n';
  expect(tableLines('x.ts', table)).toBe(3);
  expect(tableLines('x.ts', table + acts)).toBe(3);
  expect(tableLines('x.css', table)).toBe(0);
});

function machinePaths(path: string, text: string): string[] {
  return text.split('\n').flatMap((line, place) => {
    const found = MACHINE_PATH.exec(line);
    return found === null ? [] : [`${path}:${place + 1}: ${found[0]}`];
  });
}

test('committed files hold no path of the machine they were written on', () => {
  const found = listCommitted()
    // This file must name such paths to forbid them.
    .filter(
      (path) => path !== 'tests/architecture/shape.test.ts' && !/\.(?:png|woff2?|ico|gz|zip)$/.test(path),
    )
    .flatMap((path) => machinePaths(path, readSource(path)));
  expect(found).toEqual([]);
});

test.each([
  ['cd /root/main', true],
  ["read('/tmp/x.json')", true],
  ['C:\\Users\\ada', true],
  ['https://example.org/home/page', false],
  ['/en/projects and /assets/site.css', false],
  ['import "../../work/plan.ts"', false],
])('machinePaths judges %s', (line, isFound) => {
  expect(machinePaths('x', line).length > 0).toBe(isFound);
});
