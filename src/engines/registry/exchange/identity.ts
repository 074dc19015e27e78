import { asText } from '#engines/fields/reading.ts';
import { tidyLine } from '#engines/fields/text-value.ts';
import type { Kind } from '../kind.ts';
import { type Alias, OWN_SCHEME } from '../store/entry.ts';

/** How the ids of a file are understood. */
export interface IdentityRule {
  kind: Kind;
  /** Name of the register the ids are of. */
  source: string;
  /** The name was given: no id is taken for one of our references. */
  isSourceGiven: boolean;
}

const LONGEST_ID = 300;

/**
 * The identity that an id of a file stands for: one of our records when it has the form of our references and no source was named, else a
 * record of the source. `null` when there is no id, or one longer than 300 characters.
 *
 * @example
 * // identityOf('P-2026-0001', { kind: project, source: 'list', isSourceGiven: false }) gives { scheme: 'wasl', value: 'P-2026-0001' }
 * // identityOf('17', { kind: project, source: 'list', isSourceGiven: false }) gives { scheme: 'source:list', value: '17' }
 */
export function identityOf(id: unknown, rule: IdentityRule): Alias | null {
  const given = asText(id);
  const value = given === null ? null : tidyLine(given);
  if (value === null || value.length > LONGEST_ID) return null;
  const isOurs = !rule.isSourceGiven && referencePattern(rule.kind).test(value);
  return isOurs
    ? { scheme: OWN_SCHEME, value: value.toUpperCase() }
    : { scheme: `source:${rule.source}`, value };
}

/** The identity of a piece of which none is known; it never reaches the register. */
export const NO_IDENTITY: Alias = { scheme: '', value: '' };

const patterns = new Map<string, RegExp>();

function referencePattern({ referencePrefix }: Kind): RegExp {
  let pattern = patterns.get(referencePrefix);
  if (!pattern) {
    pattern = new RegExp(`^${referencePrefix}-\\d{4}-\\d{4,}$`, 'i');
    patterns.set(referencePrefix, pattern);
  }
  return pattern;
}
