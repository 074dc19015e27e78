import type { CodeLists } from '#foundations/codelists/code-lists.ts';
import type { NamedParty } from '#foundations/parties/named-party.ts';
import { parsePartialDate } from '#kernel/partial-date.ts';
import type { XmlElement } from '#platform/xml/xml-element.ts';
import type { IncomingRecord } from '../incoming.ts';
import { MARK_ATTRIBUTE } from '../rejects/reject-columns.ts';
import { ActivityReading } from './activity-reading.ts';
import { findElements } from './find-elements.ts';
import { DATES } from './mapping.ts';
import { readCodes } from './read-codes.ts';
import { readGroups } from './read-groups.ts';
import { readParty } from './read-party.ts';
import { readTexts } from './read-texts.ts';
import { tellLeftovers } from './tell-leftovers.ts';

/** The scheme under which a record is found by its IATI identifier. */
export const IATI_SCHEME = 'iati';

/**
 * Reads one IATI 2.03 activity by the rules of the mapping. Everything of it ends in a field, in a translation or in a problem: an error where a
 * value is wrong (the value is left out), a notice where content has no home. Without an identifier there is an error, and the
 * identity is empty.
 */
export function readActivity(activity: XmlElement, codeLists: CodeLists): IncomingRecord {
  const reading = new ActivityReading(activity, codeLists);
  reading.visit(activity);
  const [named] = findElements(reading, activity, 'iati-identifier');
  const identifier = named && reading.text(named);
  if (identifier === undefined) reading.refuse(named ?? activity, '', 'identifiers', 'identifier-missing');
  reading.attribute(activity, 'default-currency');
  reading.attribute(activity, MARK_ATTRIBUTE);
  const translations = readTexts(reading);
  readDates(reading);
  readGroups(reading);
  readSource(reading);
  readCodes(reading);
  tellLeftovers(reading);
  reading.tellUnescaped();
  return {
    place: reading.placeOf(activity, ''),
    identity: { scheme: IATI_SCHEME, value: identifier ?? '' },
    language: reading.language,
    values: reading.values,
    translations,
    problems: reading.problems,
  };
}

function readDates(reading: ActivityReading): void {
  const planned: Record<string, string> = {};
  const actual: Record<string, string> = {};
  for (const element of findElements(reading, reading.activity, 'activity-date')) {
    const rule = DATES[element.attributes.get('type')?.trim() ?? ''];
    const bounds = rule?.isActual ? actual : planned;
    const text = reading.attribute(element, 'iso-date');
    if (text !== undefined && (!rule || bounds[rule.bound] !== undefined)) {
      reading.leave(element, 'iso-date');
      continue;
    }
    reading.attribute(element, 'type');
    if (!rule || text === undefined) continue;
    const date = parsePartialDate(text);
    const field = `${rule.isActual ? 'period' : 'planned_period'}.${rule.bound}`;
    if (date === null) reading.refuse(element, 'iso-date', field, 'not-a-date', { text });
    else bounds[rule.bound] = date;
  }
  const period = { ...planned, ...actual };
  if (Object.keys(period).length > 0) reading.values.period = period;
  if (Object.keys(planned).length > 0) reading.values.planned_period = planned;
}

/** The publisher is the source; the owner is the one accountable organisation, or the publisher where there are none or several. */
function readSource(reading: ActivityReading): void {
  const [publisher] = findElements(reading, reading.activity, 'reporting-org');
  const party = publisher && readParty(reading, publisher);
  const updated = reading.attribute(reading.activity, 'last-updated-datetime');
  reading.values.source = {
    ...(party ? { publisher: party.name } : {}),
    ...(party?.identifiers ? { publisher_identifier: party.identifiers[0]!.value } : {}),
    ...(updated === undefined ? {} : { last_updated: updated }),
  };
  const partners = (reading.values.partners ?? []) as { party?: NamedParty; role?: string }[];
  const accountable = partners.flatMap(({ party: one, role }) =>
    role === 'accountable' && one ? [one] : [],
  );
  const owner = accountable.length === 1 ? accountable[0] : (party ?? accountable[0]);
  if (!owner) return;
  reading.values.owner = owner;
  if (owner.stakeholder_type !== undefined) reading.values.stakeholder_type = owner.stakeholder_type;
}
