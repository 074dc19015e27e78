/** What an act or a reading gives back: the value, or a refusal that the caller must look at. */
export type Result<Value, Refusal> = { ok: true; value: Value } | { ok: false; refusal: Refusal };

/**
 * Wraps the value of an act that succeeded.
 *
 * @example
 * done(7) // { ok: true, value: 7 }
 */
export function done<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/**
 * Wraps the reason of an act that was refused. Faults are thrown; refusals are returned.
 *
 * @example
 * refuse({ kind: 'not-found' }) // { ok: false, refusal: { kind: 'not-found' } }
 */
export function refuse<Refusal>(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal };
}
