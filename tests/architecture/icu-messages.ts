import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { LANGUAGES, type Language } from '#kernel/language.ts';
import { listFiles, readSource } from './source-files.ts';

/** One message in one language. */
export interface Message {
  language: Language;
  room: string;
  key: string;
  source: string;
  /** English only. */
  note?: string;
}

/** The rooms that have a file of messages in a language. */
export function roomsOf(language: Language): string[] {
  return listFiles(`locales/${language}`).map((path) =>
    path.slice(`locales/${language}/`.length, -'.json'.length),
  );
}

/** Every message of a language. */
export function messagesOf(language: Language): Message[] {
  return roomsOf(language).flatMap((room) => {
    const entries = JSON.parse(readSource(`locales/${language}/${room}.json`)) as Record<string, unknown>;
    return Object.entries(entries).map(([key, entry]) => {
      if (typeof entry === 'string') return { language, room, key, source: entry };
      const { message, note } = entry as { message: string; note?: string };
      return { language, room, key, source: message, note };
    });
  });
}

/** All messages of all languages, by language and key. */
export function readCatalogue(): Map<Language, Map<string, Message>> {
  return new Map(
    LANGUAGES.map((language) => [language, new Map(messagesOf(language).map((one) => [one.key, one]))]),
  );
}

/** What a message takes and says, read from its ICU source. */
export interface MessageAnatomy {
  /** What each argument is used as. */
  uses: Map<string, Set<'shown' | 'counted' | 'chosen' | 'tag' | 'clock'>>;
  /** The names of a choice's ways, by argument. */
  choices: Map<string, Set<string>>;
  /** The categories that each plural has a way for, exact numbers apart. */
  plurals: { argument: string; type: 'cardinal' | 'ordinal'; categories: string[] }[];
  /** The words, without arguments. */
  literals: string[];
}

const USES = {
  [TYPE.argument]: 'shown',
  [TYPE.number]: 'counted',
  [TYPE.plural]: 'counted',
  [TYPE.select]: 'chosen',
  [TYPE.tag]: 'tag',
  [TYPE.date]: 'clock',
  [TYPE.time]: 'clock',
} as const;

/**
 * Takes a message apart. Text that is not ICU MessageFormat is a fault.
 *
 * @example
 * dissect('{count, plural, other {# of {total}}}').plurals
 * // [{ argument: 'count', type: 'cardinal', categories: ['other'] }]
 */
export function dissect(source: string): MessageAnatomy {
  const anatomy: MessageAnatomy = { uses: new Map(), choices: new Map(), plurals: [], literals: [] };
  const visit = (elements: MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal) anatomy.literals.push(element.value);
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      const uses = anatomy.uses.get(element.value) ?? new Set();
      anatomy.uses.set(element.value, uses.add(USES[element.type]));
      if (element.type === TYPE.tag) visit(element.children);
      if (element.type !== TYPE.plural && element.type !== TYPE.select) continue;
      const ways = Object.keys(element.options);
      if (element.type === TYPE.select) anatomy.choices.set(element.value, new Set(ways));
      else {
        const categories = ways.filter((way) => !way.startsWith('='));
        anatomy.plurals.push({ argument: element.value, type: element.pluralType ?? 'cardinal', categories });
      }
      for (const option of Object.values(element.options)) visit(option.value);
    }
  };
  visit(parse(source));
  return anatomy;
}
