import type { DestinationStream } from 'pino';

/** A stream that rewrites each JSON line of the log as one for people and passes it on. */
export function readableLines(destination: DestinationStream): DestinationStream {
  return { write: (line: string) => destination.write(readableLine(line)) };
}

/**
 * One line of the log for people: time, level, message, further values, and the stack of an error below.
 *
 * @example
 * readableLine('{"level":"info","time":"2026-01-31T10:20:30.000Z","msg":"ready","port":8080}\n')
 * // '10:20:30 info  ready port=8080\n'
 */
export function readableLine(line: string): string {
  const { time, level, msg, err, ...rest } = JSON.parse(line);
  const values = Object.entries(rest).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  const first = [String(time).slice(11, 19), String(level).padEnd(5), msg ?? '', ...values]
    .join(' ')
    .trimEnd();
  return err?.stack ? `${first}\n${err.stack}\n` : `${first}\n`;
}
