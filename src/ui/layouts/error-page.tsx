import type { MessageKey } from '#platform/i18n/keys.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import type { Content, Link, Markup } from '#ui/markup.ts';
import { Section } from '#ui/parts/section.tsx';
import { Page } from './page.tsx';
import { PageHead } from './page-head.tsx';
import { type Address, addressIn, type Site } from './site.ts';

/** A page that says what went wrong and how to go on. */
export interface ErrorPageProps {
  texts: Texts;
  site: Site;
  address: Address;
  /** HTTP status, shown small. */
  status: number;
  title: MessageKey;
  body: string;
  /** Under which the fault was recorded (HTTP 500). */
  reference?: string;
  /** Why something was withdrawn, where it went: more matter below the explanation. */
  children?: Content;
  /** Ways on besides the home page and the registers, such as the record's successor. */
  links?: readonly Link[];
  theme?: 'light' | 'dark';
}

/** An error as a page of its own: what happened, its reference number, and where to go. Never indexed. */
export function ErrorPage(props: ErrorPageProps): Markup {
  const { texts, site } = props;
  const home = {
    href: addressIn(texts.page, { path: '/', query: '' }),
    label: texts.t('platform.error.home'),
  };
  const title = texts.t(props.title);
  return (
    <Page texts={texts} site={site} address={props.address} title={title} theme={props.theme} isHidden>
      <PageHead
        texts={texts}
        kind={texts.t('ui.error.kind', { status: String(props.status) })}
        title={title}
        lede={props.body}
      >
        {props.reference !== undefined && (
          <p class="after">
            {texts.parts<Markup>('platform.error.reference', {
              reference: (
                <bdi class="nb" dir="ltr">
                  <b>{props.reference}</b>
                </bdi>
              ),
            })}
          </p>
        )}
        {props.children}
      </PageHead>
      <Section title={texts.t('ui.error.onwards')}>
        <ul class="links">
          {[home, ...(props.links ?? []), ...site.registers].map((link) => (
            <li>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
