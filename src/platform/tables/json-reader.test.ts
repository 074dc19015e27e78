import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inPieces } from './encode-for-test.ts';
import { heldBytes } from './heap-for-test.ts';
import { type JsonItem, type JsonOptions, openJsonArray, openJsonLines } from './json-reader.ts';

async function walk(opened: Awaited<ReturnType<typeof openJsonLines>>): Promise<JsonItem[]> {
  if (!opened.ok) throw new Error(opened.refusal.kind);
  const items: JsonItem[] = [];
  for await (const item of opened.value.items) items.push(item);
  return items;
}

const lines = async (text: string, options?: JsonOptions, length?: number) =>
  walk(await openJsonLines(inPieces(text, length), options));
const array = async (text: string, path: string[], options?: JsonOptions, length?: number) =>
  walk(await openJsonArray(inPieces(text, length), path, options));
const codeOf = ([item]: JsonItem[]) => item?.problems[0]?.code;

describe('openJsonLines', () => {
  it('gives each object its line and goes on after a bad one', async () => {
    const items = await lines('{"a":1}\n\n{"a":\n[1]\n{"a":"\u0645"}', undefined, 3);
    expect(items.map(({ line, row, value }) => ({ line, row, value }))).toEqual([
      { line: 1, row: 1, value: { a: 1 } },
      { line: 3, row: 2, value: null },
      { line: 4, row: 3, value: null },
      { line: 5, row: 4, value: { a: '\u0645' } },
    ]);
    expect(items.map((item) => item.problems.map(({ code }) => code))).toEqual([
      [],
      ['malformed-json'],
      ['not-an-object'],
      [],
    ]);
  });

  it.each([
    ['{"a":1,"a":2}', 'repeated-name'],
    ['{"b":{"a":1,"\\u0061":2}}', 'repeated-name'],
    ['{"__proto__":{"isAdmin":true}}', 'forbidden-name'],
    ['{"a":[{"\\u005f_proto__":1}]}', 'forbidden-name'],
    ['{"a":"x\\u0000"}', 'control-character'],
    [`{"a":${'['.repeat(40)}${']'.repeat(40)}}`, 'nested-too-deeply'],
    [`{"a":${'['.repeat(100_000)}`, 'nested-too-deeply'],
    [`{"a":"${'x'.repeat(60)}"}`, 'text-too-long'],
  ])('refuses %.40s', async (text, code) => {
    expect(codeOf(await lines(text, { limits: { text: 50 } }))).toBe(code);
  });

  it('keeps the digits of numbers that a double cannot hold', async () => {
    const [item] = await lines('{"a":12345678901234567.89,"b":0.000000000012345,"c":"12345678901234567890"}');
    expect(item?.value).toEqual({
      a: '12345678901234567.89',
      b: 0.000000000012345,
      c: '12345678901234567890',
    });
  });

  it('ends at a line over the limit', async () => {
    const items = await lines(`{"a":1}\n{"a":"${'x'.repeat(900)}`, { limits: { record: 200 } }, 100);
    expect(items.map(codeOfItem)).toEqual([undefined, 'record-too-long']);
  });
});

const codeOfItem = (item: JsonItem) => item.problems[0]?.code;

describe('openJsonArray', () => {
  it('finds the array at its path only', async () => {
    const text =
      '{"about":{"projects":[{"no":1}]},"note":"\\"projects\\":[","list":[[{"no":2}]],\n"projects":[\n{"id":"a]"},\n{"id":"b","x":[1,{"y":"}"}]}\n],"rest":[{}]}';
    for (let length = 1; length < 30; length++) {
      const items = await array(text, ['projects'], undefined, length);
      expect(items.map(({ line, value }) => [line, value])).toEqual([
        [3, { id: 'a]' }],
        [4, { id: 'b', x: [1, { y: '}' }] }],
      ]);
    }
  });

  it('reads any array as JSON.parse does, in pieces of any size', async () => {
    const objects = fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        objects,
        fc.integer({ min: 1, max: 50 }),
        fc.nat(2),
        async (values, length, indent) => {
          const text = JSON.stringify({ a: [0], p: { q: values } }, null, indent);
          if (/__proto__|\\u0000|\d[\d.]{15}/.test(text)) return;
          const items = await array(text, ['p', 'q'], undefined, length);
          expect(items.map((item) => item.value)).toEqual(JSON.parse(text).p.q);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reads a file that is the array itself, and marks what is no object', async () => {
    const items = await array('[{"a":1}, 7, "x" ]', []);
    expect(items.map(codeOfItem)).toEqual([undefined, 'not-an-object', 'not-an-object']);
  });

  it.each([
    ['{"other":[]}', 'array-not-found'],
    ['{"projects":{}}', 'array-not-found'],
    ['{"projects":[{"a":1}', 'malformed-json'],
    ['{"projects":[}', 'malformed-json'],
    ['['.repeat(200_000), 'malformed-json'],
    [`{"projects":["${'x'.repeat(5000)}`, 'record-too-long'],
  ])('says what is wrong with %.30s', async (text, code) => {
    const items = await array(text, ['projects'], { limits: { record: 2000 } }, 512);
    expect(items.at(-1)?.problems[0]?.code).toBe(code);
  });

  it('holds one object at a time', async () => {
    async function* endless() {
      yield Buffer.from('{"projects":[');
      for (let index = 0; index < 20_000; index++)
        yield Buffer.from(`{"id":"${index}","text":"${'x'.repeat(500)}"},`);
      yield Buffer.from('{}]}');
    }
    const opened = await openJsonArray(endless(), ['projects']);
    if (!opened.ok) throw new Error(opened.refusal.kind);
    const before = heldBytes();
    let count = 0;
    let peak = 0;
    for await (const _ of opened.value.items) if (++count % 4000 === 0) peak = Math.max(peak, heldBytes());
    expect(count).toBe(20_001);
    expect(peak - before).toBeLessThan(8e6);
  });
});
