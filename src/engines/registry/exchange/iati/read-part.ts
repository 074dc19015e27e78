import { isCurrency, parseAmount } from '#kernel/money.ts';
import { parsePartialDate } from '#kernel/partial-date.ts';
import type { XmlElement } from '#platform/xml/xml-element.ts';
import type { ActivityReading } from './activity-reading.ts';
import { cutPath, findElements } from './find-elements.ts';
import type { PartRule } from './mapping.ts';
import { readNarrative } from './narratives.ts';
import { readParty } from './read-party.ts';

/**
 * The values of one part of a group, by its rule; one at most unless the rule spills. A value that is wrong is noted with its place and
 * the path of the field, and left out; a further value that has no room is left to be told of.
 */
export function readPart(
  reading: ActivityReading,
  from: XmlElement,
  rule: PartRule,
  field: string,
): unknown[] {
  const { elements, attribute } = cutPath(rule.from);
  const found = findElements(reading, from, elements);
  if (rule.as === 'texts' || rule.as === 'narratives' || rule.as === 'vocabulary-codes') {
    const texts = found.flatMap((element) => readJoined(reading, element, rule.as, attribute) ?? []);
    return texts.length === 0 ? [] : [texts.join(rule.as === 'narratives' ? '\n\n' : '; ')];
  }
  const values: unknown[] = [];
  for (const element of found) {
    if (values.length > 0 && !rule.spill) break;
    const value = readOne(reading, element, attribute, rule, field);
    if (value !== undefined) values.push(value);
  }
  return values;
}

function readJoined(reading: ActivityReading, element: XmlElement, as: string, attribute: string | null) {
  if (as === 'narratives') return readNarrative(reading, element);
  if (as === 'texts')
    return attribute === null ? reading.text(element) : reading.attribute(element, attribute);
  const marks = ['vocabulary', 'level'].map((name) => reading.attribute(element, name));
  const code = reading.attribute(element, 'code');
  const name = readNarrative(reading, element);
  const known = [...marks, code].filter((mark) => mark !== undefined).join(':');
  return [known, name].filter((part) => part !== undefined && part !== '').join(' ') || undefined;
}

function readOne(
  reading: ActivityReading,
  element: XmlElement,
  attribute: string | null,
  rule: PartRule,
  field: string,
): unknown {
  if (rule.as === 'party') return readParty(reading, element);
  if (rule.as === 'narrative') return readNarrative(reading, element);
  if (rule.as === 'money') return readMoney(reading, element, field);
  if (rule.as === 'latitude' || rule.as === 'longitude')
    return readPosition(reading, element, rule.as, field);
  const text = attribute === null ? reading.text(element) : reading.attribute(element, attribute);
  if (text === undefined) return undefined;
  const name = attribute ?? '';
  if (rule.as === 'date')
    return parsePartialDate(text) ?? reading.refuse(element, name, field, 'not-a-date', { text });
  if (rule.as === 'word') return Object.hasOwn(rule.words, text) ? rule.words[text] : text;
  if (rule.as === 'link') return { url: text };
  if (rule.as !== 'code') return text;
  const match = reading.codeLists.match(rule.list, text, rule.scheme);
  if (match.kind === 'found') return match.code;
  return reading.refuse(element, name, field, 'not-a-code', { text, list: rule.list });
}

/** An amount in its own currency, else in the activity's; neither is ever guessed. */
function readMoney(reading: ActivityReading, element: XmlElement, field: string) {
  const text = reading.text(element);
  const own = reading.attribute(element, 'currency');
  const currency = (own ?? reading.attribute(reading.activity, 'default-currency'))?.toUpperCase();
  if (text === undefined)
    return own === undefined ? undefined : reading.refuse(element, '', field, 'amount-missing');
  const amount = parseAmount(text);
  if (amount === null) return reading.refuse(element, '', field, 'not-an-amount', { text });
  if (currency === undefined) return reading.refuse(element, '', field, 'currency-missing');
  if (!isCurrency(currency))
    return reading.refuse(element, 'currency', field, 'not-a-currency', { text: currency });
  return { amount, currency };
}

const BOUNDS = { latitude: 90, longitude: 180 };

/** A coordinate of a point in WGS 84; of another reference system it is left to be told of. */
function readPosition(
  reading: ActivityReading,
  point: XmlElement,
  axis: 'latitude' | 'longitude',
  field: string,
): string | undefined {
  const system = reading.attribute(point, 'srsName');
  if (system !== undefined && !/EPSG[/:]+(?:\d*[/:]+)?4326$/i.test(system))
    return reading.leave(point, 'srsName');
  const [pos] = findElements(reading, point, 'pos');
  const text = pos && reading.text(pos);
  if (text === undefined) return undefined;
  const parts = text.split(/[\s,]+/);
  const coordinate = parts.length === 2 ? parseAmount(parts[axis === 'latitude' ? 0 : 1]!) : null;
  if (coordinate === null) return reading.refuse(pos!, '', field, 'not-a-number', { text });
  const limit = BOUNDS[axis];
  if (Number(coordinate) > limit) return reading.refuse(pos!, '', field, 'too-large', { max: limit });
  if (Number(coordinate) < -limit) return reading.refuse(pos!, '', field, 'too-small', { min: -limit });
  return coordinate;
}
