import type { Random } from '../generator/random.ts';

const FIRST = Date.UTC(2004, 2, 1, 9);
const LAST = Date.UTC(2026, 5, 30, 9);
const DAY = 86_400_000;
/** Publications fall on common days, eight in a year. */
const RHYTHM = 45 * DAY;

/** The last date of the demonstration world, as a day: what projects say of themselves is true then. */
export const LAST_DAY = dayOf(new Date(LAST));

/** The state that follows from a period alone. */
export type StateByPeriod = 'planned' | 'under-way' | 'completed';

/** A period as it is written: each end a year, a month or a day. */
export interface WrittenPeriod {
  from?: string;
  until?: string;
}

/** When a demonstration project is told about, and what its period and state are then. */
export interface ProjectCourse {
  /** Publications in the order of time: the first, one with results, one with a new summary. */
  published: readonly Date[];
  first: Record<string, unknown>;
  /** What the second publication says instead. */
  second: Record<string, unknown>;
  /** Where the project stands at the last date, whether or not it says so. */
  stands: StateByPeriod;
}

/** Projects last told about before this year have ended; of the later ones, many go on. */
const GOES_ON_SINCE = 2019;
/** Projects that have not begun were told about in this year at the earliest. */
const PLANNED_SINCE = 2024;
/** What has not begun or not ended begins or ends in this year at the earliest, so that it stays true to the end of the last year. */
const AHEAD = new Date(LAST).getUTCFullYear() + 1;

/**
 * The state of a project on a day (`2026-06-30`) by its period: planned when it begins later, completed when it has ended, otherwise under way.
 * An end that is not written is not known to have come; a year or a month lasts to its end.
 *
 * @example
 * stateOn('2026-06-30', { from: '2006', until: '2008' }) // 'completed'
 */
export function stateOn(day: string, { from, until }: WrittenPeriod): StateByPeriod {
  if (from !== undefined && from > day.slice(0, from.length)) return 'planned';
  if (until !== undefined && until < day.slice(0, until.length)) return 'completed';
  return 'under-way';
}

/** The course of project `place` of `count`; later ones are published later, and more of the recent ones have not ended. */
export function courseOf(random: Random, place: number, count: number): ProjectCourse {
  const published = publicationsOf(random, place, count);
  const years = yearsOf(random, published);
  const end = random.pick(['03-31', '06-30', '12-31']);
  const actual = {
    from: `${years.from}-${String(random.between(1, 12)).padStart(2, '0')}-01`,
    until: `${years.until}-${end}`,
  };
  const stands = stateOn(LAST_DAY, actual);
  const isEarly = published.length > 1 && stands === 'completed' && random.chance(0.3);
  const meant = isEarly ? { ...actual, until: `${years.until + 1}-${end}` } : actual;

  const precision = random.below(8);
  const isStated = random.chance(0.93);
  const now = stopOf(random, stands, published.length) ?? stands;
  const told = (period: WrittenPeriod, state: string) => ({
    ...periodAs(precision, stands, period),
    ...(isStated ? { state } : {}),
  });
  return {
    published,
    first: told(meant, published.length === 1 ? now : stateOn(dayOf(published[0]!), meant)),
    second: told(actual, now),
    stands,
  };
}

function publicationsOf(random: Random, place: number, count: number): Date[] {
  const times = [FIRST + Math.floor(((LAST - FIRST) * place) / (count - 1))];
  const versions = random.pick([1, 1, 1, 2, 2, 3]);
  for (let version = 1; version < versions; version++) {
    const next = times.at(-1)! + random.between(200, 900) * DAY;
    if (next > LAST) break;
    times.push(next);
  }
  return times.map((time) => new Date(FIRST + Math.floor((time - FIRST) / RHYTHM) * RHYTHM));
}

/**
 * The years of the period. Nothing begins or ends between the second telling and the last date, so that what was told then is still true; and what
 * is told twice has begun by the first time, as its texts speak of things done.
 */
function yearsOf(random: Random, published: readonly Date[]): { from: number; until: number } {
  const first = published[0]!.getUTCFullYear();
  const told = (published[1] ?? published[0]!).getUTCFullYear();
  if (published.length === 1 && told >= PLANNED_SINCE && random.chance(0.35)) {
    const from = AHEAD + random.below(2);
    return { from, until: from + random.between(1, 3) };
  }
  if (told >= GOES_ON_SINCE && random.chance(0.65)) {
    return { from: random.between(first - 3, first - 1), until: AHEAD + random.below(4) };
  }
  return { from: random.between(first - 4, Math.min(first - 1, told - 2)), until: told - 1 };
}

/** A few stop before their end; none that has not begun, and none that later told of its growth. */
function stopOf(random: Random, stands: StateByPeriod, versions: number): string | undefined {
  if (stands === 'planned' || versions > 2) return undefined;
  if (stands === 'completed') return random.chance(0.05) ? 'cancelled' : undefined;
  return random.chance(0.2) ? random.pick(['suspended', 'cancelled']) : undefined;
}

/** As precisely as the owner knew it, sometimes not at all; but never without the end that the state rests on. */
function periodAs(
  precision: number,
  stands: StateByPeriod,
  { from, until }: WrittenPeriod,
): { period?: WrittenPeriod } {
  const cut = (length: number) => ({ from: from?.slice(0, length), until: until?.slice(0, length) });
  const year = cut(4);
  switch (precision) {
    case 0:
      return {};
    case 1:
      return { period: stands === 'completed' ? { until: year.until } : { from: year.from } };
    case 2:
      return { period: stands === 'planned' ? { from: year.from } : { until: year.until } };
    case 3:
      return { period: year };
    case 4:
      return { period: cut(7) };
    default:
      return { period: { from, until } };
  }
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
