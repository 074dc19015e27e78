import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder of the installation: the nearest one at or above `from` whose package.json is ours. Sources, tests and the bundle find
 * `migrations/`, `locales/` and `data/` from here. Throws when there is none.
 */
export function findProjectRoot(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'wasl') return folder;
    if (dirname(folder) === folder) throw new Error(`no package.json named wasl at or above ${from}`);
  }
}
