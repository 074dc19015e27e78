import type { XmlElement } from '#platform/xml/xml-element.ts';
import type { ActivityReading } from './activity-reading.ts';
import { findElements } from './find-elements.ts';
import { PERSONAL } from './mapping.ts';
import { readNarratives } from './narratives.ts';

interface Leftover {
  element: XmlElement;
  count: number;
  example: string;
}

/**
 * Adds a notice for every path of the activity that holds something no rule took: unknown and foreign elements with all that is in them,
 * attributes, texts. One notice a path, with how often and a first example; blank attributes and texts hold nothing.
 */
export function tellLeftovers(reading: ActivityReading): void {
  for (const path of PERSONAL) {
    const persons = findElements(reading, reading.activity, path).filter(
      (element) => readNarratives(reading, element).length > 0,
    );
    if (persons[0]) reading.notice(persons[0], 'personal-data-left-out', { path, count: persons.length });
  }
  const leftovers = new Map<string, Leftover>();
  collect(reading, reading.activity, '', leftovers);
  for (const [path, { element, count, example }] of leftovers)
    reading.notice(element, 'no-home', { path, count, example });
}

function collect(
  reading: ActivityReading,
  element: XmlElement,
  path: string,
  leftovers: Map<string, Leftover>,
): void {
  const add = (at: string, example: string) => {
    const found = leftovers.get(at);
    if (found) found.count++;
    else
      leftovers.set(at, {
        element,
        count: 1,
        example: example.length > 80 ? `${example.slice(0, 80)}…` : example,
      });
  };
  const text = element.text.trim();
  const isUnknown = !reading.isVisited(element);
  if (isUnknown || (text !== '' && !reading.isTaken(element, '')))
    add(isUnknown ? path : pathWithLanguage(element, path), text);
  for (const [name, value] of element.attributes) {
    const isInherited = name === 'xml:lang' && (!isUnknown || element.name === 'narrative');
    if (value.trim() !== '' && !isInherited && !reading.isTaken(element, name))
      add(path === '' ? `@${name}` : `${path}/@${name}`, value);
  }
  for (const child of element.children)
    collect(reading, child, path === '' ? child.qualifiedName : `${path}/${child.qualifiedName}`, leftovers);
}

/** A text that was not taken though its element has a home is one in another language; the path says which. */
function pathWithLanguage(element: XmlElement, path: string): string {
  const language = element.attributes.get('xml:lang');
  return element.name === 'narrative' && language ? `${path}[@xml:lang=${language}]` : path;
}
