import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Name and version of the program installed in a folder, such as `wasl 0.1.0`. */
export function programName(projectRoot: string): string {
  const { name, version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  return `${name} ${version}`;
}
