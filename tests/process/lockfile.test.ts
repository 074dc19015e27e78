import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findProjectRoot } from '#platform/config/project-root.ts';

interface LockedPackage {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

it('package-lock.json holds every optional package that it names; npm ci refuses a fresh clone otherwise', () => {
  const text = readFileSync(join(findProjectRoot(), 'package-lock.json'), 'utf8');
  const packages: Record<string, LockedPackage> = JSON.parse(text).packages;
  const names = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
  const named = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !names.has(name))).toEqual([]);
});
