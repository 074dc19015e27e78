import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorFault } from '#platform/log/operator-fault.ts';

const TAIL = 16_384;

/** Why a server of ours ended unasked, as far as the end of its newest log tells: `disk-full`, else `server-lost`. */
export function explainLoss(cluster: string): OperatorFault {
  const logFile = join(cluster, 'log');
  const full = /No space left on device/.test(readNewestTail(logFile));
  return full
    ? new OperatorFault('disk-full', { folder: cluster })
    : new OperatorFault('server-lost', { folder: cluster, logFile });
}

function readNewestTail(folder: string): string {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const newest = files.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
  if (!newest) return '';
  const descriptor = openSync(newest, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const bytes = Buffer.alloc(Math.min(TAIL, size));
    readSync(descriptor, bytes, 0, bytes.length, size - bytes.length);
    return bytes.toString('utf8');
  } finally {
    closeSync(descriptor);
  }
}
