import { raw } from 'hono/html';
import type { Markup } from '#ui/markup.ts';
import type { PageProps } from './page-props.ts';
import { addressIn } from './site.ts';

/**
 * Writes JSON so that no text in it can end the element round it: every `<` is escaped, as are the line separators of ECMA-262.
 *
 * @example
 * inlineJson({ name: '</script>' }) // '{"name":"\\u003c/script>"}'
 */
export function inlineJson(value: object): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function Addresses({ site, address, texts, canonicalQuery = '' }: PageProps): Markup {
  const canonical = { path: address.path, query: canonicalQuery };
  return (
    <>
      <link rel="canonical" href={site.origin + addressIn(texts.page, canonical)} />
      {site.languages.map((language) => (
        <link rel="alternate" hreflang={language} href={site.origin + addressIn(language, canonical)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={site.origin + address.path + canonicalQuery} />
    </>
  );
}

/** What browsers, search engines and other languages are told about a page. */
export function DocumentHead(props: PageProps): Markup {
  const { site, texts } = props;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${props.title} – ${texts.t('ui.site.name')}`}</title>
      {props.description !== undefined && <meta name="description" content={props.description} />}
      <meta name="color-scheme" content="light dark" />
      <link rel="stylesheet" href={site.stylesheet} />
      {site.icon !== undefined && <link rel="icon" href={site.icon} />}
      {props.isHidden ? <meta name="robots" content="noindex" /> : <Addresses {...props} />}
      {props.jsonLd !== undefined && (
        <script type="application/ld+json">{raw(inlineJson(props.jsonLd))}</script>
      )}
    </head>
  );
}
