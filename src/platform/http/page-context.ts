import type { Context } from 'hono';
import type { Texts } from '#platform/i18n/texts.ts';
import type { Encoding } from './encoding.ts';

/** What the shell knows of a request before a route sees it. */
export interface ShellEnv {
  Variables: {
    /** Names this request in the log and in the `X-Request-Id` header. */
    requestId: string;
    /** The texts of the language in the address, or of the negotiated one where the address has none. */
    texts: Texts;
    /** How the answer will be encoded. */
    encoding: Encoding;
    /** Names the running build; part of every ETag. */
    build: string;
    /** The answer is made piece by piece and must not be gathered in memory. */
    streamed: boolean;
    /** Writes a fault down and gives the reference number to show for it. */
    recordFault: (fault: unknown) => string;
  };
}

/** A request on its way through the shell. */
export type PageContext = Context<ShellEnv>;
