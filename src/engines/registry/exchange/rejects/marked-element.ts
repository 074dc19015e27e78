import type { XmlElement } from '#platform/xml/xml-element.ts';
import type { Place, Problem } from '../incoming.ts';
import { MARK_ATTRIBUTE } from './reject-columns.ts';
import { rowMark } from './row-mark.ts';
import { writeXmlElement } from './write-xml.ts';

/** A refused activity with the mark by which it is known when it comes back as it was. */
export function markedElement(activity: XmlElement): XmlElement {
  const attributes = new Map(activity.attributes);
  return { ...activity, attributes: attributes.set(MARK_ATTRIBUTE, markOf(activity)) };
}

/** Why an activity of a file of refused activities is refused again: nobody touched it. */
export function problemsOfElement(activity: XmlElement, place: Place): Problem[] {
  if (activity.attributes.get(MARK_ATTRIBUTE) !== markOf(activity)) return [];
  return [{ severity: 'error', place, code: 'unmended', values: { where: MARK_ATTRIBUTE } }];
}

/** White space, which editors of XML set anew, makes no difference. */
function markOf(activity: XmlElement): string {
  const attributes = new Map(activity.attributes);
  attributes.delete(MARK_ATTRIBUTE);
  return rowMark([writeXmlElement({ ...activity, attributes }).replace(/\s+/g, '')]);
}
