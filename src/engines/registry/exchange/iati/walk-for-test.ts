import { SaxesParser } from 'saxes';
import { CODES, GROUPS, KEPT_ATTRIBUTES, type PartRule, PERSONAL, RESULT_PARTS, TEXTS } from './mapping.ts';

/** One attribute or text of a file as the parser alone sees it. */
export interface Leaf {
  /** Path below the activity, e.g. `transaction/value/@currency`; texts and empty elements by the path of their element. */
  path: string;
  value: string;
}

/** What one activity holds, without any of our reading between: the judge of the reader. */
export interface PlainActivity {
  id: string;
  leaves: Leaf[];
  /** Sum of transaction values in thousandths of a cent, by currency. */
  sums: Map<string, bigint>;
  transactions: number;
}

/** Walks a file with the parser alone. */
export function walkPlainly(xml: string): PlainActivity[] {
  const activities: PlainActivity[] = [];
  const path: string[] = [];
  const texts: string[] = [];
  let currency = '';
  let own: string | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name);
    texts.push('');
    if (name === 'iati-activity') {
      activities.push({ id: '', leaves: [], sums: new Map(), transactions: 0 });
      currency = attributes['default-currency']?.value ?? '';
    }
    const activity = activities.at(-1);
    if (!activity || path.length < 2) return;
    const below = path.slice(2).join('/');
    if (below === 'transaction') activity.transactions++;
    if (below === 'transaction/value') own = attributes.currency?.value;
    activity.leaves.push({ path: below, value: '' });
    for (const { name: attribute, value, uri } of Object.values(attributes))
      if (!uri.endsWith('/xmlns/') && attribute !== 'xml:lang')
        activity.leaves.push({ path: below === '' ? `@${attribute}` : `${below}/@${attribute}`, value });
  });
  const addText = (text: string) => texts.push((texts.pop() ?? '') + text);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const below = path.slice(2).join('/');
    const text = (texts.pop() ?? '').trim();
    const activity = activities.at(-1);
    path.pop();
    if (!activity || text === '') return;
    activity.leaves.push({ path: below, value: text });
    if (below === 'iati-identifier') activity.id = text;
    if (below !== 'transaction/value') return;
    const [whole, fraction = ''] = text.split('.') as [string, string?];
    const amount = BigInt(whole + fraction.padEnd(10, '0').slice(0, 10));
    activity.sums.set(own ?? currency, (activity.sums.get(own ?? currency) ?? 0n) + amount);
  });
  parser.write(xml).close();
  return activities;
}

/** Everything a walk gives. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const NARRATIVE = ['', '/narrative'];
const INSIDE: Record<string, readonly string[]> = {
  party: [...NARRATIVE, '/@ref', '/@type'],
  money: ['', '/@currency'],
  narrative: NARRATIVE,
  narratives: NARRATIVE,
  'vocabulary-codes': [...NARRATIVE, '/@vocabulary', '/@code', '/@level'],
  latitude: ['', '/@srsName', '/pos'],
  longitude: ['', '/@srsName', '/pos'],
};

/** Every path that the mapping, as data, has a home for. */
export function mappedPaths(): Set<string> {
  const paths = new Set(['', 'iati-identifier', '@default-currency', '@last-updated-datetime']);
  const add = (path: string) => {
    const steps = path.split('/');
    for (let length = 1; length <= steps.length; length++) paths.add(steps.slice(0, length).join('/'));
  };
  const addParts = (base: string, parts: readonly PartRule[]) => {
    for (const part of parts)
      for (const from of alternatives(part.from))
        for (const inside of INSIDE[part.as] ?? [''])
          add(from === '.' ? base + inside : `${base}/${from}${inside}`);
  };
  for (const { each } of TEXTS) for (const part of ['/@type', '/narrative']) add(each + part);
  for (const part of ['@type', '@iso-date']) add(`activity-date/${part}`);
  for (const part of ['@ref', '@type', 'narrative']) add(`reporting-org/${part}`);
  for (const { of, attribute } of KEPT_ATTRIBUTES) add(of === '.' ? `@${attribute}` : `${of}/@${attribute}`);
  for (const { each, parts } of GROUPS) addParts(each, parts);
  addParts('result', RESULT_PARTS.result);
  addParts('result/indicator', RESULT_PARTS.indicator);
  addParts('result/indicator/period', RESULT_PARTS.period);
  for (const path of NARRATIVE) add(`result/description${path}`);
  for (const path of PERSONAL) for (const inside of NARRATIVE) add(path + inside);
  for (const { each, code, share, name, scheme } of CODES) {
    for (const path of [...NARRATIVE, '/description/narrative', `/@${code ?? 'code'}`]) add(each + path);
    for (const attribute of [share, name]) if (attribute) add(`${each}/@${attribute}`);
    for (const mark of scheme ?? [])
      add(mark.startsWith('../') ? `${each.split('/')[0]}/@${mark.slice(3)}` : `${each}/@${mark}`);
  }
  return paths;
}

/** `a|b/@c` means `a/@c` and `b/@c`. */
function alternatives(path: string): string[] {
  const [first, ...rest] = path.split('/');
  return first!.split('|').map((name) => [name, ...rest].join('/'));
}
