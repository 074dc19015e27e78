import type { Kind } from '#engines/registry/kind.ts';
import { kindText } from '#engines/registry/pages/naming.ts';
import type { RegisterWeb } from '#engines/registry/pages/register-web.ts';
import type { Route } from '#platform/http/route.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import { answerSchemas, schemaNamed } from './answer-schemas.ts';
import { type ApiParameter, MOST_VALUES } from './api-parameter.ts';
import { answerCached, apiRoute, originOf } from './api-route.ts';
import { LANG } from './list-parameters.ts';
import { CODE_LISTS_TAG, type Operation, operationsOf } from './operations.ts';

/** The version of the interface; a change that could break a program gets a new one, under a new address. */
const VERSION = '1.0.0';

/** `GET /api/v1/openapi.json`: the interface described for programs, in the reader's language. */
export function openapiRoute(web: RegisterWeb, kinds: readonly Kind[]): Route {
  return apiRoute(web, {
    name: 'openapi',
    path: '/openapi.json',
    parameters: [LANG],
    answer: async (c, _, state) => {
      const origin = await originOf(web, c);
      return answerCached(web, c, state, () => openapiDocument(web, kinds, c.var.texts, origin));
    },
  });
}

/** The interface in OpenAPI 3.1, made from the declarations of the kinds and of the parameters that requests are read by. */
export function openapiDocument(
  web: RegisterWeb,
  kinds: readonly Kind[],
  texts: Texts,
  origin: string,
): object {
  const operations = operationsOf(web, kinds);
  return {
    openapi: '3.1.0',
    info: {
      title: texts.t('api.title'),
      version: VERSION,
      description: texts.t('api.lede'),
      contact: { name: 'Wasl', url: `${origin}/${texts.page}/api` },
    },
    servers: [{ url: `${origin}/api/v1` }],
    tags: [
      { name: CODE_LISTS_TAG, description: texts.t('api.answer.codelists') },
      ...kinds.map((kind) => ({ name: kind.plural, description: kindText(texts, kind, 'register') })),
    ].sort((one, other) => (one.name < other.name ? -1 : 1)),
    paths: Object.fromEntries(
      operations.map((operation) => [operation.path, { get: operationObject(operation, texts) }]),
    ),
    components: {
      schemas: answerSchemas(kinds, texts),
      headers: HEADERS,
      responses: problemResponses(texts),
    },
  };
}

function operationObject(operation: Operation, texts: Texts): object {
  const inPath = operation.inPath.map(({ name, meaning }) => ({
    name,
    in: 'path',
    required: true,
    description: meaning(texts),
    schema: { type: 'string' },
  }));
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary(texts),
    description: operation.summary(texts),
    parameters: [...inPath, ...operation.parameters.map((parameter) => inQuery(parameter, texts))],
    responses: {
      200: {
        description: operation.summary(texts),
        headers: Object.fromEntries(
          Object.keys(HEADERS).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
        ),
        content: { 'application/json': { schema: schemaNamed(operation.answer) } },
      },
      304: { description: texts.t('api.unchanged') },
      ...(operation.isOfRecord ? { 308: { description: texts.t('api.moved') } } : {}),
      400: { $ref: '#/components/responses/parameters' },
      ...(operation.inPath.length > 0 ? { 404: { $ref: '#/components/responses/not-found' } } : {}),
      ...(operation.isOfRecord ? { 410: { $ref: '#/components/responses/gone' } } : {}),
      429: { $ref: '#/components/responses/too-many' },
    },
  };
}

function inQuery(parameter: ApiParameter, texts: Texts): object {
  const { name, schema, isRepeatable } = parameter;
  return {
    name,
    in: 'query',
    description: parameter.meaning(texts),
    ...(isRepeatable
      ? { style: 'form', explode: true, schema: { type: 'array', items: schema, maxItems: MOST_VALUES } }
      : { schema }),
  };
}

const HEADERS = {
  ETag: { schema: { type: 'string' } },
  RateLimit: { schema: { type: 'string' }, example: '"read";r=599;t=42' },
  'RateLimit-Policy': { schema: { type: 'string' }, example: '"read";q=600;w=60' },
};

function problemResponses(texts: Texts): object {
  const problem = (description: string) => ({
    description,
    content: { 'application/problem+json': { schema: schemaNamed('problem') } },
  });
  return {
    parameters: problem(texts.t('api.problem.parameters.title')),
    'not-found': problem(texts.t('platform.error.notFound.title')),
    gone: problem(texts.t('platform.error.gone.title')),
    'too-many': {
      ...problem(texts.t('api.problem.tooMany.title')),
      headers: { 'Retry-After': { schema: { type: 'integer' } } },
    },
  };
}
