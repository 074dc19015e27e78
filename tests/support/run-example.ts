import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { expect } from 'vitest';
import {
  listFiles,
  parseSource,
  ROOT,
  readSource,
  resolveSpecifier,
  type SyntaxNode,
} from '../architecture/source-files.ts';
import type { DocExample } from './doc-examples.ts';

type Scope = Record<string, unknown>;
type Check = (
  line: number,
  actual: () => unknown,
  expected: () => unknown,
  isPartial: boolean,
) => Promise<void>;

/** Runs an example of a file and compares each value with what is written behind it. `…` stands for further fields. */
export async function runExample(path: string, example: DocExample): Promise<void> {
  const body = example.steps.map(({ line, code, expected }) => {
    if (expected === null) return `${code}\n`;
    const value = expected.replace(/,?\s*…/g, '');
    return `await check(${line}, async () => (${code.replace(/;$/, '')}), () => (${value}), ${value !== expected});\n`;
  });
  const program = `async function run() {\n${body.join('')}}`;
  const { code } = transformSync(program, { loader: 'ts', target: 'node24' });
  const scope = await scopeOf(path, program);
  const check: Check = async (line, actual, expected, isPartial) => {
    const place = `${path}:${line}`;
    if (isPartial) expect(await actual(), place).toMatchObject(expected() as object);
    else expect(await actual(), place).toEqual(expected());
  };
  const run = new Function('check', ...Object.keys(scope), `${code}\nreturn run();`);
  await run(check, ...Object.values(scope));
}

/** What the names of an example mean: exports of its file, what the file imports, else what one file of `src` exports. */
async function scopeOf(path: string, program: string): Promise<Scope> {
  const own = await load(join(ROOT, path));
  const imported = importsOf(path);
  const scope: Scope = {};
  for (const name of new Set(program.match(/(?<![\w$'"])(?<!(?<!\.)\.)[A-Za-z_$][\w$]*/g))) {
    const binding = imported.get(name);
    const exporters = exportersOf(name);
    if (name in own) scope[name] = own[name];
    else if (binding !== undefined) {
      const target = resolveSpecifier(path, binding.specifier);
      const values = await load(target === null ? binding.specifier : join(ROOT, target));
      scope[name] = values[binding.imported];
    } else if (exporters.length === 1) scope[name] = (await load(join(ROOT, exporters[0]!)))[name];
  }
  return scope;
}

/** Under which names a file imports what, from where. */
function importsOf(path: string): Map<string, { specifier: string; imported: string }> {
  const declarations = (parseSource(path, readSource(path)).body as SyntaxNode[]).filter(
    (node) => node.type === 'ImportDeclaration',
  );
  return new Map(
    declarations.flatMap((declaration) =>
      (declaration.specifiers as SyntaxNode[]).map((one) => {
        const local = (one.local as { name: string }).name;
        const imported = (one.imported as { name: string } | undefined)?.name ?? 'default';
        return [local, { specifier: (declaration.source as { value: string }).value, imported }] as const;
      }),
    ),
  );
}

async function load(place: string): Promise<Scope> {
  return (await import(/* @vite-ignore */ place)) as Scope;
}

let exporters: Map<string, string[]> | undefined;

function exportersOf(name: string): readonly string[] {
  exporters ??= indexExports();
  return exporters.get(name) ?? [];
}

function indexExports(): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const path of listFiles('src').filter((one) => /\.tsx?$/.test(one) && !/\.test\.tsx?$/.test(one)))
    for (const [, name] of readSource(path).matchAll(
      /^export (?:async )?(?:function\*?|const|class) (\w+)/gm,
    ))
      index.set(name!, [...(index.get(name!) ?? []), path]);
  return index;
}
