import { endingList, endingOf, regionAfter } from '../regions.ts';
import { SPANISH_STEMS } from './spanish-words.ts';

const VOWEL = /[aeiou]/;

/** Where the three regions of a word begin. */
interface Regions {
  readonly rv: number;
  readonly r1: number;
  readonly r2: number;
}

const PRONOUN = endingList('me se sela selo selas selos la le lo las les los nos');

/** Suffixes of nouns and adjectives in the singular, with what stays in their place and what goes with them. */
const SUFFIXES: readonly (readonly [endings: readonly string[], stays: string, inner: RegExp | null])[] = [
  [endingList('anza ico ica ismo able ible ista oso osa amiento imiento'), '', null],
  [endingList('adora ador acion ante ancia'), '', /ic$/],
  [endingList('logia'), 'log', null],
  [endingList('ucion'), 'u', null],
  [endingList('sion'), 's', null],
  [endingList('encia'), 'ente', null],
  [endingList('idad'), '', /(?:[ai]bil|ic|iv)$/],
  [endingList('iva ivo'), '', /at$/],
  [endingList('amente mente'), '', /(?:ante|able|ible|ad|os|ic|(?:at)?iv)$/],
];

const VERB_Y = endingList('ya ye yan yen yeron yendo yo yas yes yais yamos');
const VERB = endingList(
  'arian aran aras ariais areis ariamos aremos ara are erian eriais ereis eriamos eremos irian iran iras iriais ireis iriamos iremos ira ire aba ada ida ia iera ad ed id ase iese aste iste an aban ian aran ieran asen iesen aron ieron ado ido ando iendo io ar er ir as abas adas idas ias aras ieras ases ieses is ais abais iais arais ierais aseis ieseis asteis isteis ados idos amos abamos iamos imos aramos ieramos iesemos asemos en es eis emos',
);

/**
 * The stem of a Spanish word, folded (ñ may stay): the Snowball Spanish algorithm on words without accents, after the plural has
 * been taken off, so that singular and plural always meet. Nouns of four letters keep their gender (caso, casa).
 *
 * @example
 * spanishStem('mujeres') // 'muj'
 * spanishStem('voces') // 'voc'
 * spanishStem('educativas') // 'educ'
 */
export function spanishStem(folded: string): string {
  const singular = singularOf(folded);
  const fixed = SPANISH_STEMS.get(folded) ?? SPANISH_STEMS.get(singular);
  if (fixed !== undefined) return fixed;
  if (singular.length <= 3 || /^.{3}[ao]$/.test(singular)) return singular.replace(/z$/, 'c');
  const at = regionsOf(singular);
  const bare = withoutPronoun(singular, at);
  const changed = changeSuffix(bare, at) ?? withoutVerbEnding(bare, at) ?? bare;
  return tidyEnd(changed, at);
}

/** The singular; a word that only looks like a plural gives the same for its own plural. */
function singularOf(word: string): string {
  const nationality =
    /^(.*(?:ingl|franc|japon|portugu|holand|irland|escoc|liban|sudan|senegal|congol))es(?:a|as|es)?$/.exec(
      word,
    );
  if (nationality !== null) return `${nationality[1]}es`;
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (/ces$/.test(word)) return `${word.slice(0, -3)}z`;
  if (/[aeiou][dlnrjxy]es$/.test(word)) return word.slice(0, -2);
  if (/[aeiou]ses$/.test(word)) return word.slice(0, -2);
  return /[ao]s$/.test(word) || /[^aeious]es$/.test(word) ? word.slice(0, -1) : word;
}

function regionsOf(word: string): Regions {
  const r1 = regionAfter(word, 0, VOWEL);
  return { rv: verbRegion(word), r1, r2: regionAfter(word, r1, VOWEL) };
}

function verbRegion(word: string): number {
  const [first, second] = [VOWEL.test(word[0] ?? ''), VOWEL.test(word[1] ?? '')];
  if (first !== second && second) return Math.min(3, word.length);
  const after = word.slice(2).search(second ? /[^aeiou]/ : VOWEL);
  return after < 0 ? word.length : after + 3;
}

function withoutPronoun(word: string, { rv }: Regions): string {
  const pronoun = endingOf(word, PRONOUN);
  if (pronoun === null) return word;
  const rest = word.slice(0, -pronoun.length);
  return /(?:ando|iendo|[aei]r|uyendo)$/.test(rest) && rest.length - 2 >= rv ? rest : word;
}

function changeSuffix(word: string, { r1, r2 }: Regions): string | null {
  for (const [endings, stays, inner] of SUFFIXES) {
    const ending = endingOf(word, endings);
    if (ending === null) continue;
    const rest = word.slice(0, -ending.length);
    const region = ending.endsWith('mente') ? r1 : r2;
    if (rest.length < region) return null;
    const within = inner === null ? -1 : rest.search(inner);
    return within >= r2 ? rest.slice(0, within) : rest + stays;
  }
  return null;
}

function withoutVerbEnding(word: string, { rv }: Regions): string | null {
  const region = word.slice(rv);
  const y = endingOf(region, VERB_Y);
  if (y !== null && word.slice(0, -y.length).endsWith('u')) return word.slice(0, -y.length);
  const ending = endingOf(region, VERB);
  return ending === null ? null : word.slice(0, -ending.length);
}

/** The last vowel, and spellings of one sound before e and a: voz, voces; buscar, busque; pagar, pague. */
function tidyEnd(word: string, { rv }: Regions): string {
  const bare =
    word.length > rv
      ? word.replace(/(?:os|[aoei])$/, (end) => (word.length - end.length >= rv ? '' : end))
      : word;
  return bare
    .replace(/(?<=...)i$/, '')
    .replace(/ific$/, 'if')
    .replace(/gu$/, 'g')
    .replace(/qu$|z$/, 'c');
}
