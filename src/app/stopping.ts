const FORCED_AFTER = 1_000;

/**
 * Turns the ways in which we are asked to stop (Ctrl-C, SIGTERM, a closed terminal, a launcher that died) into one abort. Asked again
 * after a second, the process ends at once; the terminal and the launcher may both pass on the same Ctrl-C, which counts once.
 */
export function stopWhenAsked(): AbortSignal {
  const controller = new AbortController();
  let asked: number | undefined;
  const ask = () => {
    const now = performance.now();
    if (asked !== undefined && now - asked > FORCED_AFTER) process.exit(130);
    asked ??= now;
    controller.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  process.on('disconnect', ask);
  process.channel?.unref();
  return controller.signal;
}
