import type { Entry, TranslatedText, TranslationState } from '#engines/registry/store/entry.ts';
import { LANGUAGES, type Language } from '#kernel/language.ts';
import { Random } from '../generator/random.ts';
import { goalOf, THEMES, type Theme } from '../generator/themes.ts';
import { courseOf } from './course-of-project.ts';
import { PLACES, type Place } from './places.ts';
import { ARABIC } from './texts/arabic.ts';
import { CHINESE } from './texts/chinese.ts';
import { DEMONSTRATED, type DemonstrationText } from './texts/demonstration-text.ts';
import { ENGLISH } from './texts/english.ts';
import { FRENCH } from './texts/french.ts';
import { RUSSIAN } from './texts/russian.ts';
import { SPANISH } from './texts/spanish.ts';

/** The scheme of the identities of demonstration projects, and the name of their collection. */
export const DEMONSTRATION = 'demonstration';

/** One publication in the demonstration world: a new project, or the next version of one. */
export interface DemonstrationStep {
  at: Date;
  identity: Entry['identity'];
  language: Language;
  /** Raw values of the kind's fields; `readDocument` checks them. */
  values: Record<string, unknown>;
  translations: readonly TranslatedText[];
}

const TEXTS: Record<Language, DemonstrationText> = {
  ar: ARABIC,
  zh: CHINESE,
  en: ENGLISH,
  fr: FRENCH,
  ru: RUSSIAN,
  es: SPANISH,
};

/** Themes whose techniques were rare in the first years. */
const LATE: ReadonlySet<string> = new Set([
  'environment',
  'media',
  'early-warning',
  'security',
  'open-data',
  'jobs',
]);

/** How many projects are described in each language; 300 in all. */
const COUNTS: Record<Language, number> = { en: 96, fr: 60, es: 52, ar: 44, ru: 26, zh: 22 };

/**
 * The story of the demonstration world: some 300 invented projects in six languages, each published when it was told about, some with later
 * versions; in the order of time. Pure and always the same.
 */
