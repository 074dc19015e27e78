import { accessSync, constants, readdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FILES_DRAFT } from '#platform/backup/attached-files.ts';
import { findAbandonedDrafts } from '#platform/backup/destination.ts';
import { type Finding, finding } from './finding.ts';

const OLDEST_NODE = 24;
const GIGABYTE = 1e9;
/** Free space below which the operator is told, and below which there soon is none, in gigabytes. */
const LITTLE_SPACE = 2;
const NO_SPACE = 0.3;

/** Names of a database and of its programs before they are complete. */
const HALF_MADE = /^(?:postgres\.(?:new|password)|postgresql-.*\.\d+)$/;
/** A program that is at work right now leaves nothing behind yet. */
const AN_HOUR = 60 * 60_000;

/**
 * Judges the Node.js that runs.
 *
 * @example
 * examineNode('20.19.2').state // 'wrong'
 */
export function examineNode(version: string): Finding {
  const isOld = Number(version.split('.')[0]) < OLDEST_NODE;
  return finding(isOld ? 'wrong' : 'good', isOld ? 'backup.doctor.node.old' : 'backup.doctor.node.good', {
    version,
  });
}

/** Looks at the rights and the free space of the data folder. */
export function examineDataFolder(folder: string): Finding[] {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return [finding('caution', 'backup.doctor.folder.missing', { folder })];
  return [examineRights(folder, found.mode), examineSpace(folder)];
}

/**
 * Judges free space, in gigabytes.
 *
 * @example
 * judgeSpace('/srv/wasl', 0.1).state // 'wrong'
 */
export function judgeSpace(folder: string, free: number): Finding {
  const values = { folder, free: Math.round(free * 10) / 10 };
  if (free < NO_SPACE) return finding('wrong', 'backup.doctor.space.none', values);
  if (free < LITTLE_SPACE) return finding('caution', 'backup.doctor.space.little', values);
  return finding('good', 'backup.doctor.space.good', values);
}

/**
 * Finds what killed programs left behind: in the data folder half-made databases and files of a broken restore, and beside the last backup those
 * that never became whole.
 */
export async function examineLeftovers(
  dataFolder: string,
  backupsFolder: string | undefined,
  now: Date,
): Promise<Finding> {
  const inData = entriesOf(dataFolder)
    .filter((name) => HALF_MADE.test(name) || name === FILES_DRAFT)
    .map((name) => join(dataFolder, name))
    .filter((path) => now.getTime() - statSync(path).mtimeMs > AN_HOUR);
  const drafts = backupsFolder ? await findAbandonedDrafts(backupsFolder, now.getTime()) : [];
  const paths = [...inData, ...drafts];
  if (paths.length === 0) return finding('good', 'backup.doctor.leftovers.none');
  return finding('caution', 'backup.doctor.leftovers.found', {
    count: paths.length,
    paths: paths.map((path) => `\n  ${path}`).join(''),
  });
}

function examineRights(folder: string, mode: number): Finding {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    return finding('wrong', 'backup.doctor.folder.unwritable', { folder });
  }
  const isOpen = process.platform !== 'win32' && (mode & 0o077) !== 0;
  if (isOpen) return finding('caution', 'backup.doctor.folder.open', { folder });
  return finding('good', 'backup.doctor.folder.good', { folder });
}

function examineSpace(folder: string): Finding {
  const { bavail, bsize } = statfsSync(folder);
  return judgeSpace(folder, (bavail * bsize) / GIGABYTE);
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
