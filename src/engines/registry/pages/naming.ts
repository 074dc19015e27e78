import { isMessageKey } from '#platform/i18n/catalogue.ts';
import { isolate } from '#platform/i18n/isolate.ts';
import type { MessageKey } from '#platform/i18n/keys.ts';
import type { MessageValue } from '#platform/i18n/messages.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import type { ShownCode } from '#ui/parts/codes.tsx';
import { NOT_STATED } from '../facets/facet-codes.ts';
import type { FacetDeclaration, Kind } from '../kind.ts';
import { codeHref } from './addresses.ts';
import type { RegisterWeb } from './register-web.ts';

/**
 * A message of a kind by convention: `<plural>.<rest>`. Throws when there is none; a test asks for every message a declaration needs.
 *
 * @example
 * // kindText(textsFor('en'), project, 'facets.action') gives 'Action line'
 */
export function kindText(
  texts: Texts,
  kind: Kind,
  rest: string,
  values?: Record<string, MessageValue>,
): string {
  return texts.t(keyOf(`${kind.plural}.${rest}`), values);
}

/** The label of a field, or of a field within a group (`funding.date`). */
export function fieldLabel(texts: Texts, kind: Kind, path: string): string {
  return kindText(texts, kind, `fields.${path}.label`);
}

/** The keys that a kind's declaration needs messages for; the locale test asks for each in every language. */
export function messageKeysOf(kind: Kind): string[] {
  const fields = kind.fields.flatMap((field) => [
    field.name,
    ...(field.type === 'group' ? field.fields.map((inner) => `${field.name}.${inner.name}`) : []),
    ...(field.type === 'code' ? (field.attributes ?? []).map((inner) => `${field.name}.${inner.name}`) : []),
  ]);
  return [
    ...fields.map((path) => `${kind.plural}.fields.${path}.label`),
    ...fields.filter((path) => !path.includes('.')).map((path) => `${kind.plural}.fields.${path}.meaning`),
    ...kind.facets.map((facet) => `${kind.plural}.facets.${facet.name}`),
    ...kind.sections.map((section) => `${kind.plural}.sections.${section.name}`),
    ...['register', 'plural', 'one', 'list.title', 'list.since', 'list.description', 'home.figure'].map(
      (rest) => `${kind.plural}.${rest}`,
    ),
  ];
}

/** The name of a facet's value in the reader's language; a code that is in no list is shown as it is. */
export function facetValueName(
  web: RegisterWeb,
  texts: Texts,
  facet: FacetDeclaration,
  code: string,
): string {
  if (code === NOT_STATED) return texts.t('registry.facet.notStated');
  const { code: label, name } = shownCode(web, texts, facet.list, code, false);
  return label === undefined ? name : `${label} ${name}`.trim();
}

/** Lists whose codes are read aloud, and are therefore boxed before the name: C7, SDG 3, 2.3, AFR4. */
const BOXED_LISTS: ReadonlySet<string> = new Set([
  'action-lines',
  'sdg-goals',
  'sdg-targets',
  'regional-initiatives',
]);

/** The label of a code; inside Arabic words the code itself keeps its own direction: 1.a, not a.1. */
function codeLabel(web: RegisterWeb, texts: Texts, list: string, code: string): string {
  const label = web.codeLists().codeLabelOf(list, code, texts.language).text;
  return label === code ? label : label.replace(code, isolate(code, texts.direction));
}

/** The short name of a code in the reader's language. */
export function codeName(web: RegisterWeb, texts: Texts, list: string, code: string): string {
  return web.codeLists().shortNameOf(list, code, texts.language).text;
}

/** A code as a page shows it, leading to the page that explains it. */
export function shownCode(
  web: RegisterWeb,
  texts: Texts,
  list: string,
  code: string,
  linked: boolean,
): ShownCode {
  const label = BOXED_LISTS.has(list) ? codeLabel(web, texts, list, code) : null;
  const name = codeName(web, texts, list, code);
  const href = linked && web.listsWithPages.has(list) ? codeHref(texts.page, list, code) : undefined;
  return {
    ...(label === null ? {} : { code: label }),
    name: label !== null && (name === label || name === code) ? '' : name,
    ...(href === undefined ? {} : { href }),
  };
}

function keyOf(text: string): MessageKey {
  if (!isMessageKey(text)) throw new Error(`no message ${text}`);
  return text;
}
