import type { NamedParty } from '#foundations/parties/named-party.ts';
import type { XmlElement } from '#platform/xml/xml-element.ts';
import type { ActivityReading } from './activity-reading.ts';
import { languageOf, readNarrative } from './narratives.ts';

/**
 * An organisation as an activity names it: name, identifier (scheme `iati`) and, where IATI's type plainly belongs to one, the
 * stakeholder type. Without name and identifier there is no party. A type that belongs to none is left to be told of.
 */
export function readParty(reading: ActivityReading, element: XmlElement): NamedParty | undefined {
  const name = readNarrative(reading, element);
  const ref = reading.attribute(element, 'ref');
  const stakeholderType = readStakeholderType(reading, element);
  if (name === undefined && ref === undefined) return undefined;
  const language = languageOf(element) ?? reading.language;
  return {
    name: name ?? ref!,
    ...(name !== undefined && language !== null ? { language } : {}),
    ...(ref === undefined ? {} : { identifiers: [{ scheme: 'iati', value: ref }] }),
    ...(stakeholderType === undefined ? {} : { stakeholder_type: stakeholderType }),
  };
}

function readStakeholderType(reading: ActivityReading, element: XmlElement): string | undefined {
  const type = reading.attribute(element, 'type');
  if (type === undefined) return undefined;
  const match = reading.codeLists.match('iati-organisation-types', type);
  const parents =
    match.kind === 'found' ? reading.codeLists.parentsOf('iati-organisation-types', match.code) : [];
  const found = parents.find(({ list }) => list === 'stakeholder-types');
  return found?.code ?? reading.leave(element, 'type');
}
