import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { PageContext } from './page-context.ts';

/** What a program is told when it gets no answer (RFC 9457 §3). */
export interface ProblemDetails {
  /** Its place on the page of problems, and the end of its type. */
  kind: string;
  status: ContentfulStatusCode;
  /** Short and the same each time; in the reader's language. */
  title: string;
  /** What is wrong this time. */
  detail: string;
  /** Further members, such as all parameters that could not be read. */
  more?: Readonly<Record<string, unknown>>;
}

/** Answers with problem details (RFC 9457); the type leads to the page that explains the problem. Nobody may keep it. */
export function answerProblemJson(
  c: PageContext,
  publicUrl: string,
  { kind, status, title, detail, more }: ProblemDetails,
): Response {
  const type = `${publicUrl}/en/api#problem-${kind}`;
  const content = { type, title, status, detail, instance: `urn:uuid:${c.var.requestId}`, ...more };
  return c.body(JSON.stringify(content), status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  });
}
