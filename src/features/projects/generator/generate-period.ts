import type { Random } from './random.ts';

/** Years in which projects start; later ones are more frequent, as registers grow. */
const FIRST_YEAR = 2003;
const LAST_YEAR = 2027;
/** The year in which generated projects are told about. */
const PRESENT = 2026;

/** A period between 2003 and 2033, to the year, month or day; an end or both may be unknown. */
export function generatePeriod(random: Random): { from?: string; until?: string } | undefined {
  if (random.chance(0.08)) return undefined;
  const year = LAST_YEAR - Math.floor((LAST_YEAR - FIRST_YEAR + 1) * random.unit() ** 1.5);
  const from = partialDate(random, year);
  if (random.chance(0.25)) return { from };
  const until = partialDate(random, year + random.between(1, 5));
  return random.chance(0.03) ? { until } : { from, until };
}

/** A state that agrees with the period. */
export function stateOf(random: Random, period: { from?: string; until?: string } | undefined): string {
  if (random.chance(0.03)) return random.pick(['suspended', 'cancelled']);
  if (period?.from !== undefined && Number(period.from.slice(0, 4)) > PRESENT) return 'planned';
  if (period?.until !== undefined && Number(period.until.slice(0, 4)) < PRESENT) return 'completed';
  return random.chance(0.9) ? 'under-way' : 'completed';
}

function partialDate(random: Random, year: number): string {
  const month = String(random.between(1, 12)).padStart(2, '0');
  const day = String(random.between(1, 28)).padStart(2, '0');
  const precision = random.below(3);
  return precision === 0 ? String(year) : precision === 1 ? `${year}-${month}` : `${year}-${month}-${day}`;
}
