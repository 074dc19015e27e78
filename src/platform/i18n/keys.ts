/**
 * The English messages of every room, and the type of all keys.
 *
 * A new room is one line here, beside its six files `locales/<language>/<room>.json`; `tests/architecture/locales.test.ts`
 * fails when a file is not listed.
 */
export const ENGLISH = {
  codelists: (await import('../../../locales/en/codelists.json', { with: { type: 'json' } })).default,
  about: (await import('../../../locales/en/about.json', { with: { type: 'json' } })).default,
  api: (await import('../../../locales/en/api.json', { with: { type: 'json' } })).default,
  backup: (await import('../../../locales/en/backup.json', { with: { type: 'json' } })).default,
  cli: (await import('../../../locales/en/cli.json', { with: { type: 'json' } })).default,
  exchange: (await import('../../../locales/en/exchange.json', { with: { type: 'json' } })).default,
  home: (await import('../../../locales/en/home.json', { with: { type: 'json' } })).default,
  platform: (await import('../../../locales/en/platform.json', { with: { type: 'json' } })).default,
  problems: (await import('../../../locales/en/problems.json', { with: { type: 'json' } })).default,
  registry: (await import('../../../locales/en/registry.json', { with: { type: 'json' } })).default,
  projects: (await import('../../../locales/en/projects.json', { with: { type: 'json' } })).default,
  ui: (await import('../../../locales/en/ui.json', { with: { type: 'json' } })).default,
};

/** A room that has messages: a floor's room or a feature, as `locales/en/` names it. */
export type Room = keyof typeof ENGLISH;

/** Every key that exists in English; flat, dotted, beginning with its room. */
export type MessageKey = { [Name in Room]: keyof (typeof ENGLISH)[Name] & string }[Room];

/** An English message with the note that its translators read. */
export interface EnglishMessage {
  message: string;
  note: string;
}
