import type { Texts } from '#platform/i18n/texts.ts';
import type { Link, Markup } from '#ui/markup.ts';

/** A link of which one is where the reader is. */
export interface ChoiceLink extends Link {
  isCurrent: boolean;
}

/** The same matter in other ways (list, table, map), or the parts of a record. */
export function Tabs(props: { tabs: readonly ChoiceLink[]; label: string }): Markup {
  return (
    <nav aria-label={props.label}>
      <ul class="tabs">
        {props.tabs.map((tab) => (
          <li>
            <a href={tab.href} aria-current={tab.isCurrent ? 'page' : undefined}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The whole filtered list as files: exactly `count` entries in each. */
export function Downloads(props: { formats: readonly Link[]; count: number; texts: Texts }): Markup {
  return (
    <p class="tools">
      <span>{props.texts.t('ui.tools.download', { count: props.count })}</span>
      {props.formats.map((format) => (
        <a href={format.href}>{format.label}</a>
      ))}
    </p>
  );
}

/** Which entries are shown, of how many; both counted from one. */
export interface Position {
  from: number;
  until: number;
  total: number;
}

/** What the page shows of the list, and links to its other orders. The current order is words, not a link. */
export function Tally(props: { position: Position; orders: readonly ChoiceLink[]; texts: Texts }): Markup {
  const { position, texts } = props;
  return (
    <div class="row small soft tally">
      <p>
        {texts.t('ui.tally.position', { from: position.from, to: position.until, total: position.total })}
      </p>
      {props.orders.length > 0 && (
        <nav aria-label={texts.t('ui.sort.label')}>
          {props.orders.map((order, place) => (
            <>
              {place > 0 && ' · '}
              {order.isCurrent ? <b>{order.label}</b> : <a href={order.href}>{order.label}</a>}
            </>
          ))}
        </nav>
      )}
    </div>
  );
}
