const PRONOUN = /(?:هما|كما|هم|هن|كم|ها|نا|ه|ي)$/u;

/** One form under which a word without its suffixes may stand in a word list. */
export interface SuffixReading {
  readonly form: string;
  /** A suffix of gender or number was taken off, which a broken plural does not take. */
  readonly isInflected: boolean;
}

/**
 * The forms under which a core (a word without its particles) may be known, fewest letters taken first:
 * feminine, dual and sound plural, the construct without its nun, the accusative, and, where no article
 * stands before it, the attached pronouns with the ت of ta marbuta restored.
 *
 * @example
 * readSuffixes('خدمات', true).map((reading) => reading.form) // ['خدمات', 'خدمة', 'خدما']
 * readSuffixes('قدرتهم', false).map((reading) => reading.form) // ['قدرتهم', 'قدرة', 'قدرت']
 * readSuffixes('مستواها', false).map((reading) => reading.form).includes('مستوي') // true
 */
export function readSuffixes(core: string, hasArticle: boolean): SuffixReading[] {
  const readings = [{ form: core, isInflected: false }, ...readNumber(core, hasArticle)];
  if (!hasArticle) readings.push(...readPronoun(core));
  return readings.filter(({ form }) => form.length >= 2);
}

function readPronoun(core: string): SuffixReading[] {
  const pronoun = PRONOUN.exec(core)?.[0];
  if (pronoun === undefined) return [];
  const owned = core.slice(0, -pronoun.length);
  const restored = owned.endsWith('ت')
    ? [`${owned.slice(0, -1)}ة`, owned]
    : owned.endsWith('ا')
      ? [`${owned.slice(0, -1)}ي`, owned]
      : [owned];
  // A lone ي is also the ending of the adjective; only longer words are then a noun with 'my' or a construct.
  if (pronoun === 'ي' && owned.length < 4) return [];
  return [
    ...restored.map((form) => ({ form, isInflected: false })),
    ...readNumber(owned, false),
    ...(/[يو]$/u.test(owned) && owned.length > 4 ? [{ form: owned.slice(0, -1), isInflected: true }] : []),
  ];
}

function readNumber(core: string, hasArticle: boolean): SuffixReading[] {
  const inflected = (...forms: string[]) => forms.map((form) => ({ form, isInflected: true }));
  const one = core.slice(0, -1);
  const two = core.slice(0, -2);
  if (core.endsWith('ة')) return isWithoutTa(one) ? inflected(one) : [];
  if (core.endsWith('ه')) return [{ form: `${one}ة`, isInflected: false }];
  if (core.endsWith('وهات')) return inflected(two.slice(0, -1));
  if (core.endsWith('ات'))
    return isWithoutTa(two) ? inflected(`${two}ة`, one, two) : inflected(`${two}ة`, one);
  if (/ت[اي]ن$/u.test(core)) return inflected(`${core.slice(0, -3)}ة`, two);
  if (/[اوي]ن$/u.test(core)) return inflected(two);
  if (hasArticle) return [];
  if (/ت[اي]$/u.test(core)) return inflected(`${two}ة`, one);
  if (core.endsWith('وا')) return inflected(two);
  // 'A project' in the accusative, typed without its tanwin; also the construct of the dual.
  if (core.endsWith('ا')) return inflected(one);
  return core.endsWith('و') && core.length > 4 ? inflected(one) : [];
}

/** Three letters before ta marbuta are another noun (شهر and شهرة), but for adjectives (عام, صحي). */
function isWithoutTa(form: string): boolean {
  return form.length > 3 || /^(?:.ا.|..ي|آ..)$/u.test(form);
}
