import type { Texts } from '#platform/i18n/texts.ts';
import type { Content, Markup } from '#ui/markup.ts';

/** What every question of a form has. Names are ids too, so that the list of errors can lead to them. */
export interface FieldProps {
  texts: Texts;
  name: string;
  label: string;
  hint?: string;
  /** What is wrong with the answer, in the words of the field. */
  error?: string;
  isOptional?: boolean;
}

/** How a control says what it is described by and that it is wrong. */
export interface ControlAttributes {
  id: string;
  name: string;
  'aria-describedby'?: string;
  'aria-invalid'?: 'true';
}

/**
 * Ties a control to its hint, its error and whatever else describes it.
 *
 * @example
 * const texts = textsFor('en');
 * controlAttributes({ name: 'end', hint: 'A year will do', label: 'End', texts }, [])
 * // { id: 'end', name: 'end', 'aria-describedby': 'end-hint', 'aria-invalid': undefined }
 */
export function controlAttributes(field: FieldProps, more: readonly string[]): ControlAttributes {
  const described = [
    field.hint !== undefined && `${field.name}-hint`,
    field.error !== undefined && `${field.name}-error`,
    ...more,
  ].filter((id) => typeof id === 'string');
  return {
    id: field.name,
    name: field.name,
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
    'aria-invalid': field.error === undefined ? undefined : 'true',
  };
}

/** The words of a label: the question, and that it may be left out. */
export function LabelWords({ field }: { field: FieldProps }): Content {
  return [
    field.label,
    field.isOptional && (
      <>
        {' '}
        <span class="opt">{field.texts.t('ui.form.optional')}</span>
      </>
    ),
  ];
}

/** Hint and error, in this order, under the label. */
export function Guidance({ field }: { field: FieldProps }): Markup {
  return (
    <>
      {field.hint !== undefined && (
        <p class="hint" id={`${field.name}-hint`}>
          {field.hint}
        </p>
      )}
      {field.error !== undefined && (
        <p class="err" id={`${field.name}-error`}>
          {field.error}
        </p>
      )}
    </>
  );
}

/** One question with one control: label above, hint, error, control, in that order. */
export function Field({ field, children }: { field: FieldProps; children?: Content }): Markup {
  return (
    <div class={field.error === undefined ? 'field' : 'field wrong'}>
      <label for={field.name}>
        <LabelWords field={field} />
      </label>
      <Guidance field={field} />
      {children}
    </div>
  );
}

/** Questions that belong together side by side: from and until, amount and currency. Their labels name each of them. */
export function FieldPair({ children }: { children?: Content }): Markup {
  return <div class="pair">{children}</div>;
}
