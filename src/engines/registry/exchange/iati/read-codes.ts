import { parseAmount } from '#kernel/money.ts';
import type { XmlElement } from '#platform/xml/xml-element.ts';
import type { ActivityReading } from './activity-reading.ts';
import { findElements } from './find-elements.ts';
import { CODES, type CodeRule, KEPT_ATTRIBUTES, type ListTarget } from './mapping.ts';
import { readNarrative } from './narratives.ts';
import { sumAmounts } from './sum-amounts.ts';

interface PublishedCode {
  element: XmlElement;
  code: string | undefined;
  share: string | undefined;
  name: string | undefined;
  vocabulary: string;
  scheme: string;
}

/** Fills the fields of codes, and `classifications` with what our lists do not say or say less finely. */
export function readCodes(reading: ActivityReading): void {
  const kept: Record<string, string>[] = [];
  for (const rule of CODES) {
    const own = readPublished(reading, rule);
    const codes = own.length > 0 ? own : readFromTransactions(reading, rule);
    const fitted = new Set<PublishedCode>();
    for (const [vocabulary, target] of Object.entries(rule.lists ?? {})) {
      const mine = codes.filter((code) => vocabulary === '*' || code.vocabulary === vocabulary);
      for (const code of fitCodes(reading, mine, target)) fitted.add(code);
    }
    for (const one of codes) if (rule.keep === 'always' || !fitted.has(one)) kept.push(asClassification(one));
  }
  for (const { of, attribute } of KEPT_ATTRIBUTES)
    for (const element of findElements(reading, reading.activity, of)) {
      const code = reading.attribute(element, attribute);
      const scheme = of === '.' ? `iati/@${attribute}` : `iati/${of}/@${attribute}`;
      if (code !== undefined) kept.push({ scheme, code });
    }
  if (kept.length > 0) reading.values.classifications = kept;
}

function readPublished(reading: ActivityReading, rule: CodeRule): PublishedCode[] {
  return findElements(reading, reading.activity, rule.each).flatMap((element) => {
    const code = reading.attribute(element, rule.code ?? 'code');
    const target = rule.lists?.['1'] ?? rule.lists?.['*'];
    const share = rule.share && readShare(reading, element, rule.share, target);
    const name = rule.name ? reading.attribute(element, rule.name) : readName(reading, element);
    if (code === undefined && share === undefined && name === undefined) return [];
    const marks = new Map<string, string>();
    if (rule.vocabulary) marks.set('vocabulary', rule.vocabulary);
    for (const path of rule.scheme ?? []) {
      const mark = readMark(reading, element, path);
      if (mark !== undefined) marks.set(path.replace('../', ''), mark);
    }
    const scheme = [`iati/${rule.each}`, ...[...marks].map(([name, value]) => `${name}=${value}`)].join(';');
    return [{ element, code, share, name, vocabulary: marks.get('vocabulary') ?? '', scheme }];
  });
}

/** What the transactions say instead, each code once. Only looked at: the rules of the transactions take and keep it. */
function readFromTransactions(reading: ActivityReading, rule: CodeRule): PublishedCode[] {
  const found = new Map<string, PublishedCode>();
  for (const element of rule.otherwise ? findElements(reading, reading.activity, rule.otherwise) : []) {
    const code = element.attributes.get('code')?.trim();
    const vocabulary = element.attributes.get('vocabulary')?.trim() || (rule.vocabulary ?? '');
    const published = { element, code, share: undefined, name: undefined, vocabulary, scheme: '' };
    if (code && !found.has(`${vocabulary}:${code}`)) found.set(`${vocabulary}:${code}`, published);
  }
  return [...found.values()];
}

/** The name stands in a narrative, or for budget items in that of a description. */
function readName(reading: ActivityReading, element: XmlElement): string | undefined {
  const [description] = findElements(reading, element, 'description');
  return readNarrative(reading, description ?? element);
}

function readMark(reading: ActivityReading, element: XmlElement, mark: string): string | undefined {
  if (!mark.startsWith('../')) return reading.attribute(element, mark);
  const parent = reading.activity.children.find((child) => child.children.includes(element));
  return parent && reading.attribute(parent, mark.slice(3));
}

function readShare(
  reading: ActivityReading,
  element: XmlElement,
  attribute: string,
  target: ListTarget | undefined,
): string | undefined {
  const text = reading.attribute(element, attribute);
  if (text === undefined) return undefined;
  const field = target ? `${target.field}.share` : 'classifications.share';
  const share = parseAmount(text);
  if (share === null) return reading.refuse(element, attribute, field, 'not-a-number', { text });
  if (Number(share) < 0) return reading.refuse(element, attribute, field, 'too-small', { min: 0 });
  if (Number(share) > 100) return reading.refuse(element, attribute, field, 'too-large', { max: 100 });
  return share;
}

/**
 * Puts published codes into a field of ours. Gives those of which ours says everything: the code is in our list under the name that was
 * published with it, or under none, and its share has a home. Several that are one code of ours add their shares. A second vocabulary has no
 * shares: they would count the same money twice (IATI: percentages add up per vocabulary).
 */
function fitCodes(
  reading: ActivityReading,
  codes: readonly PublishedCode[],
  target: ListTarget,
): PublishedCode[] {
  const byCode = new Map<string, PublishedCode[]>();
  for (const published of codes) {
    const match = reading.codeLists.match(target.list, published.code ?? '', target.scheme);
    if (match.kind === 'found') byCode.set(match.code, [...(byCode.get(match.code) ?? []), published]);
    else if (target.isWhole && published.code !== undefined)
      reading.notice(published.element, 'code-kept-as-published', {
        text: published.code,
        list: target.list,
      });
  }
  const held = (reading.values[target.field] ?? []) as { code: string }[];
  const mayShare = target.share === true && held.length === 0;
  const fitted: PublishedCode[] = [];
  for (const [code, from] of byCode) {
    const shares = mayShare ? from.map(({ share }) => share) : [];
    const share = shares.every((one) => one !== undefined) && mayShare ? sumAmounts(shares) : undefined;
    const isNew = put(reading, target, code, share);
    fitted.push(...from.filter((one) => isNew && saysSame(reading, one, target, code, share)));
  }
  return fitted;
}

/** Adds a code to its field; false when a field of one code has another one already. */
function put(reading: ActivityReading, target: ListTarget, code: string, share: string | undefined): boolean {
  if (target.single) {
    reading.values[target.field] ??= code;
    return reading.values[target.field] === code;
  }
  reading.values[target.field] ??= [];
  const held = reading.values[target.field] as { code: string; share?: string }[];
  if (!held.some((one) => one.code === code)) held.push(share === undefined ? { code } : { code, share });
  return true;
}

function saysSame(
  reading: ActivityReading,
  published: PublishedCode,
  target: ListTarget,
  code: string,
  share: string | undefined,
): boolean {
  const named = published.name === undefined ? null : reading.codeLists.match(target.list, published.name);
  const isNamedSo = named === null || (named.kind === 'found' && named.code === code);
  return isNamedSo && (published.share === undefined || share !== undefined);
}

function asClassification({ scheme, code, name, share }: PublishedCode): Record<string, string> {
  return {
    scheme,
    ...(code === undefined ? {} : { code }),
    ...(name === undefined ? {} : { name }),
    ...(share === undefined ? {} : { share }),
  };
}
