import { describe, expect, it } from 'vitest';
import { encodeForTest, inPieces } from '#platform/tables/encode-for-test.ts';
import type { Encoding } from '#platform/tables/encoding.ts';
import { heldBytes } from '#platform/tables/heap-for-test.ts';
import { readElements } from './read-elements.ts';
import type { XmlElement, XmlItem, XmlLimits } from './xml-element.ts';

async function read(xml: string | Uint8Array, limits?: Partial<XmlLimits>, length?: number) {
  const items: XmlItem[] = [];
  for await (const item of readElements(inPieces(xml, length), 'a', limits)) items.push(item);
  const elements = items.flatMap((item) => (item.kind === 'element' ? [item.element] : []));
  const problems = items.flatMap((item) => (item.kind === 'problem' ? [item.problem] : []));
  return { items, elements, problems, texts: elements.map((element) => element.text) };
}

/** The tree as XML without spaces between tags, to compare at a glance. */
function sketch({ qualifiedName, attributes, children, text }: XmlElement): string {
  const written = [...attributes].map(([name, value]) => ` ${name}=${value}`).join('');
  return `<${qualifiedName}${written}>${text.trim()}${children.map(sketch).join('')}</>`;
}

describe('readElements', () => {
  it('gives the root and each wanted element as a tree in document order, in pieces of any size', async () => {
    const xml =
      '\ufeff<?xml version="1.0"?>\n<r xmlns:u="urn:u" v="2">\n <other><x/></other>\n <a k="1"><b xml:lang="ar">نص</b><u:c/><b>2</b></a>\n <!-- - --><a>x &amp; <![CDATA[<y>]]><!-- no --> z</a></r>';
    for (const length of [1, 7, 4096]) {
      const { items, elements, problems } = await read(xml, undefined, length);
      expect(problems).toEqual([]);
      const root = items[0]?.kind === 'root' && items[0].root;
      expect(root && [root.name, [...root.attributes]]).toEqual(['r', [['v', '2']]]);
      expect(elements.map(sketch)).toEqual([
        '<a k=1><b xml:lang=ar>نص</><u:c></><b>2</></>',
        '<a>x & <y> z</>',
      ]);
      expect(elements[0]?.children[1]).toMatchObject({ name: 'c', namespace: 'urn:u', line: 4 });
      expect(elements.map((element) => element.line)).toEqual([4, 5]);
    }
  });

  it('keeps an element of the same name inside the outer one', async () => {
    expect((await read('<r><a><a>1</a></a></r>')).elements.map(sketch)).toEqual(['<a><a>1</></>']);
  });

  it('has no inherited names among attributes', async () => {
    const { elements } = await read('<r><a __proto__="x" constructor="y"/></r>');
    expect([...elements[0]!.attributes]).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });

  it.each([
    ['utf-8', 'UTF-8'],
    ['utf-16le', 'UTF-16'],
    ['utf-16be', 'UTF-16'],
    ['windows-1256', 'windows-1256'],
    ['gb18030', 'GBK'],
    ['windows-1251', 'windows-1251'],
  ] as [Encoding, string][])('reads %s declared as %s', async (encoding, declared) => {
    const text =
      { 'windows-1256': 'مشروع، نص', gb18030: '项目', 'windows-1251': 'Проект' }[encoding as string] ?? 'é';
    const xml = `<?xml version="1.0" encoding="${declared}"?><r><a>${text}</a></r>`;
    const { texts, problems } = await read(encodeForTest(xml, encoding), undefined, 5);
    expect({ texts, problems }).toEqual({ texts: [text], problems: [] });
  });

  it.each([
    [
      'billion laughs',
      '<!DOCTYPE r [<!ENTITY l "ha"><!ENTITY m "&l;&l;">]><r><a>&m;</a></r>',
      'doctype-refused',
    ],
    [
      'an external entity',
      '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r><a>&x;</a></r>',
      'doctype-refused',
    ],
    ['an external DTD', '<!DOCTYPE r SYSTEM "http://127.0.0.1/x.dtd"><r/>', 'doctype-refused'],
    ['an unknown entity', '<r><a>&x;</a></r>', 'malformed-xml'],
    ['deep nesting', '<b>'.repeat(5000), 'nested-too-deeply'],
    ['deep nesting inside', `<r><a>${'<b>'.repeat(5000)}`, 'nested-too-deeply'],
    [
      'many attributes',
      `<r><a ${Array.from({ length: 99 }, (_, n) => `k${n}=""`).join(' ')}/></r>`,
      'too-many-attributes',
    ],
    ['an endless text', `<r><a>${'x'.repeat(9000)}`, 'element-too-large'],
    ['an endless text outside', `<r>${'x'.repeat(9000)}`, 'element-too-large'],
    ['an endless attribute', `<r><a k="${'x'.repeat(9000)}`, 'element-too-large'],
    ['an endless comment', `<r><!-- ${'x'.repeat(9000)}`, 'element-too-large'],
    ['an endless name', `<${'x'.repeat(9000)}`, 'element-too-large'],
    ['a large element of small parts', `<r><a>${'<b/>'.repeat(3000)}</a></r>`, 'element-too-large'],
    ['a repeated attribute', '<r><a k="1" k="2"/></r>', 'malformed-xml'],
    ['an unbound prefix', '<r><u:a/></r>', 'malformed-xml'],
    ['a NUL', '<r><a>\0</a></r>', 'malformed-xml'],
    ['an unknown encoding', '<?xml version="1.0" encoding="EBCDIC"?><r/>', 'unknown-encoding'],
    ['nothing', '', 'empty-file'],
    ['no markup', 'id,title', 'malformed-xml'],
  ])('refuses %s', async (_, xml, code) => {
    const { problems, elements } = await read(xml, { size: 4096 }, 512);
    expect(problems.map((found) => found.code)).toEqual([code]);
    expect(elements).toEqual([]);
  });

  it('allows a DOCTYPE that is a bare name', async () => {
    expect((await read('<!DOCTYPE r><r><a>1</a></r>')).texts).toEqual(['1']);
  });

  it('keeps the elements before malformed XML and says where it stands', async () => {
    const { texts, problems } = await read('<r>\n<a>1</a>\n<a>2</a>\n<a><b></a></r>');
    expect(texts).toEqual(['1', '2']);
    expect(problems).toMatchObject([{ code: 'malformed-xml', line: 4, column: 11 }]);
  });

  it('says that a file was cut off', async () => {
    const { texts, problems } = await read('<r><a>1</a><a>');
    expect([texts, problems.map((found) => found.code)]).toEqual([['1'], ['malformed-xml']]);
  });

  it('gives meaningless bytes to the element that holds them', async () => {
    const bytes = Buffer.from('<r>\n<a>1</a>\n<a>caf?</a>\n<a>3</a></r>');
    bytes[bytes.indexOf('?')] = 0xe9;
    const { items, problems } = await read(bytes);
    expect(problems).toEqual([]);
    expect(
      items.flatMap((item) => (item.kind === 'element' ? [item.problems.map((found) => found.line)] : [])),
    ).toEqual([[], [3], []]);
  });

  it('holds one element at a time, however long the file', async () => {
    const activity = Buffer.from(`<a k="1">${'<b c="2"><d>text of some length</d></b>'.repeat(250)}</a>\n`);
    async function* file() {
      yield Buffer.from('<r>');
      for (let size = 0; size < 10e6; size += activity.length) yield activity;
      yield Buffer.from('</r>');
    }
    const before = heldBytes();
    let peak = 0;
    let count = 0;
    for await (const item of readElements(file(), 'a'))
      if (item.kind === 'element' && ++count % 200 === 0) peak = Math.max(peak, heldBytes() - before);
    expect(count).toBe(Math.ceil(10e6 / activity.length));
    expect(peak).toBeLessThan(8e6);
  });
});
