/** How a word may be met by its pattern alone: as a plural, or as a singular. */
export interface PatternKeys {
  /** Keys of the singulars that the word could be the plural of. */
  readonly asPlural: readonly string[];
  /** Keys of the plurals that the word could be the singular of. */
  readonly asSingular: readonly string[];
}

interface Pattern {
  readonly mark: string;
  readonly plurals: readonly RegExp[];
  readonly singulars: readonly RegExp[];
}

/** C is a consonant for certain, A a first consonant that may be a hamza on alef, W a long vowel or its letter, H a
 * consonant or hamza. */
const LETTERS: Readonly<Record<string, string>> = {
  C: '[^اويىةء]',
  A: '[^ويىةء]',
  W: '[اوي]',
  H: '[^اويىة]',
};

/** Patterns of broken plurals and of the singulars they go with; the groups catch the consonants. */
const PATTERNS: readonly Pattern[] = [
  // مفاعيل أفاعيل فعاليل / مفعول أسلوب منديل
  pattern('4', '(A)(C)ا(.)ي(C)', '(A)(C)(.)W(C)ة?'),
  // مفاعل أفاعل فعالل / مصنع عنصر زنبقة; مراوح / مروحة
  pattern('3', '(A)(C)ا(C)(C)', '(A)(C)(C)(C)ة?'),
  pattern('3', '(م)(C)ا([وي])(C)', '(م)(C)([وي])(C)ة'),
  pattern('3', '(C)(ي)ا(.)(C)', '(C)(ي)(.)(C)ة?'),
  // قراصنة أساقفة / قرصان أسقف
  pattern('4', '(A)(C)ا(.)(C)ة', '(A)(C)(.)W(C)'),
  // فواعل / فاعل فاعلة فوعلة; فواعيل / فاعول
  pattern('ف', '(C)وا(.)(.)', '(C)ا(.)(.)ة?', '(C)و(.)(C)ة?'),
  pattern('ق', '(C)وا(.)ي(C)', '(C)ا(.)[وي](C)ة?'),
  // فعائل / وثيقة رسالة
  pattern('ء', '(.)(.)اء(.)', '(.)(C)W(.)ة'),
  // أفعلة فعلاء أفعلاء / غلاف رغيف; شعراء / شاعر; أجنة / جنين
  pattern('ا', 'ا(.)(.)(.)ة', '(.)(.)W(.)'),
  pattern('و', 'ا(.)(C)ية', '(.)(C)اء'),
  pattern('ا', '(.)(C)(C)اء', '(.)(.)W(.)'),
  pattern('ا', 'ا(.)(C)(C)اء', '(.)(.)W(.)'),
  pattern('ش', '(.)(C)(C)اء', '(C)ا(.)(C)'),
  pattern('د', 'ا(.)(C)ة', '(.)(C)[اي]\\2'),
  // أفعال فعول فعال فعلان / فعل فعلة; أفواج أنياب / فوج ناب; قمصان / قميص
  pattern('ع', '[اأ](.)(C)ا(.)', '(.)(C)(C)ة?'),
  pattern('ع', '(آ)(C)ا(C)', '(A)(C)(C)'),
  pattern('ع', '(.)(H)[وا](C)', '(.)(H)(C)ة?'),
  pattern('ع', '(.)(C)(C)ان', '(.)(C)(C)ة?'),
  pattern('ه', '[اأ](C)[وي]ا(C)', '(C)W(C)ة?'),
  pattern('ه', '(C)يو(C)', '(C)W(C)'),
  pattern('ه', '(C)ي(C)ان', '(C)W(C)ة?'),
  pattern('ن', '(.)(C)(C)ان', '(.)(C)W(C)'),
  // نقاد / ناقد; رماة / رام
  pattern('غ', '(.)(.)ا(.)', '(.)ا(.)(.)'),
  pattern('ض', '(.)(C)اة', '(.)ا(C)ي?'),
  // مبان / مبنى; مصاف / مصفاة
  pattern('ط', '(م)(C)ا(C)ي?', '(م)(C)(C)(?:اة|ي)'),
  // هدايا / هدية; قمم / قمة
  pattern('ي', '(.)(.)ايا', '(.)(.)ية'),
  pattern('م', '(.)(C)\\2', '(.)(C)ة'),
];

function pattern(mark: string, plural: string, ...singulars: string[]): Pattern {
  return { mark, plurals: [shape(plural)], singulars: singulars.map(shape) };
}

function shape(form: string): RegExp {
  return new RegExp(`^${form.replace(/[CAWH]/g, (letter) => LETTERS[letter] as string)}$`, 'u');
}

/**
 * The keys that tie a word to its broken plural or to its singular by their patterns, for words that no list
 * knows. Keys of plurals begin with «+»; a singular is looked for under «+» and found under «-», a plural the other
 * way round, so that two singulars of the same consonants (سلام, سليم) never meet. A hamza under alef is no
 * plural's.
 *
 * @example
 * pluralPatterns('مناديل').asPlural // ['4مندل']
 * pluralPatterns('منديل').asSingular // ['4مندل']
 * pluralPatterns('حصون').asPlural // ['عحصن']
 * pluralPatterns('حصن').asSingular // ['عحصن']
 * pluralPatterns('إعداد').asPlural // []
 */
export function pluralPatterns(form: string): PatternKeys {
  const plural = form.replace(/^أ(?=.{3,}(?:ة|اء)$|.ا)/u, 'ا');
  const singular = form.replace(/[أإآ]/gu, 'ا');
  return {
    asPlural: keysOf(plural, ({ plurals }) => plurals),
    asSingular: keysOf(singular, ({ singulars }) => singulars),
  };
}

function keysOf(form: string, shapesOf: (pattern: Pattern) => readonly RegExp[]): string[] {
  if (form.length < 3 || form.length > 6) return [];
  const keys = PATTERNS.flatMap((one) =>
    shapesOf(one).flatMap((shape) => {
      const found = shape.exec(form);
      return found === null ? [] : [one.mark + found.slice(1).join('').replaceAll('آ', 'ا')];
    }),
  );
  return [...new Set(keys)];
}
