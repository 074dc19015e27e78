import { isDeepStrictEqual } from 'node:util';
import type { Language } from '#kernel/language.ts';
import { dissect, type MessageAnatomy } from './icu-messages.ts';

const OWN_SCRIPT: Partial<Record<Language, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  zh: /\p{Script=Han}/u,
  ru: /\p{Script=Cyrillic}/u,
};

/** Marks that a language writes in another way, and how. */
const PUNCTUATION: { language: Language; wrong: RegExp; right: string }[] = [
  { language: 'fr', wrong: /(?:^|[^\s!?…])[;!?]/u, right: 'a space before ; ! ?' },
  { language: 'fr', wrong: /(?<![\s\d]):(?=\s|$)/u, right: 'a space before :' },
  { language: 'fr', wrong: /«\S|\S»/u, right: 'spaces inside « »' },
  {
    language: 'zh',
    wrong: /\p{Script=Han}[,;:!?]|\p{Script=Han}\.(?:\s|$)|[(][^()]*\p{Script=Han}/u,
    right: '，；：！？。（）',
  },
  { language: 'ar', wrong: /\p{Script=Arabic}\s?[,;?]/u, right: '، ؛ ؟' },
  { language: 'es', wrong: /^(?!.*¿).*\?|^(?!.*¡).*!/su, right: '¿ and ¡ at the beginning' },
];

function argumentProblems(english: MessageAnatomy, other: MessageAnatomy): string[] {
  const problems: string[] = [];
  const names = (anatomy: MessageAnatomy) => [...anatomy.uses.keys()].sort().join(', ');
  if (names(english) !== names(other))
    return [`takes ${names(other) || 'nothing'}, not ${names(english) || 'nothing'}`];
  for (const [name, uses] of other.uses) {
    const own = english.uses.get(name)!;
    if (uses.has('counted') && !own.has('counted')) problems.push(`counts ${name}, which English only shows`);
    if (uses.has('chosen') !== own.has('chosen')) problems.push(`${name} is a choice in one language only`);
    if (uses.has('tag') !== own.has('tag')) problems.push(`${name} is a tag in one language only`);
  }
  if (!isDeepStrictEqual(english.choices, other.choices)) problems.push('chooses between other ways');
  return problems;
}

function pluralProblems(language: Language, { plurals }: MessageAnatomy): string[] {
  return plurals.flatMap(({ argument, type, categories }) => {
    const needed = new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories;
    const missing = needed.filter((category) => !categories.includes(category));
    const foreign = categories.filter((category) => !(needed as string[]).includes(category));
    return [
      ...missing.map((category) => `${argument} lacks the plural ${category}`),
      ...foreign.map((category) => `${argument} has a plural ${category}, which the language has not`),
    ];
  });
}

function isUntranslated(language: Language, english: MessageAnatomy, other: MessageAnatomy): boolean {
  const said = other.literals.join(' ');
  if (!/\p{L}/u.test(english.literals.join(' '))) return false;
  return isDeepStrictEqual(english.literals, other.literals) || OWN_SCRIPT[language]?.test(said) === false;
}

/**
 * What is wrong with a message: its arguments, plurals, punctuation, or that it was not translated. Empty when nothing is.
 *
 * @param untranslated words that are the same in this language as in English
 * @example
 * messageProblems('fr', 'Found: {count}', 'Trouvé: {count}', new Set()) // ['needs a space before :']
 */
export function messageProblems(
  language: Language,
  englishSource: string,
  source: string,
  untranslated: ReadonlySet<string>,
): string[] {
  let english: MessageAnatomy;
  let own: MessageAnatomy;
  try {
    english = dissect(englishSource);
    own = dissect(source);
  } catch (fault) {
    return [`is not ICU MessageFormat: ${String(fault)}`];
  }
  const problems = [...argumentProblems(english, own), ...pluralProblems(language, own)];
  const hasClock = [...own.uses.values()].some((uses) => uses.has('clock'));
  if (hasClock) problems.push('formats a date itself: Texts does, and hands it over as a string');
  if (own.literals.some((text) => text.includes("'"))) problems.push('has a straight apostrophe: write ’');
  if (own.literals.some((text) => /^\s*\n|\s{2}|\n/.test(text)))
    problems.push('has double spaces or line breaks');
  // A separator such as `, ` ends with a space in English, too.
  if (source !== source.trim() && englishSource === englishSource.trim())
    problems.push('begins or ends with a space');
  for (const { language: of, wrong, right } of PUNCTUATION) {
    // Spanish opens a question in front of an argument and closes it behind: its pieces belong together.
    const texts = of === 'es' ? [own.literals.join('')] : own.literals;
    if (of === language && texts.some((text) => wrong.test(text))) problems.push(`needs ${right}`);
  }
  if (language !== 'en' && !untranslated.has(source) && isUntranslated(language, english, own))
    problems.push('is not translated');
  return problems;
}
