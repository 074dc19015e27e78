import type { NamedParty } from '#foundations/parties/named-party.ts';
import { LANGUAGES, type Language } from '#kernel/language.ts';
import { Random } from './random.ts';
import { WeightedTable } from './weighted-table.ts';
import { TextWriter } from './write-text.ts';

/** How many organisations own and support generated projects. */
export const ORGANISATION_COUNT = 3_000;

const FORMS: Record<Language, readonly [stakeholderType: string, before: string, after: string][]> = {
  en: [
    ['governments', 'Ministry of ', ''],
    ['civil-society', '', ' Foundation'],
    ['academia', 'University of ', ''],
    ['private-sector', '', ' Ltd'],
    ['technical-community', '', ' Network'],
    ['international-organisations', '', ' Commission'],
  ],
  fr: [
    ['governments', 'Ministère ', ''],
    ['civil-society', 'Association ', ''],
    ['academia', 'Université ', ''],
    ['private-sector', 'Société ', ''],
  ],
  es: [
    ['governments', 'Ministerio ', ''],
    ['civil-society', 'Fundación ', ''],
    ['academia', 'Universidad ', ''],
    ['private-sector', 'Empresa ', ''],
  ],
  ru: [
    ['governments', 'Министерство ', ''],
    ['civil-society', 'Фонд ', ''],
    ['academia', 'Университет ', ''],
    ['private-sector', 'Компания ', ''],
  ],
  ar: [
    ['governments', 'وزارة ', ''],
    ['civil-society', 'مؤسسة ', ''],
    ['academia', 'جامعة ', ''],
    ['private-sector', 'شركة ', ''],
  ],
  zh: [
    ['governments', '', '部'],
    ['civil-society', '', '基金会'],
    ['academia', '', '大学'],
    ['private-sector', '', '公司'],
  ],
};

/** Invented organisations of the generator: few own much, most own little. */
export class Organisations {
  private readonly byLanguage = new Map<Language, { parties: NamedParty[]; table: WeightedTable }>();

  constructor(seed: number) {
    for (const language of LANGUAGES) {
      const random = new Random(seed ^ 0x0a96, LANGUAGES.indexOf(language));
      const writer = new TextWriter(language);
      const parties = Array.from(
        { length: ORGANISATION_COUNT / LANGUAGES.length },
        (_, number): NamedParty => {
          const [type, before, after] = random.pick(FORMS[language]);
          return {
            name: `${before}${writer.line(random, number % 23, random.between(2, 4))}${after}`,
            language,
            identifiers: [{ scheme: 'generated', value: `${language}-${number}` }],
            stakeholder_type: type,
          };
        },
      );
      this.byLanguage.set(language, { parties, table: WeightedTable.ofRanks(parties.length) });
    }
  }

  /** One organisation that works in the language. */
  draw(random: Random, language: Language): NamedParty {
    const { parties, table } = this.byLanguage.get(language)!;
    return parties[table.draw(random)]!;
  }
}
