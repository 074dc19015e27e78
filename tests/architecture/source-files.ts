import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

/** The folder of the repository; absolute. */
export const ROOT = dirname(dirname(import.meta.dirname));

/** A node of a syntax tree (ESTree, with TypeScript and JSX). */
export interface SyntaxNode {
  type: string;
  [field: string]: unknown;
}

/** The files below a folder of the repository, as paths from its root with `/`. */
export function listFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The files that are committed or about to be; empty outside a git checkout. */
export function listCommitted(): string[] {
  if (!existsSync(join(ROOT, '.git'))) return [];
  const listing = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  return listing.split('\0').filter((path) => path !== '' && existsSync(join(ROOT, path)));
}

/** The text of a file of the repository. */
export function readSource(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Whether a path is TypeScript. */
export function isTypeScript(path: string): boolean {
  return /\.tsx?$/.test(path);
}

/** Whether a path is a test beside the file it tests. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

/** The syntax tree of TypeScript text, with JSX where the path says so. */
export function parseSource(path: string, text: string): SyntaxNode {
  return parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }, path) as unknown as SyntaxNode;
}

/** Every node of a tree, parents first. */
export function* walk(node: unknown): Generator<SyntaxNode> {
  if (Array.isArray(node)) for (const one of node) yield* walk(one);
  else if (typeof node === 'object' && node !== null) {
    if (typeof (node as SyntaxNode).type === 'string') yield node as SyntaxNode;
    for (const child of Object.values(node)) yield* walk(child);
  }
}

/** What a file imports or exports from: static, dynamic and in types. Patterns of dynamic imports are left out. */
export function importSpecifiers(tree: SyntaxNode): string[] {
  const specifiers: string[] = [];
  for (const node of walk(tree)) {
    if (!/^(?:Import(?:Declaration|Expression)|Export(?:Named|All)Declaration|TSImportType)$/.test(node.type))
      continue;
    const source = (node.source ?? node.argument) as {
      value?: unknown;
      literal?: { value?: unknown };
    } | null;
    const value = source?.value ?? source?.literal?.value;
    if (typeof value === 'string') specifiers.push(value);
  }
  return specifiers;
}

/**
 * The file of the repository that a specifier means, or `null` for a package or a part of Node.
 *
 * @example
 * resolveSpecifier('src/ui/a.ts', '#kernel/result.ts') // 'src/kernel/result.ts'
 */
export function resolveSpecifier(from: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return posix.join('src', specifier.slice(1));
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  return null;
}
