import type { ShownText } from '#kernel/localized-text.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import { languageAttributes, type Markup, wordsOf } from '#ui/markup.ts';

/**
 * A short text that people wrote, marked with its own language and direction when they are not the page's. A plain string is in the
 * page's language. Either is set apart, so that its direction disturbs nothing round it (UAX #9, isolates).
 */
export function InLanguage({ shown, texts }: { shown: ShownText | string; texts: Texts }): Markup {
  const foreign = typeof shown === 'string' ? {} : languageAttributes(shown.language, texts);
  return (
    <bdi lang={foreign.lang} dir={foreign.dir ?? texts.direction}>
      {wordsOf(shown)}
    </bdi>
  );
}
