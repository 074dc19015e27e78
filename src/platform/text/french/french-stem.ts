import { endingList, endingOf, regionAfter } from '../regions.ts';
import { FRENCH_STEMS } from './french-words.ts';

const VOWEL = /[aeiouy]/;

type Rule = readonly [endings: readonly string[], act: (rest: string, at: Regions) => string | null];

/** Where the three regions of a word begin. */
interface Regions {
  readonly rv: number;
  readonly r1: number;
  readonly r2: number;
}

const inR2 = (rest: string, { r2 }: Regions): string | null => (rest.length >= r2 ? rest : null);

/** What stands before -ation and -ité loses its own suffix. */
function withoutInner(rest: string, { r2 }: Regions): string {
  const inner = /(?:ic|at|[ai]bil|iv)$/.exec(rest);
  if (inner === null) return rest;
  if (inner[0] === 'ibil') return `${rest.slice(0, -4)}ibl`;
  if (inner[0] === 'abil') return inner.index >= r2 ? rest.slice(0, -4) : `${rest.slice(0, -4)}abl`;
  if (inner[0] === 'ic') return inner.index >= r2 ? rest.slice(0, -2) : `${rest.slice(0, -2)}iqU`;
  return inner.index >= r2 ? withoutInner(rest.slice(0, -2), { rv: 0, r1: 0, r2 }) : rest;
}

function withoutAdverb(rest: string, at: Regions): string | null {
  if (rest.length < at.rv) return null;
  if (/iv$/.test(rest) && rest.length - 2 >= at.r2) return withoutInner(rest.slice(0, -2), at);
  if (/eus$/.test(rest))
    return rest.length - 3 >= at.r2
      ? rest.slice(0, -3)
      : rest.length - 3 >= at.r1
        ? `${rest.slice(0, -1)}x`
        : rest;
  if (/(?:abl|iqU)$/.test(rest) && rest.length - 3 >= at.r2) return rest.slice(0, -3);
  return /[iI]er$/.test(rest) && rest.length - 3 >= at.rv ? `${rest.slice(0, -3)}i` : rest;
}

/** Standard suffixes: the longest that a word has decides. */
const SUFFIXES: readonly Rule[] = [
  [endingList('ance iqUe isme able iste eux ances iqUes ismes ables istes'), inR2],
  [
    endingList('atrice ateur ation atrices ateurs ations'),
    (rest, at) => (rest.length >= at.r2 ? withoutInner(rest, at) : null),
  ],
  [endingList('logie logies'), (rest, { r2 }) => (rest.length >= r2 ? `${rest}log` : null)],
  [endingList('usion ution usions utions'), (rest, { r2 }) => (rest.length >= r2 ? `${rest}u` : null)],
  [endingList('ence ences'), (rest, { r2 }) => (rest.length >= r2 ? `${rest}ent` : null)],
  [endingList('ement ements'), withoutAdverb],
  [endingList('ite ites'), (rest, at) => (rest.length >= at.r2 ? withoutInner(rest, at) : null)],
  [endingList('if ive ifs ives'), (rest, at) => (rest.length >= at.r2 ? withoutInner(rest, at) : null)],
  [endingList('eaux'), (rest) => `${rest}eau`],
  [endingList('aux'), (rest, { r1 }) => (rest.length >= r1 ? `${rest}al` : null)],
  [endingList('euse euses'), (rest, at) => inR2(rest, at) ?? (rest.length >= at.r1 ? `${rest}eux` : null)],
  [
    endingList('issement issements'),
    (rest, { r1 }) => (rest.length >= r1 && /[^aeiouy]$/.test(rest) ? rest : null),
  ],
];

/** Adverbs whose rest is looked at again as a verb. */
const ADVERBS: readonly (readonly [RegExp, string])[] = [
  [/amment$/, 'ant'],
  [/emment$/, 'ent'],
  [/(?<=[aeiou])ments?$/, ''],
];

const VERB_I = endingList(
  'it i ie Ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent issais issait issant issante issantes issants isse issent isses issez issiez issions issons',
);
const VERB_E = endingList(
  'ee ees er era erai eraIent erais erait eras erent erez eriez erions erons eront ez iez',
);
const VERB_A = endingList('a ai aIent ais ait ant ante antes ants as asse assent asses assiez assions');

