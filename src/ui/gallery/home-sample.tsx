import type { Texts } from '#platform/i18n/texts.ts';
import { PageHead } from '#ui/layouts/page-head.tsx';
import { HitList } from '#ui/list/hit-list.tsx';
import type { Markup } from '#ui/markup.ts';
import { BarList } from '#ui/parts/bar-list.tsx';
import { KeyFigures } from '#ui/parts/key-figures.tsx';
import { Section } from '#ui/parts/section.tsx';
import { sampleHit } from './list-sample.tsx';
import { SAMPLE_RECORDS } from './sample-records.ts';
import { say } from './words.ts';

/** A whole home page: what this is, key figures, the action lines as bars, what was just published. */
export function HomeSample({ texts }: { texts: Texts }): Markup {
  const { language } = texts;
  const lines = [
    ['C2', 'infrastructure', 2914],
    ['C4', 'capacity', 2377],
    ['C7', 'health', 1876],
    ['C7', 'agriculture', 1208],
    ['C7', 'environment', null],
  ] as const;
  return (
    <>
      <PageHead
        texts={texts}
        kind={say(language, 'register')}
        title={say(language, 'homeTitle')}
        lede={say(language, 'homeLede')}
      />
      <Section title={say(language, 'today')}>
        <KeyFigures
          figures={[
            { figure: texts.number(15214), label: say(language, 'entries') },
            { figure: texts.number(194), label: say(language, 'areas') },
            {
              figure: texts.percent(0.418, 1),
              label: say(language, 'allSix'),
              base: `${texts.number(6360)} / ${texts.number(15214)}`,
            },
          ]}
        />
      </Section>
      <Section title={say(language, 'byLine')} note={say(language, 'count')}>
        <BarList
          texts={texts}
          bars={lines.map(([code, word, value]) => ({
            label: `${code} ${say(language, word)}`,
            href: '#main',
            value,
          }))}
        />
      </Section>
      <Section title={say(language, 'justPublished')}>
        <HitList
          hits={SAMPLE_RECORDS.slice(0, 4).map((record) => ({ ...sampleHit(record, texts), codes: [] }))}
          texts={texts}
          level={3}
        />
      </Section>
    </>
  );
}
