import type { Texts } from '#platform/i18n/texts.ts';
import type { Markup } from '#ui/markup.ts';
import type { Position } from './list-bar.tsx';

/** Links to the entries before and after these; where there are none, words say so. */
export function Pager(props: {
  previousHref?: string;
  nextHref?: string;
  position: Position;
  texts: Texts;
}): Markup {
  const { position, texts } = props;
  return (
    <nav class="pager" aria-label={texts.t('ui.pager.label')}>
      {props.previousHref === undefined ? (
        <span class="faint">{texts.t('ui.pager.first')}</span>
      ) : (
        <a class="btn quiet" rel="prev" href={props.previousHref}>
          {texts.t('ui.pager.previous')}
        </a>
      )}
      <bdi class="soft" dir="ltr">
        {`${texts.number(position.from)}–${texts.number(position.until)} / ${texts.number(position.total)}`}
      </bdi>
      {props.nextHref === undefined ? (
        <span class="faint">{texts.t('ui.pager.last')}</span>
      ) : (
        <a class="btn quiet" rel="next" href={props.nextHref}>
          {texts.t('ui.pager.next')}
        </a>
      )}
    </nav>
  );
}
