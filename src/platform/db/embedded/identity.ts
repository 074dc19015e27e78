import { chownSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorFault } from '#platform/log/operator-fault.ts';

/** The unprivileged account that the server runs as when we are root; PostgreSQL refuses to run as root. */
export interface Identity {
  uid: number;
  gid: number;
}

const CANDIDATES = ['wasl', 'postgres', 'nobody'];

/**
 * The account that the server of this folder runs as: nothing special when we are not root; else the folder's present owner, and for a
 * new folder the first of `wasl`, `postgres` and `nobody` that the system knows.
 */
export function pickIdentity(clusterFolder: string): Identity | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = ownerOf(clusterFolder);
  if (owner && owner.uid !== 0) return owner;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const candidate of CANDIDATES) {
    const account = accounts.find((fields) => fields[0] === candidate);
    if (account) return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new OperatorFault('no-unprivileged-user', { user: 'wasl' });
}

/** Gives a file, or a folder with all it holds, to an identity. Nothing happens without one. */
export function giveTo(identity: Identity | undefined, path: string): void {
  if (!identity) return;
  chownSync(path, identity.uid, identity.gid);
  if (!statSync(path).isDirectory()) return;
  for (const entry of readdirSync(path, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(path, entry), identity.uid, identity.gid);
  }
}

/** Who owns a file or folder; nothing when it does not exist. */
export function ownerOf(path: string): Identity | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat && { uid: stat.uid, gid: stat.gid };
}
