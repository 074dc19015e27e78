import type { XmlElement } from '#platform/xml/xml-element.ts';
import type { ActivityReading } from './activity-reading.ts';

/** Elements of IATI's own, that is of no namespace, at a path below an element (`a/b`, `a|b`, `.`); those on the way count as visited. */
export function findElements(reading: ActivityReading, from: XmlElement, path: string): XmlElement[] {
  if (path === '.' || path === '') return [from];
  const [step, ...rest] = path.split('/');
  const names = step!.split('|');
  const found = from.children.filter(
    (child) => child.namespace === undefined && names.includes(child.qualifiedName),
  );
  for (const child of found) reading.visit(child);
  return rest.length === 0 ? found : found.flatMap((child) => findElements(reading, child, rest.join('/')));
}

/** A rule's path cut into that of the element and the attribute's name, if it names one. */
export function cutPath(path: string): { elements: string; attribute: string | null } {
  const at = path.indexOf('@');
  if (at < 0) return { elements: path, attribute: null };
  return { elements: path.slice(0, Math.max(0, at - 1)), attribute: path.slice(at + 1) };
}
