import type { Texts } from '#platform/i18n/texts.ts';
import type { Markup } from '#ui/markup.ts';
import { Section } from '#ui/parts/section.tsx';
import { DiffTable } from '#ui/record/diff-table.tsx';
import { HistoryTable } from '#ui/record/history-table.tsx';
import { say } from './words.ts';

const BEFORE = new Date('2026-05-28T09:00:00Z');
const AFTER = new Date('2026-11-14T09:00:00Z');

/** The versions of the sample record and what the latest changed. */
export function HistorySample({ texts }: { texts: Texts }): Markup {
  const { language } = texts;
  return (
    <Section title={say(language, 'history')} id="history">
      <HistoryTable
        texts={texts}
        versions={[
          {
            number: 7,
            on: AFTER,
            by: 'Huda Saleh',
            changes: say(language, 'changedFields'),
            differenceHref: '#main',
          },
          { number: 6, on: BEFORE, by: 'Huda Saleh', changes: say(language, 'fifth') },
        ]}
      />
      <h3 class="sub">{say(language, 'difference')}</h3>
      <DiffTable
        texts={texts}
        before={{ number: 6, on: BEFORE }}
        after={{ number: 7, on: AFTER }}
        rows={[
          {
            label: say(language, 'reached'),
            before: [{ kind: 'removed', text: texts.number(17900) }],
            after: [{ kind: 'added', text: texts.number(18400) }],
          },
          {
            label: say(language, 'scale'),
            before: null,
            after: [{ kind: 'added', text: say(language, 'subnational') }],
          },
          {
            label: say(language, 'inShort'),
            languages: { before: 'en', after: 'en' },
            before: [
              { kind: 'same', text: '… sends each farm ' },
              { kind: 'removed', text: 'two messages a week' },
              { kind: 'same', text: ', in Arabic, to any telephone.' },
            ],
            after: [
              { kind: 'same', text: '… sends each farm ' },
              { kind: 'added', text: 'one message a day' },
              { kind: 'same', text: ', in Arabic, to any telephone.' },
            ],
          },
        ]}
      />
    </Section>
  );
}
