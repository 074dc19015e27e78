import { type DestinationStream, type Level, type Logger, pino } from 'pino';
import { readableLines } from './readable-lines.ts';
import { makeReference } from './reference.ts';
import { withoutSecrets } from './secrets.ts';

/** The platform's structured log. */
export type Log = Logger;

/** How to write the log. */
export interface LogOptions {
  level: Level | 'silent';
  /** Where lines go; standard output unless said otherwise. */
  destination?: DestinationStream;
  /** Lines for people instead of JSON; by default when standard output is a terminal. */
  readable?: boolean;
}

const SECRET_NAMES = ['password', 'databaseUrl', 'token', 'secret', 'authorization', 'cookie', 'set-cookie'];

/**
 * Opens the log: one JSON object a line, or readable lines on a terminal. Values under names of secrets, and passwords inside
 * addresses anywhere in a line, are never written.
 */
export function openLog(options: LogOptions): Log {
  const readable = options.readable ?? process.stdout.isTTY === true;
  const destination = options.destination ?? pino.destination({ dest: 1, sync: true });
  return pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      redact: {
        paths: SECRET_NAMES.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]),
        censor: '***',
      },
      hooks: { streamWrite: withoutSecrets },
    },
    readable ? readableLines(destination) : destination,
  );
}

/** Writes a fault to the log under a new reference number, and gives the number for the person who met the fault. */
export function logFault(log: Log, fault: unknown, context: object = {}): string {
  const reference = makeReference();
  log.error({ ...context, err: fault, reference }, 'fault');
  return reference;
}
