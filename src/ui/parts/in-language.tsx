import type { ShownText } from '#kernel/localized-text.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import { languageAttributes, type Markup } from '#ui/markup.ts';

/**
 * A short text that people wrote, marked with its own language and direction when they are not the page's.
 * A plain string is taken to be in the page's language, and set apart so that its direction disturbs nothing round it.
 */
export function InLanguage({ shown, texts }: { shown: ShownText | string; texts: Texts }): Markup {
  if (typeof shown === 'string') return <bdi>{shown}</bdi>;
  return <bdi {...languageAttributes(shown.language, texts)}>{shown.text}</bdi>;
}
