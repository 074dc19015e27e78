import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { OperatorFault } from '#platform/log/operator-fault.ts';
import { tellsOfFullDisk } from './full-disk.ts';
import { giveTo, type Identity } from './identity.ts';
import type { Programs } from './programs.ts';

/** The superuser of an embedded server; it exists nowhere else. */
export const EMBEDDED_USER = 'wasl';

const PASSWORD_FILE = 'wasl-password';
const ENVIRONMENT = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/**
 * Makes the folder of an embedded server unless it is there: checksums on every page, ICU collations, scram passwords. Until it is
 * complete it carries another name, so that an interrupted attempt leaves nothing that looks finished. Throws `folder-of-another-version`
 * for a folder of another PostgreSQL, `disk-full`, or `server-not-created`.
 */
export function prepareCluster(cluster: string, programs: Programs, identity: Identity | undefined): void {
  if (existsSync(cluster)) {
    const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
    if (found === programs.major) return;
    throw new OperatorFault('folder-of-another-version', {
      folder: cluster,
      found,
      expected: programs.major,
    });
  }
  const draft = `${cluster}.new`;
  const passwordDraft = `${cluster}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  giveTo(identity, draft);
  rmSync(passwordDraft, { force: true });
  writeFileSync(passwordDraft, randomBytes(24).toString('base64url'), { mode: 0o600 });
  giveTo(identity, passwordDraft);
  initialise(cluster, draft, passwordDraft, programs, identity);
  renameSync(passwordDraft, join(draft, PASSWORD_FILE));
  syncFolder(draft);
  renameSync(draft, cluster);
}

/** The generated password of the embedded superuser. Throws `folder-password-missing` when somebody removed its file. */
export function readPassword(cluster: string): string {
  const file = join(cluster, PASSWORD_FILE);
  if (!existsSync(file)) throw new OperatorFault('folder-password-missing', { file });
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
  return readFileSync(file, 'utf8').trim();
}

/**
 * A path for the server's own account to an opened file or folder: as root, through the inherited descriptor, because that account may be
 * unable to pass the folders above it. `descriptor` is the number in the child (3 for the first extra one).
 */
export function pathThrough(descriptor: number, path: string, identity: Identity | undefined): string {
  return identity && process.platform === 'linux' ? `/proc/self/fd/${descriptor}` : path;
}

function initialise(
  cluster: string,
  draft: string,
  passwordFile: string,
  programs: Programs,
  identity: Identity | undefined,
): void {
  const folder = openSync(draft, 'r');
  const password = openSync(passwordFile, 'r');
  try {
    for (const characterType of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
      const run = spawnSync(
        programs.initdb,
        [
          `--pgdata=${pathThrough(3, draft, identity)}`,
          `--username=${EMBEDDED_USER}`,
          `--pwfile=${pathThrough(4, passwordFile, identity)}`,
          '--auth=scram-sha-256',
          '--data-checksums',
          '--encoding=UTF8',
          '--locale-provider=icu',
          '--icu-locale=und',
          '--locale=C',
          `--lc-ctype=${characterType}`,
          '--text-search-config=simple',
          '--no-instructions',
        ],
        {
          ...identity,
          cwd: '/',
          env: ENVIRONMENT,
          stdio: ['ignore', 'pipe', 'pipe', folder, password],
          encoding: 'utf8',
        },
      );
      if (run.status === 0) return;
      const reason = run.error?.message ?? run.stderr.trim();
      if (reason.includes('invalid locale name')) continue;
      if (tellsOfFullDisk(reason)) throw new OperatorFault('disk-full', { folder: cluster });
      throw new OperatorFault('server-not-created', { folder: cluster, reason });
    }
  } finally {
    closeSync(folder);
    closeSync(password);
  }
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
