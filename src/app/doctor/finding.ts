import type { MessageKey } from '#platform/i18n/keys.ts';
import type { MessageValue } from '#platform/i18n/messages.ts';

/** What the doctor says of one thing: all is well, worth knowing, or wrong and to be mended. */
export type FindingState = 'good' | 'caution' | 'wrong';

/** The words of a finding, with the remedy where one is needed. */
export type FindingKey = Extract<MessageKey, `backup.doctor.${string}` | `cli.fault.${string}`>;

/** One thing that the doctor looked at. */
export interface Finding {
  state: FindingState;
  /** What was looked at, and what was found: `backup.doctor.clock.good`. */
  key: FindingKey;
  values: Record<string, MessageValue>;
}

/** A finding. */
export function finding(
  state: FindingState,
  key: FindingKey,
  values: Record<string, MessageValue> = {},
): Finding {
  return { state, key, values };
}
