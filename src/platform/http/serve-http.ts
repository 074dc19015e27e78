import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, RequestError } from '@hono/node-server';
import { done, type Result, refuse } from '#kernel/result.ts';

/** A server that answers. */
export interface Serving {
  readonly host: string;
  /** The port listened on, also where 0 was asked for. */
  readonly port: number;
  /**
   * Takes no more connections, lets the requests under way finish, and cuts off what is left after the time to drain.
   * Calling it again waits for the same end.
   */
  close(): Promise<void>;
}

/** Why nothing can be served at that address. */
export interface ServeRefusal {
  kind: 'port-taken' | 'port-forbidden' | 'address-unavailable';
  host: string;
  port: number;
}

/** What to serve and where. */
export interface ServeInput {
  fetch: (request: Request) => Response | Promise<Response>;
  host: string;
  port: number;
  /** How long requests under way may take once the server closes, in milliseconds. */
  drain?: number;
  /** Told of faults that never reached the shell. */
  recordFault: (fault: unknown) => void;
}

const REFUSALS: Record<string, ServeRefusal['kind']> = {
  EADDRINUSE: 'port-taken',
  EACCES: 'port-forbidden',
  EADDRNOTAVAIL: 'address-unavailable',
  ENOTFOUND: 'address-unavailable',
};

const SWEEP_INTERVAL = 25;

/** Headers beyond this many bytes are answered 431; far enough above the longest address that it gets a page of its own. */
const LARGEST_HEADERS = 32 * 1024;

/** A client that sends its request slowly is cut off, in milliseconds, before it can hold many connections. */
const SLOWEST_HEADERS = 20_000;
const SLOWEST_REQUEST = 120_000;

type HttpServer = ReturnType<typeof createServer>;

function listen(server: HttpServer, { host, port }: ServeInput): Promise<ServeRefusal | null> {
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) => {
      const kind = REFUSALS[fault.code ?? ''];
      if (kind === undefined) reject(fault);
      else resolve({ kind, host, port });
    });
    server.listen({ host, port }, () => resolve(null));
  });
}

function closeGently(server: HttpServer, drain: number): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_INTERVAL);
    const cut = setTimeout(() => server.closeAllConnections(), drain);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
  });
}

/**
 * Serves an application over HTTP. Refuses when the port is taken or may not be used, and when the host is no address of this machine.
 */
export async function serveHttp(input: ServeInput): Promise<Result<Serving, ServeRefusal>> {
  let closing: Promise<void> | undefined;
  const listener = getRequestListener(input.fetch, {
    errorHandler: (fault) => {
      // A request line that is no address at all never becomes a Request, so there is no page to make.
      if (fault instanceof RequestError) return new Response(null, { status: 400 });
      input.recordFault(fault);
      return new Response(null, { status: 500 });
    },
  });
  const limits = {
    maxHeaderSize: LARGEST_HEADERS,
    headersTimeout: SLOWEST_HEADERS,
    requestTimeout: SLOWEST_REQUEST,
  };
  const server = createServer(limits, (incoming, outgoing) => {
    if (closing !== undefined) outgoing.setHeader('Connection', 'close');
    return listener(incoming, outgoing);
  });
  const refusal = await listen(server, input);
  if (refusal !== null) return refuse(refusal);
  server.on('error', input.recordFault);
  const { port } = server.address() as AddressInfo;
  const close = () => {
    closing ??= closeGently(server, input.drain ?? 5000);
    return closing;
  };
  return done({ host: input.host, port, close });
}
