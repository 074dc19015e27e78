import { isLanguageTag, type LanguageTag } from '#kernel/language.ts';
import type { XmlElement } from '#platform/xml/xml-element.ts';
import type { ActivityReading } from './activity-reading.ts';
import { findElements } from './find-elements.ts';

/** One text with its language; `null` when neither the text nor anything round it says. */
export interface Narrative {
  text: string;
  language: LanguageTag | null;
  element: XmlElement;
}

/**
 * The texts of an element: its narratives, or its own text where a publisher left the narrative out. The language is that of the
 * narrative, else of the element, else of the activity (IATI 2.03, narrative/@xml:lang). Blank ones are left out.
 */
export function readNarratives(reading: ActivityReading, element: XmlElement): Narrative[] {
  const inherited = languageOf(element) ?? languageOf(reading.activity);
  const elements = [element, ...findElements(reading, element, 'narrative')];
  return elements.flatMap((one) => {
    if (one.text.trim() === '') return [];
    const text = reading.text(one);
    return text === undefined ? [] : [{ text, language: languageOf(one) ?? inherited, element: one }];
  });
}

/**
 * The one text of an element that has a home: in the record's language, else the first there is. Those in other languages are left to be
 * told of; several in the same language are joined as paragraphs.
 */
export function readNarrative(reading: ActivityReading, element: XmlElement): string | undefined {
  const narratives = readNarratives(reading, element);
  const wanted =
    narratives.find(({ language }) => language === reading.language || language === null) ?? narratives[0];
  if (!wanted) return undefined;
  const kept = narratives.filter(({ language }) => language === wanted.language || language === null);
  for (const narrative of narratives) if (!kept.includes(narrative)) reading.leave(narrative.element, '');
  return kept.map(({ text }) => text).join('\n\n');
}

/** The `xml:lang` of an element as a language tag, its case set right; `null` when it has none or one that is no tag. */
export function languageOf(element: XmlElement): LanguageTag | null {
  const given = element.attributes.get('xml:lang')?.trim().replaceAll('_', '-');
  const tag = given?.replace(/^[A-Za-z]+/, (primary) => primary.toLowerCase());
  return tag !== undefined && isLanguageTag(tag) ? tag : null;
}