export function demonstrationSteps(): DemonstrationStep[] {
  const sketches = LANGUAGES.flatMap((language) =>
    Array.from({ length: COUNTS[language] }, (_, number) => sketchOf(language, number)),
  );
  // Spread over the years in an order that mixes languages and themes; what only lately became usual comes later.
  const order = new Random(20_040_101);
  const mixed = sketches
    .map((sketch) => ({ sketch, key: order.unit() + (LATE.has(sketch.theme.name) ? 0.35 : 0) }))
    .sort((a, b) => a.key - b.key);
  return mixed
    .flatMap(({ sketch }, place) => stepsOf(sketch, place, mixed.length))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

interface Sketch {
  name: string;
  language: Language;
  theme: Theme & { name: (typeof DEMONSTRATED)[number] };
  place: Place;
  /** Which of the two titles. */
  title: 0 | 1;
}

function sketchOf(language: Language, number: number): Sketch {
  const places = PLACES[language];
  const round = Math.floor(number / places.length);
  // Five and the number of themes share no divisor, so that a place and a theme meet once.
  const name = DEMONSTRATED[((number % places.length) * 7 + round * 5) % DEMONSTRATED.length]!;
  const theme = THEMES.find((candidate) => candidate.name === name);
  if (!theme) throw new Error(`no theme ${name}`);
  return {
    name: `${language}-${number + 1}`,
    language,
    theme: { ...theme, name },
    place: places[number % places.length]!,
    title: (round % 2) as 0 | 1,
  };
}

function stepsOf(sketch: Sketch, place: number, count: number): DemonstrationStep[] {
  const random = new Random(777, place);
  const course = courseOf(random, place, count);
  const hasBegun = course.stands !== 'planned';
  const text = TEXTS[sketch.language];
  const own = themeText(sketch, sketch.language, random.between(2, 9) * 100);
  const first = {
    title: own.title,
    summary: own.summary,
    description: hasBegun ? `${own.story}\n\n${random.pick(text.setup)}` : random.pick(text.ahead),
    ...people(random, text, sketch),
    ...classification(random, sketch, hasBegun ? own.result : undefined),
    ...places(sketch.place),
    ...course.first,
    ...(random.chance(0.35)
      ? { budget: { amount: String(random.between(4, 90) * 25_000), currency: sketch.place.currency } }
      : {}),
    links: [{ url: `https://${sketch.name}.demonstration.example/` }],
    source: { publisher: 'Wasl', collection: DEMONSTRATION },
    working_languages: [sketch.language],
  };
  const identity = { scheme: DEMONSTRATION, value: sketch.name };
  const translations = translationsOf(random, sketch);
  const step = { identity, language: sketch.language };
  const steps: DemonstrationStep[] = [{ ...step, at: course.published[0]!, values: first, translations }];
  if (course.published.length > 1) {
    const second = {
      ...first,
      ...course.second,
      results: own.result,
      challenges: random.pick(text.challenges),
      replicability: random.pick(text.replicability),
    };
    steps.push({ ...step, at: course.published[1]!, values: second, translations });
    if (course.published.length > 2) {
      const glue = sketch.language === 'zh' ? '' : ' ';
      const summary = `${first.summary}${glue}${random.pick(text.later)}`;
      // The translations stay as they were: they are now behind the source, and the page says so.
      steps.push({ ...step, at: course.published[2]!, values: { ...second, summary }, translations: [] });
    }
  }
  return steps;
}

/** What the theme says in a language about this place. */
function themeText(sketch: Sketch, language: Language, round: number) {
  const text = TEXTS[language].themes[sketch.theme.name];
  return {
    title: text.titles[sketch.title].replace('{in}', sketch.place.phrase[language]),
    summary: text.summary,
    story: text.story,
    result: text.result.replace('{n}', String(round)),
  };
}

function translationsOf(random: Random, sketch: Sketch): TranslatedText[] {
  const others = LANGUAGES.filter((other) => other !== sketch.language);
  const count = random.pick([0, 1, 1, 2, 2, 5]);
  const english = sketch.language !== 'en' && count > 0 ? ['en' as const] : [];
  const chosen = new Set<Language>([...english, ...random.some(others, count)].slice(0, count));
  return [...chosen].flatMap((language) => {
    const text = themeText(sketch, language, 100);
    const state = random.pick<TranslationState>(['human', 'reviewed', 'machine']);
    const title = { field: 'title', language, text: text.title, state };
    // Some have their title translated and nothing else: the rest is shown in its own language.
    if (random.chance(0.2)) return [title];
    return [title, { field: 'summary', language, text: text.summary, state }];
  });
}

function people(random: Random, text: DemonstrationText, sketch: Sketch): Record<string, unknown> {
  const party = (index: number) => {
    const organisation = text.organisations[index]!;
    return {
      name: organisation.name,
      language: sketch.language,
      identifiers: [{ scheme: DEMONSTRATION, value: `${sketch.language}-organisation-${index + 1}` }],
      stakeholder_type: organisation.type,
    };
  };
  const owner = random.below(text.organisations.length);
  const partners = random
    .some([...text.organisations.keys()], random.below(4))
    .filter((index) => index !== owner)
    .map((index) => ({
      party: party(index),
      role: random.pick(['funding', 'implementing', 'advises', 'hosts']),
    }));
  return {
    owner: party(owner),
    stakeholder_type: text.organisations[owner]!.type,
    ...(partners.length > 0 ? { partners } : {}),
  };
}

/** `evidence` is what has been reached, where something has. */
function classification(
  random: Random,
  { theme }: Sketch,
  evidence: string | undefined,
): Record<string, unknown> {
  const [own, ...others] = theme.actions;
  const touched = random.some(others, random.between(0, others.length));
  const targets = random.some(theme.targets, random.between(1, 2));
  const goals = [...new Set(targets.map(goalOf))];
  return {
    action_lines: [
      { code: own, relevance: 'principal' },
      ...touched.map((code, index) => ({ code, relevance: index === 0 ? 'significant' : 'contributing' })),
    ],
    sdg_goals: goals.map((code, index) =>
      index === 0 && evidence !== undefined && random.chance(0.4) ? { code, evidence } : { code },
    ),
    sdg_targets: targets.map((code) => ({ code })),
    sectors: theme.sectors.map((code) => ({ code })),
    technologies: random.some(theme.technologies, random.between(1, 3)),
    target_groups: theme.groups,
  };
}

function places({ areas, scale }: Place): Record<string, unknown> {
  return areas.length === 0
    ? { regions: ['international'], scale }
    : { areas: areas.map((code) => ({ code })), scale };
}
