import type { LanguageTag } from '#kernel/language.ts';
import type { IncomingTranslation } from '../incoming.ts';
import type { ActivityReading } from './activity-reading.ts';
import { findElements } from './find-elements.ts';
import { TEXTS } from './mapping.ts';
import { languageOf, type Narrative, readNarratives } from './narratives.ts';

/**
 * Fills the translatable fields in the record's language and gives the texts in other languages as translations. The record's
 * language is the activity's where the title is in it, else that of the title's first text. Texts of one field are joined as paragraphs.
 */
export function readTexts(reading: ActivityReading): IncomingTranslation[] {
  const fields = new Map<string, Narrative[]>();
  for (const rule of TEXTS) {
    for (const element of findElements(reading, reading.activity, rule.each)) {
      const type = element.attributes.get('type')?.trim() ?? '';
      if (rule.types && !rule.types.includes(type)) continue;
      if (rule.types) reading.attribute(element, 'type');
      fields.set(rule.to, [...(fields.get(rule.to) ?? []), ...readNarratives(reading, element)]);
    }
  }
  reading.language = chooseLanguage(reading, fields.get('title') ?? []);
  const translations = new Map<LanguageTag, Record<string, string>>();
  for (const [field, narratives] of fields) {
    for (const { text, language } of narratives) {
      const isOwn = language === null || language === reading.language;
      const texts = isOwn ? reading.values : (translations.get(language) ?? {});
      if (!isOwn) translations.set(language, texts as Record<string, string>);
      texts[field] = texts[field] === undefined ? text : `${texts[field]}\n\n${text}`;
    }
  }
  return [...translations].map(([language, values]) => ({ language, state: 'human', values }));
}

function chooseLanguage(reading: ActivityReading, titles: readonly Narrative[]): LanguageTag | null {
  const stated = languageOf(reading.activity);
  const languages = titles.flatMap(({ language }) => language ?? []);
  return stated !== null && (languages.length === 0 || languages.includes(stated))
    ? stated
    : (languages[0] ?? null);
}
