import type { Texts } from '#platform/i18n/texts.ts';
import type { Markup } from '#ui/markup.ts';

/** An answer that has to be corrected. */
export interface FieldError {
  /** Name of the field, which is its id. */
  name: string;
  label: string;
  error: string;
}

/** All errors at once, in the words of their fields, each leading to its field (design §5.5). */
export function ErrorSummary({
  errors,
  texts,
}: {
  errors: readonly FieldError[];
  texts: Texts;
}): Markup | null {
  if (errors.length === 0) return null;
  return (
    <div class="errors" role="alert" aria-labelledby="errors-title" tabindex={-1}>
      <h2 id="errors-title">{texts.t('ui.form.errors', { count: errors.length })}</h2>
      <ul>
        {errors.map((error) => (
          <li>
            <a href={`#${error.name}`}>
              {texts.t('ui.form.errorLine', { label: error.label, error: error.error })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
