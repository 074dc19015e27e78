import { LANGUAGES, type Language } from '#kernel/language.ts';
import { ENGLISH, type EnglishMessage, type MessageKey, type Room } from './keys.ts';

/** The ICU sources of one language by key. Parsed only when first shown, so that a start reads text and nothing more. */
type Sources = ReadonlyMap<string, string>;

const rooms = Object.keys(ENGLISH) as Room[];

/** The bundler follows this pattern and takes every `locales/<language>/<room>.json` into the bundle. */
async function readRoom(language: Language, room: Room): Promise<Record<string, string | EnglishMessage>> {
  return (await import(`../../../locales/${language}/${room}.json`, { with: { type: 'json' } })).default;
}

async function readLanguage(language: Language): Promise<Sources> {
  const sources = new Map<string, string>();
  for (const messages of await Promise.all(rooms.map((room) => readRoom(language, room)))) {
    for (const [key, entry] of Object.entries(messages)) {
      sources.set(key, typeof entry === 'string' ? entry : entry.message);
    }
  }
  return sources;
}

const catalogue = Object.fromEntries(
  await Promise.all(LANGUAGES.map(async (language) => [language, await readLanguage(language)] as const)),
) as Record<Language, Sources>;

/**
 * Whether a string is a key of the catalogue; for keys that are put together from a field's or a code's name.
 *
 * @example
 * isMessageKey('platform.error.reference') // true
 * isMessageKey('platform.nothing') // false
 */
export function isMessageKey(text: string): text is MessageKey {
  return catalogue.en.has(text);
}

/**
 * The ICU source of a message. A key that the language lacks is a fault: all six are complete, and a test holds them so.
 *
 * @example
 * messageSource('en', 'platform.error.reference') // 'Reference number: {reference}'
 */
export function messageSource(language: Language, key: MessageKey): string {
  const source = catalogue[language].get(key);
  if (source === undefined)
    throw new Error(`No message ${key} in ${language}: add it to locales/${language}/`);
  return source;
}
