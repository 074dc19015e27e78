import { raw } from 'hono/html';
import type { Markup } from '#ui/markup.ts';
import { DocumentHead } from './document-head.tsx';
import { Foot } from './foot.tsx';
import { Masthead } from './masthead.tsx';
import type { PageProps } from './page-props.ts';

/** A whole HTML document: masthead, the page's matter in `main`, foot. Holds no script, no inline style and no font. */
export function Page(props: PageProps): Markup {
  const { texts } = props;
  return (
    <>
      {raw('<!doctype html>\n')}
      <html lang={texts.page} dir={texts.direction} data-theme={props.theme}>
        <DocumentHead {...props} />
        <body>
          <a class="skip vh" href="#main">
            {texts.t('ui.skip')}
          </a>
          <Masthead texts={texts} site={props.site} address={props.address} searched={props.searched} />
          <main id="main" class="wrap" tabindex={-1}>
            {props.children}
          </main>
          <Foot texts={texts} site={props.site} />
        </body>
      </html>
    </>
  );
}
