import type { Content, Markup } from '#ui/markup.ts';
import { controlAttributes, Field, type FieldProps, Guidance, LabelWords } from './field.tsx';

/** One answer that can be chosen. */
export interface Choice {
  value: string;
  label: string;
  hint?: string;
  isChosen: boolean;
  /** Questions that follow this answer; they fold away while it is not chosen, and the server ignores them then. */
  follows?: Content;
}

/** One answer out of many, where they are too many to show. Begins with an empty entry. */
export function SelectField(props: FieldProps & { choices: readonly Choice[] }): Markup {
  return (
    <Field field={props}>
      <select {...controlAttributes(props, [])}>
        <option value="">{props.texts.t('ui.form.choose')}</option>
        {props.choices.map((choice) => (
          <option value={choice.value} selected={choice.isChosen}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** The first box carries the field's id, so that the list of errors can lead to it. */
function ChoiceBox(props: { field: FieldProps; choice: Choice; place: number; isMany: boolean }): Markup {
  const { field, choice, place } = props;
  return (
    <>
      <label class="choice">
        <input
          type={props.isMany ? 'checkbox' : 'radio'}
          name={field.name}
          id={place === 0 ? field.name : undefined}
          value={choice.value}
          checked={choice.isChosen}
          aria-describedby={field.error === undefined ? undefined : `${field.name}-error`}
        />
        <span>
          {choice.label}
          {choice.hint !== undefined && <small>{choice.hint}</small>}
        </span>
      </label>
      {choice.follows !== undefined && <div class="then">{choice.follows}</div>}
    </>
  );
}

/** One answer or several, all shown. Short answers stand in columns when `isColumned`. */
export function ChoicesField(
  props: FieldProps & { choices: readonly Choice[]; isMany?: boolean; isColumned?: boolean },
): Markup {
  return (
    <fieldset class={props.error === undefined ? 'field' : 'field wrong'}>
      <legend>
        <LabelWords field={props} />
      </legend>
      <Guidance field={props} />
      <div class={props.isColumned ? 'choices' : undefined}>
        {props.choices.map((choice, place) => (
          <ChoiceBox field={props} choice={choice} place={place} isMany={props.isMany ?? false} />
        ))}
      </div>
    </fieldset>
  );
}
