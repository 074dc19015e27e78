import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorFault } from '#platform/log/operator-fault.ts';
import { tellsOfFullDisk } from './full-disk.ts';

const TAIL = 16_384;

/** Where a cluster's server writes its log. */
export function logFolderOf(cluster: string): string {
  return join(cluster, 'log');
}

/** Why a server of ours ended unasked, as far as the end of its newest log tells: `disk-full`, else `server-lost`. */
export function explainLoss(cluster: string): OperatorFault {
  if (tellsOfFullDisk(readTail(cluster))) return new OperatorFault('disk-full', { folder: cluster });
  return new OperatorFault('server-lost', { folder: cluster, logFile: logFolderOf(cluster) });
}

/** Whether the server crashed and is bringing itself back, by its own words. */
export function isRecovering(cluster: string): boolean {
  const tail = readTail(cluster);
  return (
    tail.lastIndexOf('processes terminated; reinitializing') > tail.lastIndexOf('ready to accept connections')
  );
}

/** The server's own words about why it did not start: its last complaints, or all it said when there are none. */
export function lastWords(cluster: string): string {
  const said = `${readFileSync(startLogOf(cluster), 'utf8')}\n${readTail(cluster)}`;
  const complaints = said.split('\n').filter((line) => /(FATAL|PANIC|ERROR):/.test(line));
  return complaints.length > 0 ? complaints.slice(-3).join('\n') : said.trim();
}

/** Where the server writes until its log is open. */
export function startLogOf(cluster: string): string {
  return join(logFolderOf(cluster), 'start.log');
}

/** The end of what the server said since it started last. */
function readTail(cluster: string): string {
  const folder = logFolderOf(cluster);
  const files = readdirSync(folder)
    .filter((name) => name !== 'start.log')
    .map((name) => join(folder, name));
  const newest = files.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
  if (!newest) return '';
  const descriptor = openSync(newest, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const bytes = Buffer.alloc(Math.min(TAIL, size));
    readSync(descriptor, bytes, 0, bytes.length, size - bytes.length);
    const said = bytes.toString('utf8');
    return said.slice(Math.max(0, said.lastIndexOf('starting PostgreSQL')));
  } finally {
    closeSync(descriptor);
  }
}
