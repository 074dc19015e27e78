import type { ShownText } from '#kernel/localized-text.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import { isWebAddress, languageAttributes, type Markup } from '#ui/markup.ts';

/** An address elsewhere, with a title in its own language if it has one. */
export interface OutwardLink {
  url: string;
  title?: ShownText;
}

function Outward({ link, texts }: { link: OutwardLink; texts: Texts }): Markup {
  const words = link.title ? (
    <span {...languageAttributes(link.title.language, texts)}>{link.title.text}</span>
  ) : (
    <bdi dir="ltr">{link.url.replace(/^https?:\/\//i, '')}</bdi>
  );
  if (!isWebAddress(link.url)) return <span>{words}</span>;
  return (
    <a href={link.url} rel="nofollow noopener">
      {words}
    </a>
  );
}

/** Links to elsewhere that people gave; only http and https ones can be followed. */
export function LinkList({ links, texts }: { links: readonly OutwardLink[]; texts: Texts }): Markup {
  return (
    <ul class="links">
      {links.map((link) => (
        <li>
          <Outward link={link} texts={texts} />
        </li>
      ))}
    </ul>
  );
}
