import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledCodeLists } from '#foundations/codelists/bundled-files.ts';
import { findProjectRoot } from '#platform/config/project-root.ts';
import type { IncomingRecord } from '../incoming.ts';
import { type IatiItem, readIati } from './read-iati.ts';
import { sumAmounts } from './sum-amounts.ts';
import { unescapeTwice } from './unescape-twice.ts';
import { collect, type Leaf, mappedPaths, walkPlainly } from './walk-for-test.ts';

const samples = join(findProjectRoot(), '..', 'shared', 'data', 'samples', 'iati');
const codeLists = bundledCodeLists();

async function readFile(name: string): Promise<IatiItem[]> {
  return collect(readIati(createReadStream(join(samples, name)), codeLists));
}

const recordsOf = (items: IatiItem[]): IncomingRecord[] =>
  items.map((item) => {
    if (item.kind === 'problem') throw new Error(JSON.stringify(item.problem));
    return item.record;
  });

type Item = Record<string, unknown>;
const listIn = (record: IncomingRecord, field: string) => (record.values[field] ?? []) as Item[];

/** Every text anywhere in what was read. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Published codes that our record says in its own words: their number is not in it. */
const IN_OUR_WORDS = [
  /^(recipient-country|recipient-region)(\/@(code|vocabulary)|\/narrative)$/,
  /^(participating-org|transaction\/(provider|receiver)-org)\/@type$/,
  /^participating-org\/@role$/,
  /^activity-date\/@type$/,
  /^transaction\/transaction-type\/@code$/,
  /^budget\/@(type|status)$/,
  /^contact-info\/@type$/,
  /^description\/@type$/,
  /^conditions\/condition\/@type$/,
  /^result(\/indicator)?\/@(type|measure)$/,
  /^tag\/@vocabulary$/,
  /\/@srsName$/,
  /^@default-currency$/,
];

describe.skipIf(!existsSync(samples))('readIati on published files (../shared/data/samples/iati)', () => {
  it.each(['usaid-798.xml', 'who-bra.xml', 'worldbank-679.xml'])('loses nothing of %s', async (name) => {
    const records = recordsOf(await readFile(name));
    const plain = walkPlainly(readFileSync(join(samples, name), 'utf8'));
    expect(records.map((record) => record.identity.value)).toEqual(plain.map((activity) => activity.id));
    const lost = plain.flatMap((activity, index) => {
      const record = records[index]!;
      const noticed = new Set(
        record.problems.map((problem) => String(problem.values?.path ?? '').replace(/\[.*/, '')),
      );
      const { place, problems, ...held } = record;
      const said = textsIn(held).join('\n');
      return activity.leaves.filter(({ path, value }) => {
        const isPersonal = noticed.has(path.replace('person-name/narrative', 'person-name'));
        if (
          value.trim() === '' ||
          noticed.has(path) ||
          isPersonal ||
          IN_OUR_WORDS.some((words) => words.test(path))
        )
          return false;
        const meant = unescapeTwice(value.trim());
        const asNumber = /^-?\d+\.\d+$/.test(meant) ? meant.replace(/\.?0+$/, '') : meant;
        const inPieces = path === 'location/point/pos' ? meant.split(' ') : [asNumber];
        return inPieces.some((piece) => !said.includes(piece));
      });
    });
    expect(lost).toEqual([]);
  });

  it.each(['usaid-798.xml', 'who-bra.xml', 'worldbank-679.xml'])(
    'has a home for every element and attribute of %s, or tells of it',
    async (name) => {
      const records = recordsOf(await readFile(name));
      const mapped = mappedPaths();
      const silent = walkPlainly(readFileSync(join(samples, name), 'utf8')).flatMap(({ leaves }, index) => {
        const noticed = new Set(records[index]!.problems.map((problem) => problem.values?.path));
        const isBlank = ({ path, value }: Leaf) => path.includes('@') && value.trim() === '';
        const paths = leaves.filter((leaf) => !isBlank(leaf)).map(({ path }) => path);
        return paths.filter((path) => !mapped.has(path) && !noticed.has(path));
      });
      expect(silent).toEqual([]);
    },
  );

  it.each(['usaid-798.xml', 'who-bra.xml', 'worldbank-679.xml'])(
    'counts the transactions of %s and sums them by currency as an independent walk does',
    async (name) => {
      const records = recordsOf(await readFile(name));
      const plain = walkPlainly(readFileSync(join(samples, name), 'utf8'));
      expect(records.map((record) => listIn(record, 'funding').length)).toEqual(
        plain.map((activity) => activity.transactions),
      );
      for (const [index, record] of records.entries()) {
        const amounts = new Map<string, string[]>();
        for (const { value } of listIn(record, 'funding') as {
          value: { amount: string; currency: string };
        }[])
          amounts.set(value.currency, [...(amounts.get(value.currency) ?? []), value.amount]);
        const sums = [...amounts].map(([currency, list]) => [currency, sumAmounts(list)]);
        const expected = [...plain[index]!.sums].map(([currency, sum]) => {
          const digits = sum.toString().padStart(11, '0');
          return [currency, sumAmounts([`${digits.slice(0, -10)}.${digits.slice(-10)}`])];
        });
        expect(sums).toEqual(expected);
      }
    },
  );

  it('reads all 247 activities without an error', async () => {
    const files = await Promise.all(['usaid-798.xml', 'who-bra.xml', 'worldbank-679.xml'].map(readFile));
    const records = files.flatMap(recordsOf);
    expect(records.length).toBe(247);
    expect(
      records.flatMap((record) => record.problems.filter(({ severity }) => severity === 'error')),
    ).toEqual([]);
  });

  it('mends names that were escaped twice, and says so', async () => {
    const record = recordsOf(await readFile('who-bra.xml'))[0]!;
    expect(listIn(record, 'partners')[0]?.party).toMatchObject({ name: 'Bill & Melinda Gates Foundation' });
    expect(record.problems.map((problem) => problem.code)).toContain('escaped-twice');
  });
});
