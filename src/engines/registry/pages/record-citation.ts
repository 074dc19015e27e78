import { codesNamedBy } from '../facets/facet-codes.ts';
import { fieldOf } from '../kind.ts';
import type { PublishedRecord } from '../records/get-record.ts';
import { recordHref } from './addresses.ts';
import { codeName } from './naming.ts';
import { shownTextOf } from './record-texts.ts';
import type { ValueContext } from './value-context.ts';

/** How to cite a record: owner, year of publication, title, register, reference, version, permanent address. */
export function citationOf(context: ValueContext, origin: string, record: PublishedRecord): string {
  const { texts, kind } = context;
  const owner = context.parties.get(record.document[kind.card.owner] as string)?.name;
  return texts.t('registry.record.citation', {
    owner: owner ?? 'none',
    hasOwner: owner === undefined ? 'no' : 'yes',
    year: String(record.firstPublishedAt.getUTCFullYear()),
    title: shownTextOf(record, kind.card.title, texts.language)?.text ?? record.reference,
    reference: record.reference,
    version: String(record.version),
    address: `${origin}${recordHref(texts.page, kind, record.reference)}`,
  });
}

/** The record as schema.org linked data (JSON-LD 1.1); what is unknown is left out. */
export function jsonLdOf(context: ValueContext, origin: string, record: PublishedRecord): object {
  const { web, texts, kind } = context;
  const title = shownTextOf(record, kind.card.title, texts.language);
  const summary = shownTextOf(record, kind.card.summary, texts.language);
  const owner = context.parties.get(record.document[kind.card.owner] as string);
  const period = record.document[kind.card.period] as { from?: string; until?: string } | undefined;
  const places = kind.card.places.flatMap((name) => codesNamedBy(fieldOf(kind, name), record.document[name]));
  const topics = kind.card.codes.flatMap((name) => codesNamedBy(fieldOf(kind, name), record.document[name]));
  const nameOf = ({ list, code }: { list: string; code: string }) => codeName(web, texts, list, code);
  return {
    '@context': 'https://schema.org',
    '@type': kind.schemaOrgType,
    '@id': `${origin}${recordHref('en', kind, record.reference)}`,
    identifier: [record.reference, ...record.aliases.map((alias) => alias.value)],
    name: title && { '@value': title.text, '@language': title.language },
    ...(summary ? { description: { '@value': summary.text, '@language': summary.language } } : {}),
    url: `${origin}${recordHref(texts.page, kind, record.reference)}`,
    ...(owner ? { parentOrganization: { '@type': 'Organization', name: owner.name } } : {}),
    ...(places.length > 0
      ? {
          areaServed: places.map((place) => ({
            '@type': 'Place',
            name: nameOf(place),
            identifier: place.code,
          })),
        }
      : {}),
    ...(topics.length > 0 ? { keywords: topics.map(nameOf) } : {}),
    ...(period?.from ? { foundingDate: period.from } : {}),
    ...(period?.until ? { dissolutionDate: period.until } : {}),
  };
}
