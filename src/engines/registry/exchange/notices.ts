import type { Place, Problem } from './incoming.ts';

/** Notices of one sort, counted. */
export interface GatheredNotice {
  code: string;
  /** The column, member or element that has no home, without indexes. */
  subject: string;
  count: number;
  /** The first places where it was met. */
  places: readonly Place[];
  values: Problem['values'];
}

const MOST_PLACES = 3;
const MOST_SORTS = 2000;

/** Gathers notices by what they are about, so that ten thousand rows with an unknown column are one line; memory is bounded. */
export class Notices {
  readonly #gathered = new Map<string, { notice: GatheredNotice; places: Place[] }>();

  /** Adds one notice. With weight 0 it is listed and not counted. */
  add(notice: Problem, weight = timesIn(notice)): void {
    const subject = subjectOf(notice);
    const wanted = `${notice.code}\u0000${subject}`;
    const isFull = this.#gathered.size >= MOST_SORTS && !this.#gathered.has(wanted);
    // Hostile input may name ever new columns; then the sort stands without its subject.
    const key = isFull ? notice.code : wanted;
    let found = this.#gathered.get(key);
    if (!found) {
      const places: Place[] = [];
      found = {
        places,
        notice: {
          code: notice.code,
          subject: isFull ? '…' : subject,
          count: 0,
          places,
          values: notice.values,
        },
      };
      this.#gathered.set(key, found);
    }
    found.notice.count += weight;
    if (weight > 0 && found.places.length < MOST_PLACES) found.places.push(notice.place);
  }

  /** What was gathered, most frequent first. */
  list(): GatheredNotice[] {
    return [...this.#gathered.values()].map(({ notice }) => notice).sort((a, b) => b.count - a.count);
  }
}

/** A notice may itself stand for several like it in one record. */
function timesIn({ values }: Problem): number {
  return typeof values?.count === 'number' ? values.count : 1;
}

function subjectOf({ place, field, values }: Problem): string {
  if (typeof values?.path === 'string') return values.path;
  return (place.field ?? place.element ?? field ?? '').replace(/\[\d+\]/g, '');
}
