import type { Texts } from '#platform/i18n/texts.ts';
import { ChoicesField, SelectField } from '#ui/forms/choice-field.tsx';
import { ErrorSummary } from '#ui/forms/error-summary.tsx';
import { FieldPair } from '#ui/forms/field.tsx';
import { TextArea, TextField } from '#ui/forms/text-field.tsx';
import { PageHead } from '#ui/layouts/page-head.tsx';
import type { Markup } from '#ui/markup.ts';
import { IRRIGATION } from './sample-records.ts';
import { say } from './words.ts';

function CostQuestion({ texts }: { texts: Texts }): Markup {
  const { language } = texts;
  const currencies = ['JOD', 'EUR', 'XOF'].map((code) => ({
    value: code,
    label: `${code} ${texts.currencyName(code)}`,
    isChosen: false,
  }));
  const amount = (
    <FieldPair>
      <TextField
        texts={texts}
        name="amount"
        label={say(language, 'cost')}
        value="1840000"
        keyboard="decimal"
        isCode
      />
      <SelectField
        texts={texts}
        name="currency"
        label={say(language, 'currency')}
        error={say(language, 'currencyError')}
        choices={currencies}
      />
    </FieldPair>
  );
  return (
    <ChoicesField
      texts={texts}
      name="cost"
      label={say(language, 'costKnown')}
      choices={[
        { value: 'yes', label: say(language, 'yes'), isChosen: true, follows: amount },
        { value: 'no', label: say(language, 'no'), isChosen: false },
      ]}
    />
  );
}

/** A whole form with two errors, a conditional part and a limit. */
export function FormSample({ texts }: { texts: Texts }): Markup {
  const { language } = texts;
  return (
    <>
      <PageHead texts={texts} kind={say(language, 'project')} title={say(language, 'formTitle')} />
      <div class="axes">
        <div class="body">
          <ErrorSummary
            texts={texts}
            errors={[
              { name: 'people', label: say(language, 'people'), error: say(language, 'peopleError') },
              { name: 'currency', label: say(language, 'currency'), error: say(language, 'currencyError') },
            ]}
          />
          <form class="form" action="#main">
            <TextField
              texts={texts}
              name="people"
              label={say(language, 'people')}
              hint={say(language, 'peopleHint')}
              error={say(language, 'peopleError')}
              value="12k"
              keyboard="numeric"
              isCode
            />
            <ChoicesField
              texts={texts}
              name="groups"
              label={say(language, 'forWhom')}
              isMany
              isColumned
              isOptional
              choices={(['women', 'youth', 'rural', 'disabled'] as const).map((word, place) => ({
                value: word,
                label: say(language, word),
                isChosen: place % 2 === 0,
              }))}
            />
            <CostQuestion texts={texts} />
            <TextArea
              texts={texts}
              name="changed"
              label={say(language, 'changed')}
              value={IRRIGATION.summary[language] ?? ''}
              maxLength={600}
              isOptional
            />
            <p class="acts">
              <button class="btn" type="submit">
                {say(language, 'save')}
              </button>
              <button class="btn quiet" type="submit">
                {say(language, 'saveDraft')}
              </button>
            </p>
          </form>
        </div>
      </div>
    </>
  );
}
