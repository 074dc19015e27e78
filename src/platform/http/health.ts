import type { PageContext } from './page-context.ts';

/** Whether something that pages need is there; named as the operator knows it, such as `database`. */
export type ReadinessChecks = Readonly<Record<string, () => Promise<boolean>>>;

/** A check that takes longer, in milliseconds, counts as failed: whoever asks does not wait for ever. */
const LONGEST_CHECK = 2000;

async function passes(check: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), LONGEST_CHECK);
  });
  // A check that throws says no: the question is whether pages can be served, and the log of the room says why not.
  const answer = Promise.resolve()
    .then(check)
    .catch(() => false);
  const passed = await Promise.race([answer, late]);
  clearTimeout(timer);
  return passed;
}

/** Answers whether requests can be served now: 200, or 503 with what is missing. */
export async function answerReadiness(c: PageContext, checks: ReadinessChecks): Promise<Response> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, await passes(check)] as const),
  );
  const isReady = results.every(([, passed]) => passed);
  return c.json({ ready: isReady, checks: Object.fromEntries(results) }, isReady ? 200 : 503);
}
