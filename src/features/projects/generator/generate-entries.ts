import type { Document, FieldValue } from '#engines/fields/field.ts';
import type { ListCode } from '#engines/registry/facets/facet-codes.ts';
import type { Entry, TranslatedText } from '#engines/registry/store/entry.ts';
import { LANGUAGES, type Language } from '#kernel/language.ts';
import { project } from '../project.ts';
import { AREA_WEIGHTS, HOMES, SMALL_AREA } from './area-weights.ts';
import { generatePeriod, stateOf } from './generate-period.ts';
import { Organisations } from './organisations.ts';
import { Random } from './random.ts';
import { goalOf, THEMES, type Theme } from './themes.ts';
import { WeightedTable } from './weighted-table.ts';
import { TextWriter } from './write-text.ts';

/** The code lists as the generator needs them. */
export interface GeneratorLists {
  list(name: string): readonly { code: string }[];
  parentsOf(list: string, code: string): readonly ListCode[];
}

/** What is to be generated. */
export interface GeneratorOptions {
  /** The same seed gives the same projects. */
  seed: number;
  /** How many projects. */
  count: number;
  lists: GeneratorLists;
  /** Number of the first one; a later part of the same world starts where the earlier one ended. */
  from?: number;
}

/** The scheme of the identities of generated projects. */
export const GENERATED_SCHEME = 'generated';

const SHARES: Record<Language, number> = { en: 45, fr: 15, es: 14, ar: 10, ru: 8, zh: 8 };
const CURRENCIES: Record<Language, string> = {
  en: 'USD',
  fr: 'EUR',
  es: 'USD',
  ar: 'USD',
  ru: 'RUB',
  zh: 'CNY',
};

/**
 * Makes checked projects for benches, one at a time, so that a million never stand in memory: a vocabulary of tens of thousands of words with a
 * natural frequency curve in six languages, skewed areas, themes, owners and periods. Pure: the same options give the same projects. The
 * texts mean nothing.
 */
export function* generateEntries(options: GeneratorOptions): Generator<Entry> {
  const world = new GeneratedWorld(options.seed, options.lists);
  const from = options.from ?? 0;
  for (let number = from; number < from + options.count; number++) yield world.entry(number);
}

class GeneratedWorld {
  private readonly seed: number;
  private readonly organisations: Organisations;
  private readonly writers = new Map(LANGUAGES.map((language) => [language, new TextWriter(language)]));
  private readonly languages = new WeightedTable(LANGUAGES.map((language) => SHARES[language]));
  private readonly themes = new WeightedTable(THEMES.map((theme) => theme.weight));
  private readonly areas: readonly string[];
  private readonly anywhere: WeightedTable;
  private readonly groups: readonly string[];
  private readonly technologies: readonly string[];

  constructor(seed: number, lists: GeneratorLists) {
    this.seed = seed;
    this.organisations = new Organisations(seed);
    this.areas = lists.list('areas').map(({ code }) => code);
    this.groups = lists.list('target-groups').map(({ code }) => code);
    this.technologies = lists.list('technologies').map(({ code }) => code);
    const words = AREA_WEIGHTS.split(' ');
    const weights = new Map(
      words.flatMap((word, at) => (at % 2 === 0 ? [[word, Number(words[at + 1])]] : [])),
    );
    // The square root: large countries have more projects, but not in proportion.
    this.anywhere = new WeightedTable(this.areas.map((area) => Math.sqrt(weights.get(area) ?? SMALL_AREA)));
  }

  entry(number: number): Entry {
    const random = new Random(this.seed, number);
    const language = LANGUAGES[this.languages.draw(random)]!;
    const themeNumber = this.themes.draw(random);
    const document = inFieldOrder({
      ...this.texts(random, language, themeNumber),
      ...this.people(random, language),
      ...this.classification(random, THEMES[themeNumber]!),
      ...this.places(random, language),
      ...this.course(random, language),
    });
    return {
      identity: { scheme: GENERATED_SCHEME, value: `${this.seed}-${number}` },
      language,
      document,
      translations: this.translations(random, language, themeNumber, document),
    };
  }

  private texts(random: Random, language: Language, theme: number): Parts {
    const writer = this.writers.get(language)!;
    const parts: Parts = {
      title: writer.line(random, theme, random.between(4, 12)),
      summary: writer.prose(random, theme, random.between(20, 60)),
    };
    if (random.chance(0.7)) parts.description = writer.paragraphs(random, theme, random.between(60, 260));
    if (random.chance(0.3)) parts.objectives = writer.paragraphs(random, theme, random.between(20, 80));
    if (random.chance(0.4)) parts.results = writer.paragraphs(random, theme, random.between(20, 120));
    if (random.chance(0.2)) parts.challenges = writer.paragraphs(random, theme, random.between(20, 60));
    return parts;
  }

