import type { RegisterWeb } from '#engines/registry/pages/register-web.ts';
import { cached } from '#platform/http/conditional.ts';
import type { Route } from '#platform/http/route.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import { Page } from '#ui/layouts/page.tsx';
import { PageHead } from '#ui/layouts/page-head.tsx';
import type { Site } from '#ui/layouts/site.ts';
import type { Content, Markup } from '#ui/markup.ts';
import { Section } from '#ui/parts/section.tsx';

/** `GET /{lang}/about` and `/{lang}/accessibility`: what the site is, how it counts, and how it is made for everyone. */
export function aboutRoutes(web: RegisterWeb): Route[] {
  return [
    page(web, 'about', (texts, site) => <AboutView web={web} texts={texts} site={site} />),
    page(web, 'accessibility', (texts, site) => <AccessibilityView texts={texts} site={site} />),
  ];
}

function page(web: RegisterWeb, name: string, render: (texts: Texts, site: Site) => Markup): Route {
  return {
    name: `about.${name}`,
    method: 'GET',
    path: `/:language/${name}`,
    permission: 'public.read',
    handler: async (c) =>
      cached(c, `${name}/${await web.state()}`, async () =>
        c.html(render(c.var.texts, await web.site(c.var.texts)) as unknown as string),
      ),
  };
}

const ABOUT = ['what', 'unknown', 'versions', 'languages', 'counts', 'borders'] as const;

function AboutView({ web, texts, site }: { web: RegisterWeb; texts: Texts; site: Site }): Markup {
  const lists = [...web.listsWithPages];
  return (
    <Page
      texts={texts}
      site={site}
      address={{ path: '/about', query: '' }}
      title={texts.t('about.title')}
      description={texts.t('about.lede')}
    >
      <PageHead
        texts={texts}
        kind={texts.t('about.kind')}
        title={texts.t('about.title')}
        lede={texts.t('about.lede')}
      />
      {ABOUT.map((name) => (
        <TextSection title={texts.t(`about.${name}.title`)} text={texts.t(`about.${name}.text`)} />
      ))}
      <TextSection title={texts.t('about.codes.title')} text={texts.t('about.codes.text')}>
        <ul class="links after">
          {lists.map((list) => (
            <li>
              <a href={`/${texts.page}/${list}`}>{web.codeLists().titleOf(list, texts.language).text}</a>
            </li>
          ))}
        </ul>
      </TextSection>
      <TextSection title={texts.t('about.data.title')} text={texts.t('about.data.text')}>
        <p class="after">
          <a href={`/${texts.page}/projects/dictionary.csv`}>{texts.t('about.data.dictionary')}</a>
        </p>
      </TextSection>
    </Page>
  );
}

const ACCESSIBILITY = ['standard', 'how', 'light', 'gaps'] as const;

function AccessibilityView({ texts, site }: { texts: Texts; site: Site }): Markup {
  const title = texts.t('about.accessibility.title');
  return (
    <Page
      texts={texts}
      site={site}
      address={{ path: '/accessibility', query: '' }}
      title={title}
      description={texts.t('about.accessibility.lede')}
    >
      <PageHead
        texts={texts}
        kind={texts.t('about.kind')}
        title={title}
        lede={texts.t('about.accessibility.lede')}
      />
      {ACCESSIBILITY.map((name) => (
        <TextSection
          title={texts.t(`about.accessibility.${name}.title`)}
          text={texts.t(`about.accessibility.${name}.text`)}
        />
      ))}
    </Page>
  );
}

function TextSection({ title, text, children }: { title: string; text: string; children?: Content }): Markup {
  return (
    <Section title={title}>
      <div class="prose">
        <p>{text}</p>
      </div>
      {children}
    </Section>
  );
}
