import type { LanguageTag } from '#kernel/language.ts';
import { directionOf } from '#kernel/language.ts';
import type { Markup } from '#ui/markup.ts';
import { controlAttributes, Field, type FieldProps } from './field.tsx';

/** A question answered by a line. */
export interface TextFieldProps extends FieldProps {
  /** What was typed always comes back, right or wrong. */
  value?: string;
  type?: 'text' | 'email' | 'url' | 'date' | 'search' | 'file';
  /** A number or a code: short, and written from left to right in every language. */
  isCode?: boolean;
  keyboard?: 'numeric' | 'decimal';
  autocomplete?: string;
}

/** A line of text, an address, a date, a figure. */
export function TextField(props: TextFieldProps): Markup {
  return (
    <Field field={props}>
      <input
        {...controlAttributes(props, [])}
        class={props.isCode ? 'short' : undefined}
        dir={props.isCode || props.type === 'email' || props.type === 'url' ? 'ltr' : undefined}
        type={props.type ?? 'text'}
        value={props.type === 'file' ? undefined : props.value}
        inputmode={props.keyboard}
        autocomplete={props.autocomplete}
      />
    </Field>
  );
}

/** A question answered at length; the limit is shown, and enforced by the server. `language` is what the answer is written in. */
export function TextArea(
  props: FieldProps & { value?: string; rows?: number; maxLength?: number; language?: LanguageTag },
): Markup {
  const limitId = `${props.name}-limit`;
  const { language } = props;
  return (
    <Field field={props}>
      <textarea
        {...controlAttributes(props, props.maxLength === undefined ? [] : [limitId])}
        rows={props.rows ?? 5}
        lang={language}
        dir={language === undefined ? 'auto' : directionOf(language)}
      >
        {props.value}
      </textarea>
      {props.maxLength !== undefined && (
        <p class="count" id={limitId}>
          {props.texts.t('ui.form.limit', { max: props.maxLength })}
        </p>
      )}
    </Field>
  );
}
