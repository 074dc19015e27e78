import { parseArgs } from 'node:util';
import type { Manifest } from '#platform/backup/manifest.ts';
import { storedFilesOf } from '#platform/backup/manifest.ts';
import type { BackupRefusal, DamagedFile, RestoreRefusal } from '#platform/backup/refusal.ts';
import type { MessageValue } from '#platform/i18n/messages.ts';
import type { CommandIo } from './command.ts';

/** How often the progress of a long table is told, in milliseconds. */
const TOLD_EVERY = 5_000;
const MEGABYTE = 1e6;

/** What stands behind `wasl backup`, `restore` or `doctor`; nothing when it cannot be understood. */
export interface BackupArguments {
  folder: string | undefined;
  flags: ReadonlySet<string>;
}

/**
 * Reads one folder at most, and flags among those allowed.
 *
 * @example
 * readArguments(['dump', '--json'], ['json']) // { folder: 'dump', flags: new Set(['json']) }
 * readArguments(['--jsno'], ['json']) // undefined
 */
export function readArguments(args: string[], flags: readonly string[]): BackupArguments | undefined {
  try {
    const options = Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' as const }]));
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length > 1 || positionals[0] === '') return undefined;
    return { folder: positionals[0], flags: new Set(Object.keys(values)) };
  } catch {
    return undefined;
  }
}

/** Tells why there is no backup, or nothing was restored, with the remedy; for machines as an object too. Gives the exit code. */
export function tellRefusal(
  io: CommandIo,
  refusal: BackupRefusal | RestoreRefusal,
  isForMachines: boolean,
): number {
  if (isForMachines) io.print(JSON.stringify({ ok: false, refusal }));
  io.tell(sayRefusal(io, refusal));
  return 1;
}

function sayRefusal(io: CommandIo, refusal: BackupRefusal | RestoreRefusal): string {
  const values: Record<string, MessageValue> = {};
  for (const [name, value] of Object.entries(refusal)) {
    if (typeof value === 'string' || typeof value === 'number') values[name] = value;
    else if (name === 'files') values.files = sayDamage(io, value);
    else values[name] = (value as string[]).join(', ');
  }
  return io.say(`backup.refusal.${refusal.kind}`, values);
}

/** What a backup holds, as messages take it. */
export function summariseManifest(
  manifest: Manifest,
): Record<'instant' | 'rows' | 'files' | 'size', MessageValue> {
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    instant: manifest.takenAt,
    rows: sum(manifest.tables.map((table) => table.rows)),
    files: manifest.files.length,
    size: inMegabytes(sum(storedFilesOf(manifest).map((file) => file.bytes))),
  };
}

/** How far a part has come: its name, the bytes moved, and once it is finished its rows. */
export interface Progress {
  part: string;
  bytes: number;
  rows?: number;
}

/** Tells each finished table, and one that takes long every few seconds. */
export function progressTeller(io: CommandIo): (progress: Progress) => void {
  let told = performance.now();
  return ({ part, bytes, rows }) => {
    if (rows !== undefined) io.tell(io.say('backup.progress.table', { part, rows }));
    else if (performance.now() - told < TOLD_EVERY) return;
    else io.tell(io.say('backup.progress.bytes', { part, size: inMegabytes(bytes) }));
    told = performance.now();
  };
}

function sayDamage(io: CommandIo, files: readonly DamagedFile[]): string {
  return files.map(({ file, problem }) => `\n  ${io.say(`backup.damage.${problem}`, { file })}`).join('');
}

function inMegabytes(bytes: number): number {
  return Math.ceil((bytes / MEGABYTE) * 10) / 10;
}
