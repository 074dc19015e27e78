import type { Random } from '../generator/random.ts';

const FIRST = Date.UTC(2004, 2, 1, 9);
const LAST = Date.UTC(2026, 5, 30, 9);
const DAY = 86_400_000;
/** Publications fall on common days, eight in a year. */
const RHYTHM = 45 * DAY;

/** When a demonstration project is told about, and what its period and state are then. */
export interface ProjectCourse {
  /** Publications in the order of time: the first, one with results, one with a new summary. */
  published: readonly Date[];
  first: Record<string, unknown>;
  /** What the second publication says instead. */
  second: Record<string, unknown>;
}

/** Projects that were last told about before this year are at their end by then. */
const STILL_TOLD_ABOUT = 2022;

/** The course of project `place` of `count`; later ones are published later, and more of the recent ones have not ended. */
export function courseOf(random: Random, place: number, count: number): ProjectCourse {
  const at = FIRST + Math.floor(((LAST - FIRST) * place) / (count - 1));
  const published = [at];
  const versions = random.pick([1, 1, 1, 2, 2, 3]);
  for (let version = 1; version < versions; version++) {
    const next = published.at(-1)! + random.between(200, 900) * DAY;
    if (next > LAST) break;
    published.push(next);
  }
  const year = new Date(at).getUTCFullYear();
  const told = new Date(published.at(1) ?? at).getUTCFullYear();
  const isOld = told < STILL_TOLD_ABOUT;
  // What was told about once and long ago was told when it had ended.
  const starts = published.length === 1 && isOld ? year - random.between(2, 4) : year + random.between(-1, 1);
  const meant = published.length === 1 && isOld ? year : starts + random.between(2, 4);
  const ended = isOld ? Math.max(Math.min(meant, told), starts) : meant;
  const stopped = random.chance(0.12) ? random.pick(['suspended', 'cancelled']) : undefined;
  const period = periodOf(random, starts, meant);
  const state = (now: number, end: number) => {
    if (starts > now) return 'planned';
    return end <= now ? 'completed' : 'under-way';
  };
  const only = published.length === 1 ? stopped : undefined;
  return {
    published: published.map((time) => new Date(FIRST + Math.floor((time - FIRST) / RHYTHM) * RHYTHM)),
    first: { ...(period ? { period } : {}), state: only ?? state(year, meant) },
    second: {
      ...(period?.until && ended < meant ? { period: { ...period, until: String(ended) } } : {}),
      state: stopped ?? state(told, Math.min(ended, isOld ? told : ended)),
    },
  };
}

/** As precisely as the owner knew it; sometimes not at all. */
function periodOf(
  random: Random,
  starts: number,
  ends: number,
): { from?: string; until?: string } | undefined {
  const month = String(random.between(1, 12)).padStart(2, '0');
  switch (random.below(8)) {
    case 0:
      return undefined;
    case 1:
      return { from: String(starts) };
    case 2:
      return { until: String(ends) };
    case 3:
      return { from: String(starts), until: String(ends) };
    case 4:
      return { from: `${starts}-${month}`, until: `${ends}-${month}` };
    default:
      return { from: `${starts}-${month}-01`, until: `${ends}-12-31` };
  }
}
