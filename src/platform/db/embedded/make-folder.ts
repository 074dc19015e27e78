import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing, for our own user only; leaves alone one that is there. Throws the system's error. Node's own
 * recursive way never ends where a file system says that the folder above is missing although it is there, as `/proc` does.
 */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let one = folder; !existsSync(one) && dirname(one) !== one; one = dirname(one)) missing.push(one);
  for (const one of missing.reverse()) makeOne(one);
}

function makeOne(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process may have made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