  private people(random: Random, language: Language): Parts {
    const owner = this.organisations.draw(random, language);
    const partners = Array.from({ length: Math.floor(4 * random.unit() ** 2) }, () => ({
      party: this.organisations.draw(random, random.chance(0.7) ? language : 'en') as unknown as FieldValue,
      role: random.pick(['funding', 'implementing', 'supports', 'advises']),
    }));
    return {
      owner: owner as unknown as FieldValue,
      ...(random.chance(0.9) ? { stakeholder_type: owner.stakeholder_type! } : {}),
      ...(partners.length > 0 ? { partners } : {}),
      working_languages: [language],
    };
  }

  private classification(random: Random, theme: Theme): Parts {
    const [own, ...others] = theme.actions;
    const actions = [
      { code: own, relevance: 'principal' },
      ...random.some(others, random.below(3)).map((code) => ({ code, relevance: 'contributing' })),
    ];
    const targets = random.some(theme.targets, random.between(1, 3));
    const goals = new Set(targets.map(goalOf));
    if (random.chance(0.2)) goals.add(String(random.between(1, 17)));
    const groups = random.some(theme.groups, random.between(1, 2));
    if (random.chance(0.25)) groups.push(random.pick(this.groups));
    const technologies = random.some(theme.technologies, random.between(1, 3));
    if (random.chance(0.2)) technologies.push(random.pick(this.technologies));
    return {
      ...(random.chance(0.93) ? { action_lines: actions } : {}),
      ...(random.chance(0.9) ? { sdg_goals: [...goals].map((code) => ({ code })) } : {}),
      ...(random.chance(0.5) ? { sdg_targets: targets.map((code) => ({ code })) } : {}),
      sectors: random.some(theme.sectors, 2).map((code) => ({ code })),
      ...(random.chance(0.85) ? { technologies: [...new Set(technologies)] } : {}),
      ...(random.chance(0.85) ? { target_groups: [...new Set(groups)] } : {}),
    };
  }

  private places(random: Random, language: Language): Parts {
    if (random.chance(0.04)) return { regions: ['international'], scale: 'international' };
    const count = random.chance(0.85) ? 1 : random.between(2, 9);
    const homes = language === 'en' ? [] : HOMES[language].split(' ');
    const areas = new Set<string>();
    for (let place = 0; place < count; place++) {
      const atHome = homes.length > 0 && random.chance(0.8);
      // The earlier of two draws: lists of homes begin with the largest.
      areas.add(
        atHome
          ? homes[Math.min(random.below(homes.length), random.below(homes.length))]!
          : this.areas[this.anywhere.draw(random)]!,
      );
    }
    const scale = count > 1 ? 'regional' : random.pick(['local', 'subnational', 'national', 'national']);
    return { areas: [...areas].map((code) => ({ code })), ...(random.chance(0.9) ? { scale } : {}) };
  }

  private course(random: Random, language: Language): Parts {
    const period = generatePeriod(random);
    const amount = Math.round(10 ** (4 + random.unit() * 3.2)) * 10;
    return {
      ...(period ? { period } : {}),
      ...(random.chance(0.95) ? { state: stateOf(random, period) } : {}),
      ...(random.chance(0.33) ? { budget: { amount: String(amount), currency: CURRENCIES[language] } } : {}),
      ...(random.chance(0.5)
        ? { links: [{ url: `https://project-${random.below(1_000_000)}.example/` }] }
        : {}),
    };
  }

  private translations(
    random: Random,
    language: Language,
    theme: number,
    document: Document,
  ): TranslatedText[] {
    if (!random.chance(0.25)) return [];
    const others = LANGUAGES.filter((other) => other !== language);
    return random.some(others, random.chance(0.7) ? 1 : 5).flatMap((other) => {
      const writer = this.writers.get(other)!;
      const state = random.pick(['human', 'machine', 'machine', 'reviewed'] as const);
      const title = {
        field: 'title',
        language: other,
        text: writer.line(random, theme, random.between(4, 12)),
        state,
      };
      if (document.summary === undefined || random.chance(0.3)) return [title];
      const text = writer.prose(random, theme, random.between(20, 60));
      return [title, { field: 'summary', language: other, text, state }];
    });
  }
}

type Parts = { [field: string]: FieldValue };

/** Documents are compared by their text, so their fields stand in the order in which the kind declares them. */
function inFieldOrder(parts: Parts): Document {
  const document: Parts = {};
  for (const { name } of project.fields) if (parts[name] !== undefined) document[name] = parts[name];
  return document;
}