/**
 * The stem of a French word, folded: the Snowball French algorithm on words without accents, so that a word typed without them
 * has the same stem. Short nouns keep their last e (port, porte).
 *
 * @example
 * frenchStem('activites') // 'activ'
 * frenchStem('regionaux') // 'regional'
 * frenchStem('developpes') // 'developp'
 */
export function frenchStem(folded: string): string {
  const fixed = FRENCH_STEMS.get(folded);
  if (fixed !== undefined) return fixed;
  const singular = folded.replace(/(?<=[^s])s$/, '');
  if (singular.length <= 4) return singular;
  const word = markConsonants(
    folded
      .replace(/aises?$/, 'ais')
      .replace(/trices?$/, 'teur')
      .replace(/ifs?$/, 'ive'),
  );
  const at = regionsOf(word);
  const stem = withoutSuffix(word, at);
  const tidy = tidyEnd(stem).toLowerCase();
  return tidy.length === 3 ? `${tidy}e` : tidy;
}

function markConsonants(word: string): string {
  return word
    .replace(/(?<=[aeiouy])[ui](?=[aeiouy])/g, (letter) => letter.toUpperCase())
    .replace(/(?<=[aeiou])y|y(?=[aeiou])/g, 'Y')
    .replace(/(?<=q)u/g, 'U');
}

function regionsOf(word: string): Regions {
  const r1 = regionAfter(word, 0, VOWEL);
  const later = word.slice(1).search(VOWEL);
  const beyondVowel = later < 0 ? word.length : later + 2;
  const rv = /^(?:par|col|tap|[aeiouy]{2})/.test(word) ? 3 : beyondVowel;
  return { rv, r1, r2: regionAfter(word, r1, VOWEL) };
}

function withoutSuffix(word: string, at: Regions): string {
  const adverb = ADVERBS.find(([ending]) => word.search(ending) >= at.rv);
  const isLonger = /(?:[^i]ement|issement)s?$/.test(word);
  if (adverb !== undefined && !isLonger) {
    const rest = word.replace(adverb[0], adverb[1]);
    return withoutVerbEnding(rest, at) ?? rest;
  }
  const changed = changeSuffix(word, at) ?? withoutVerbEnding(word, at);
  return changed !== null ? changed.replace(/Y$/, 'i') : withoutResidue(word, at);
}

function changeSuffix(word: string, at: Regions): string | null {
  const found = SUFFIXES.map(([endings, act]) => ({ ending: endingOf(word, endings) ?? '', act }))
    .filter(({ ending }) => ending !== '')
    .sort((one, other) => other.ending.length - one.ending.length)[0];
  return found === undefined ? null : found.act(word.slice(0, -found.ending.length), at);
}

function withoutVerbEnding(word: string, { rv, r2 }: Regions): string | null {
  const region = word.slice(rv);
  const i = endingOf(region, VERB_I);
  if (i !== null && /[^aeiouy]$/.test(word.slice(rv, -i.length))) return word.slice(0, -i.length);
  if (region.endsWith('ions') && word.length - 4 >= r2) return word.slice(0, -4);
  const e = endingOf(region, VERB_E);
  if (e !== null) return word.slice(0, -e.length);
  const a = endingOf(region, VERB_A);
  return a === null ? null : word.slice(0, -a.length).replace(/e$/, '');
}

function withoutResidue(word: string, { rv, r2 }: Regions): string {
  const bare = word.replace(/(?<=[^aious])s$/, '');
  if (/[st]ion$/.test(bare) && bare.length - 3 >= r2) return bare.slice(0, -3);
  if (bare.length <= rv) return bare;
  return bare.replace(/[iI]ere?$/, 'i').replace(/e$/, '');
}

/** Double consonants, the i of vérifier, and spellings of one sound before e and a: éduquer, éducation. */
function tidyEnd(stem: string): string {
  return stem
    .replace(/(enn|onn|ett|ell|eill)$/, (end) => end.slice(0, -1))
    .replace(/(?<=if|etud|ssoc|egoc)i$/, '')
    .replace(/q[Uu]?$/, 'c');
}
