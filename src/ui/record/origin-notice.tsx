import type { LanguageTag } from '#kernel/language.ts';
import type { PartialDate } from '#kernel/partial-date.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import type { Content, Markup } from '#ui/markup.ts';
import { DateText } from '#ui/parts/date-text.tsx';
import { Notice } from '#ui/parts/notice.tsx';

/** Where the words of a record come from, as its reader sees them. */
export type Origin =
  | { kind: 'original'; translations: number; translationsHref: string }
  | { kind: 'human' | 'reviewed' | 'stale'; from: LanguageTag; on: PartialDate | Date; originalHref: string }
  | { kind: 'machine'; from: LanguageTag; originalHref: string }
  | { kind: 'fallback'; from: LanguageTag };

function Original({ origin, texts }: { origin: Origin & { kind: 'original' }; texts: Texts }): Content {
  return [
    texts.t('ui.origin.original'),
    origin.translations > 0 && (
      <>
        {' '}
        <a href={origin.translationsHref}>
          {texts.t('ui.origin.translations', { count: origin.translations })}
        </a>
      </>
    ),
  ];
}

function Translation({
  origin,
  texts,
}: {
  origin: Exclude<Origin, { kind: 'original' }>;
  texts: Texts;
}): Content {
  const date = 'on' in origin ? <DateText date={origin.on} texts={texts} style="long" /> : '';
  return [
    ...texts.parts<Markup>(`ui.origin.${origin.kind}`, {
      language: origin.from,
      name: texts.languageName(origin.from),
      date,
    }),
    'originalHref' in origin && (
      <>
        {' '}
        <a href={origin.originalHref} hreflang={origin.from}>
          {texts.t('ui.origin.toOriginal')}
        </a>
      </>
    ),
  ];
}

/** Says whether the reader sees the original, a translation (a person's or a machine's, fresh or stale), or another language instead. */
export function OriginNotice({ origin, texts }: { origin: Origin; texts: Texts }): Markup {
  const isDoubtful = origin.kind === 'machine' || origin.kind === 'stale';
  return (
    <Notice tone={isDoubtful ? 'warn' : 'plain'}>
      {origin.kind === 'original' ? (
        <Original origin={origin} texts={texts} />
      ) : (
        <Translation origin={origin} texts={texts} />
      )}
    </Notice>
  );
}
