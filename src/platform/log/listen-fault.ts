import { OperatorFault } from './operator-fault.ts';

/** What a server that could not listen threw, in words when the operator can mend it: port taken, or not allowed. */
export function listenFault(error: unknown, place: { host: string; port: number }): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  const values = { host: place.host, port: String(place.port) };
  if (code === 'EADDRINUSE') return new OperatorFault('port-taken', values, { cause: error });
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
    return new OperatorFault('port-forbidden', values, { cause: error });
  return error;
}
