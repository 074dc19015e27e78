import type { PartialDate } from '#kernel/partial-date.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import type { Content, Markup } from '#ui/markup.ts';
import { DateText } from '#ui/parts/date-text.tsx';

/** Something that happened or is due. `next` is still to come and drawn dotted; `late` came late and is broken. */
export interface Happening {
  on: PartialDate | null;
  title: string;
  text?: Content;
  line: 'done' | 'late' | 'next';
}

const CLASSES: Record<Happening['line'], string | undefined> = {
  done: undefined,
  late: 'late',
  next: 'next',
};

/** What happened, latest first, hung on one line. */
export function Timeline({ happenings, texts }: { happenings: readonly Happening[]; texts: Texts }): Markup {
  return (
    <ol class="line">
      {happenings.map((happening) => (
        <li class={CLASSES[happening.line]}>
          <p class="when">
            {happening.on === null ? (
              texts.t('ui.unknown.notStated')
            ) : (
              <DateText date={happening.on} texts={texts} style="long" />
            )}
          </p>
          <h3>{happening.title}</h3>
          {happening.text !== undefined && <p>{happening.text}</p>}
        </li>
      ))}
    </ol>
  );
}
