import type { Texts } from '#platform/i18n/texts.ts';
import type { Link, Markup } from '#ui/markup.ts';

/** How to cite a record: one click selects the whole, and the same is offered as files. */
export function Citation(props: { citation: string; formats: readonly Link[]; texts: Texts }): Markup {
  return (
    <>
      <p class="cite">{props.citation}</p>
      {props.formats.length > 0 && (
        <p class="tools after">
          <span>{props.texts.t('ui.cite.formats')}</span>
          {props.formats.map((format) => (
            <a href={format.href}>{format.label}</a>
          ))}
        </p>
      )}
    </>
  );
}
