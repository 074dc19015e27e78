import type { Texts } from '#platform/i18n/texts.ts';
import type { Markup } from '#ui/markup.ts';

/** Says in words that something is not known: never 0, a dash or an empty place (design §5.2). */
export function Unknown({ texts, kind }: { texts: Texts; kind?: 'value' | 'figure' }): Markup {
  return (
    <span class="faint">{texts.t(kind === 'figure' ? 'ui.unknown.noData' : 'ui.unknown.notStated')}</span>
  );
}
