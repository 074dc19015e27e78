import { directionOf, isLanguage, LANGUAGE_AUTONYMS } from '#kernel/language.ts';
import type { PageLanguage } from '#platform/i18n/page-language.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import type { Markup } from '#ui/markup.ts';
import { type Address, addressIn, type Site } from './site.ts';

interface MastheadProps {
  texts: Texts;
  site: Site;
  address: Address;
  searched?: string;
}

function LanguageLink(props: { language: PageLanguage; address: Address; texts: Texts }): Markup {
  const { language } = props;
  return (
    <a
      lang={language}
      dir={directionOf(language)}
      hreflang={language}
      href={addressIn(language, props.address)}
      aria-current={language === props.texts.page ? 'true' : undefined}
    >
      {isLanguage(language) ? LANGUAGE_AUTONYMS[language] : language}
    </a>
  );
}

/** Text of two scripts joined by a stroke; reads the same way in every language. */
function Wordmark({ texts }: { texts: Texts }): Markup {
  return (
    <a class="mark" href={addressIn(texts.page, { path: '/', query: '' })}>
      <span lang="en">Wasl</span>
      <i />
      <span lang="ar" dir="rtl">
        وصل
      </span>
    </a>
  );
}

function Search({ texts, site, searched }: MastheadProps): Markup | null {
  if (!site.search) return null;
  const label = texts.t('ui.search.label');
  return (
    <search>
      <form class="find" action={site.search.action}>
        <label class="vh" for="find">
          {label}
        </label>
        <input id="find" name={site.search.name} type="search" value={searched} placeholder={label} />
        <button class="btn" type="submit">
          {texts.t('ui.search.submit')}
        </button>
      </form>
    </search>
  );
}

function currentness(href: string, here: string): 'page' | 'true' | undefined {
  const path = href.split('?')[0]!;
  if (path === here) return 'page';
  return here.startsWith(`${path}/`) ? 'true' : undefined;
}

/** A closed `details` on a phone; from 60rem the style sheet shows its content without it. */
function Registers({ texts, site, address }: MastheadProps): Markup {
  const here = addressIn(texts.page, { path: address.path, query: '' });
  const label = texts.t('ui.registers.label');
  return (
    <details class="menu">
      <summary>{label}</summary>
      <nav class="nav" aria-label={label}>
        <ul>
          {site.registers.map((register) => (
            <li>
              <a href={register.href} aria-current={currentness(register.href, here)}>
                {register.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}

/**
 * The head of every page: languages (the same page in each, filters kept), the wordmark, the search field where there is one,
 * and the registers.
 */
export function Masthead(props: MastheadProps): Markup {
  const { texts, site } = props;
  const registers = site.registers.length > 0 && <Registers {...props} />;
  return (
    <header class="mast">
      {site.isDemonstration && (
        <div class="demo">
          <p class="wrap">{texts.t('ui.demonstration')}</p>
        </div>
      )}
      <div class="langs">
        <nav class="wrap" aria-label={texts.t('ui.languages.label')}>
          <ul>
            {site.languages.map((language) => (
              <li>
                <LanguageLink language={language} address={props.address} texts={texts} />
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <div class="wrap axes mast-row">
        <Wordmark texts={texts} />
        {site.search ? <Search {...props} /> : registers}
      </div>
      {site.search && registers && (
        <div class="wrap axes">
          <div class="body">{registers}</div>
        </div>
      )}
    </header>
  );
}
