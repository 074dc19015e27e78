import type { XmlElement } from '#platform/xml/xml-element.ts';
import type { ActivityReading } from './activity-reading.ts';
import { findElements } from './find-elements.ts';
import { GROUPS, type PartRule, RESULT_PARTS } from './mapping.ts';
import { readNarrative } from './narratives.ts';
import { readPart } from './read-part.ts';

type Item = Record<string, unknown>;

/** Fills the group fields: partners, funding, budgets, locations, documents, contact, conditions, identifiers, indicators. */
export function readGroups(reading: ActivityReading): void {
  for (const rule of GROUPS) {
    for (const element of findElements(reading, reading.activity, rule.each)) {
      const path = `${rule.to}[${countOf(reading, rule.to)}]`;
      const { item, further } = readParts(reading, element, rule.parts, path);
      if (Object.keys(item).length > 0) add(reading, rule.to, { ...rule.always, ...item }, ...further);
    }
  }
  for (const result of findElements(reading, reading.activity, 'result')) readResult(reading, result);
}

function readParts(reading: ActivityReading, element: XmlElement, rules: readonly PartRule[], path: string) {
  const item: Item = {};
  const further: Item[] = [];
  for (const rule of rules) {
    const [value, ...others] = readPart(reading, element, rule, `${path}.${rule.to}`);
    further.push(...others.map((other) => ({ [rule.to]: other })));
    if (value === undefined) continue;
    const [name, bound] = rule.to.split('.') as [string, string?];
    if (bound === undefined) item[name] = value;
    else item[name] = { ...(item[name] as Item | undefined), [bound]: value };
  }
  return { item, further };
}

/** Groups do not nest: each period of an indicator is a row that repeats what the result and the indicator say. */
function readResult(reading: ActivityReading, result: XmlElement): void {
  const path = () => `indicators[${countOf(reading, 'indicators')}]`;
  const { item: ofResult } = readParts(reading, result, RESULT_PARTS.result, path());
  const description = findElements(reading, result, 'description').flatMap(
    (element) => readNarrative(reading, element) ?? [],
  );
  const indicators = findElements(reading, result, 'indicator');
  if (description.length > 0)
    add(reading, 'indicators', { ...ofResult, description: description.join('\n\n') });
  else if (indicators.length === 0 && Object.keys(ofResult).length > 0) add(reading, 'indicators', ofResult);
  for (const indicator of indicators) {
    const { item: ofIndicator } = readParts(reading, indicator, RESULT_PARTS.indicator, path());
    const periods = findElements(reading, indicator, 'period').map(
      (period) => readParts(reading, period, RESULT_PARTS.period, path()).item,
    );
    for (const period of periods.length === 0 ? [{}] : periods)
      add(reading, 'indicators', { ...ofResult, ...ofIndicator, ...period });
  }
}

function countOf(reading: ActivityReading, field: string): number {
  return ((reading.values[field] ?? []) as Item[]).length;
}

function add(reading: ActivityReading, field: string, ...items: Item[]): void {
  reading.values[field] ??= [];
  (reading.values[field] as Item[]).push(...items);
}
