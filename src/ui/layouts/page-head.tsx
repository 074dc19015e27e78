import type { ShownText } from '#kernel/localized-text.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import { type Content, type Link, languageAttributes, type Markup, wordsOf } from '#ui/markup.ts';

/** The head of a page's matter. */
export interface PageHeadProps {
  texts: Texts;
  /** What kind of page this is, on the spine: `Register of projects`, or a link to what the page belongs to. */
  kind: Content;
  /** A second line on the spine: a count, a reference. */
  detail?: Content;
  title: ShownText | string;
  /** Beside the title, small: that it is a fallback or a machine's. */
  titleNote?: string;
  lede?: ShownText | string;
  /** Below the title: the chosen filters, a notice. */
  children?: Content;
  /** Beside the title: the page's one main act, downloads. */
  acts?: Content;
}

function attributesOf(shown: ShownText | string, texts: Texts): ReturnType<typeof languageAttributes> {
  return typeof shown === 'string' ? {} : languageAttributes(shown.language, texts);
}

/** Where the reader is (on the spine) and the page's title with what qualifies it (on the body). */
export function PageHead(props: PageHeadProps): Markup {
  const { texts } = props;
  const body = (
    <div>
      {props.titleNote === undefined ? (
        <h1 {...attributesOf(props.title, texts)}>{wordsOf(props.title)}</h1>
      ) : (
        <h1>
          <span {...attributesOf(props.title, texts)}>{wordsOf(props.title)}</span>{' '}
          <span class="origin">{props.titleNote}</span>
        </h1>
      )}
      {props.lede !== undefined && (
        <p class="lede" {...attributesOf(props.lede, texts)}>
          {wordsOf(props.lede)}
        </p>
      )}
      {props.children}
    </div>
  );
  return (
    <div class="head axes">
      <div class="kind">
        {props.kind}
        {props.detail !== undefined && (
          <>
            <br />
            {props.detail}
          </>
        )}
      </div>
      {props.acts === undefined ? (
        body
      ) : (
        <div class="split">
          {body}
          <div class="stack">{props.acts}</div>
        </div>
      )}
    </div>
  );
}

/** The pages above this one, nearest last, for the spine of a page's head. */
export function Breadcrumb({ links, texts }: { links: readonly Link[]; texts: Texts }): Markup {
  return (
    <nav class="crumbs" aria-label={texts.t('ui.crumbs.label')}>
      {links.map((link, place) => (
        <>
          {place > 0 && ' · '}
          <a href={link.href}>{link.label}</a>
        </>
      ))}
    </nav>
  );
}
