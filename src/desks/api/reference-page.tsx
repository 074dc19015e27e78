import type { Kind } from '#engines/registry/kind.ts';
import { kindText } from '#engines/registry/pages/naming.ts';
import type { RegisterWeb } from '#engines/registry/pages/register-web.ts';
import { cached } from '#platform/http/conditional.ts';
import { PROBLEM_STATUS, type Problem, problemTexts } from '#platform/http/refusals.ts';
import type { Route } from '#platform/http/route.ts';
import { READS_A_MINUTE } from '#platform/http/shell.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import { Page } from '#ui/layouts/page.tsx';
import { PageHead } from '#ui/layouts/page-head.tsx';
import type { Site } from '#ui/layouts/site.ts';
import type { Content, Markup } from '#ui/markup.ts';
import { DataTable } from '#ui/parts/data-table.tsx';
import { Section } from '#ui/parts/section.tsx';
import { Facts } from '#ui/record/facts.tsx';
import { listParameters } from './list-parameters.ts';
import { operationsOf } from './operations.ts';
import { WORKED_EXAMPLES } from './worked-examples.ts';

/** `GET /{lang}/api`: the interface explained to people who write programs. */
export function referenceRoute(web: RegisterWeb, kinds: readonly Kind[]): Route {
  return {
    name: 'api.reference',
    method: 'GET',
    path: '/:language/api',
    permission: 'public.read',
    handler: async (c) =>
      cached(c, `api/${await web.state()}`, async () => {
        const site = await web.site(c.var.texts);
        return c.html(<ReferencePage {...{ web, kinds, site }} texts={c.var.texts} />);
      }),
  };
}

interface ReferenceProps {
  web: RegisterWeb;
  kinds: readonly Kind[];
  site: Site;
  texts: Texts;
}

function ReferencePage(props: ReferenceProps): Markup {
  const { kinds, site, texts } = props;
  const title = texts.t('api.title');
  return (
    <Page
      texts={texts}
      site={site}
      address={{ path: '/api', query: '' }}
      title={title}
      description={texts.t('api.lede')}
    >
      <PageHead texts={texts} kind={texts.t('api.kind')} title={title} lede={texts.t('api.lede')} />
      <Section title={texts.t('api.addresses.title')} id="addresses">
        <Addresses {...props} />
      </Section>
      {kinds.map((kind) => (
        <Section
          title={texts.t('api.parameters.title', { register: kindText(texts, kind, 'register') })}
          id={kind.plural}
        >
          <Parameters {...props} kind={kind} />
        </Section>
      ))}
      <Section title={texts.t('api.examples.title')} id="examples">
        <Examples {...props} />
      </Section>
      <Section title={texts.t('api.rules.title')} id="rules">
        <div class="prose">
          <p>{texts.t('api.rules.limit', { limit: READS_A_MINUTE })}</p>
          <p>{texts.t('api.rules.keep')}</p>
          <p>{texts.t('api.rules.stay')}</p>
        </div>
      </Section>
      <Section title={texts.t('api.problems.title')} id="problems" note={texts.t('api.problems.text')}>
        <Problems texts={texts} />
      </Section>
    </Page>
  );
}

function Code({ text }: { text: string }): Markup {
  return (
    <bdi lang="en" dir="ltr">
      <code>{text}</code>
    </bdi>
  );
}

function Addresses({ web, kinds, texts }: ReferenceProps): Markup {
  const rows = operationsOf(web, kinds).map((operation): Content[] => [
    (<Code text={`/api/v1${operation.path}`} />) as Content,
    operation.summary(texts),
  ]);
  const description = `/api/v1/openapi.json?lang=${texts.language}`;
  return (
    <DataTable
      isStacked
      columns={[{ label: texts.t('api.addresses.address') }, { label: texts.t('api.addresses.answer') }]}
      rows={[
        ...rows,
        [
          (
            <a href={description}>
              <Code text="/api/v1/openapi.json" />
            </a>
          ) as Content,
          texts.t('api.answer.openapi'),
        ],
      ]}
    />
  );
}

function Parameters({ web, texts, kind }: ReferenceProps & { kind: Kind }): Markup {
  return (
    <DataTable
      isStacked
      columns={[{ label: texts.t('api.parameters.name') }, { label: texts.t('api.parameters.meaning') }]}
      rows={listParameters(web, kind).map((parameter): Content[] => [
        (<Code text={parameter.name} />) as Content,
        parameter.meaning(texts),
      ])}
    />
  );
}

function Examples({ texts }: ReferenceProps): Content {
  return WORKED_EXAMPLES.map(({ caption, path, answer }) => (
    <div class="after">
      <h3>{texts.t(caption)}</h3>
      <p>
        <Code text={`GET ${path}`} />
      </p>
      <pre class="cite" lang="en" dir="ltr">
        <code>{JSON.stringify(answer, null, 2)}</code>
      </pre>
    </div>
  )) as Content;
}

const REFUSED = ['not-found', 'gone', 'method-not-allowed', 'too-long', 'bad-request'] as const;

function Problems({ texts }: { texts: Texts }): Markup {
  const own = [
    ['parameters', 400, texts.t('api.problem.parameters.title'), texts.t('api.problem.parameters.text')],
    ['too-many', 429, texts.t('api.problem.tooMany.title'), texts.t('api.problem.tooMany.text')],
  ] as const;
  const usual = [...REFUSED, 'fault' as const].map((kind) => {
    const { title, body } = problemTexts(
      { kind, status: PROBLEM_STATUS[kind], allow: [], limit: 8192, reference: '' } as Problem,
      texts,
    );
    return [kind, PROBLEM_STATUS[kind], title, body] as const;
  });
  return (
    <Facts
      texts={texts}
      facts={[...own, ...usual].map(([kind, status, title, body]) => ({
        label: `${status} ${title}`,
        value: (<span id={`problem-${kind}`}>{body}</span>) as Content,
      }))}
    />
  );
}
