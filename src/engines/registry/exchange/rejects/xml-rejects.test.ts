import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readElements } from '#platform/xml/read-elements.ts';
import type { XmlElement } from '#platform/xml/xml-element.ts';
import { openBench } from '#support/exchange-bench.ts';
import { writeXmlComment, writeXmlElement } from './write-xml.ts';

async function elementsOf(xml: string): Promise<XmlElement[]> {
  const elements: XmlElement[] = [];
  const source = (async function* () {
    yield Buffer.from(xml);
  })();
  for await (const item of readElements(source, 'iati-activity')) {
    if (item.kind === 'problem') throw new Error(item.problem.code);
    if (item.kind === 'element') elements.push(item.element);
  }
  return elements;
}

const bare = (element: XmlElement): object => ({
  name: element.qualifiedName,
  namespace: element.namespace,
  attributes: [...element.attributes],
  text: element.text.trim(),
  children: element.children.map(bare),
});

describe('writeXmlElement', () => {
  test('writes what reads the same again', async () => {
    const xml = `<iati-activities xmlns:usg="http://us"><iati-activity xml:lang="en" usg:x="1 &lt; &quot;2&quot;"><title>A &amp; B
      <usg:more a="é"/></title><usg:last xmlns:q="http://q" q:y="z">]]&gt;</usg:last></iati-activity></iati-activities>`;
    const [before] = await elementsOf(xml);
    const [after] = await elementsOf(`<r>${writeXmlElement(before!)}</r>`);
    expect(bare(after!)).toEqual(bare(before!));
  });

  test('writes comments that cannot end early', () => {
    expect(writeXmlComment('a --> b ---')).toBe('<!-- a - -> b - - -  -->');
  });
});

describe('importFile of IATI', async () => {
  const { folder, write, bring } = await openBench();
  const activity = (id: string, title: string) =>
    `<iati-activity xml:lang="en"><iati-identifier>${id}</iati-identifier><reporting-org ref="X" type="10"><narrative>X</narrative></reporting-org><title><narrative>${title}</narrative></title></iati-activity>`;
  const file = (...activities: string[]) =>
    `<iati-activities version="2.03">${activities.join('')}</iati-activities>`;

  test('writes refused activities to a file of activities', async () => {
    const path = write('a.xml', file(activity('A-1', 'Wells'), activity('', 'No id'), activity('A-3', '')));
    const imported = await bring(path);
    expect(imported.counts?.[3]).toBe(2);
    const rejects = readFileSync(join(folder, 'a.rejects.xml'), 'utf8');
    expect(rejects).toContain('<!-- line 1, element iati-activity');
    expect(await elementsOf(rejects)).toHaveLength(2);
  });

  test('takes what came before the place where a file breaks off, and tells of it', async () => {
    const path = write(
      'broken.xml',
      `${file(activity('A-1', 'Wells')).replace('</iati-activities>', '')}<iati-activity><title>`,
    );
    expect(await bring(path)).toMatchObject({ problems: [expect.stringContaining('malformed-xml')] });
  });

  test.each([
    ['another kind of XML', '<rss/>', 'not-iati-activities'],
    ['another version', '<iati-activities version="1.05"/>', 'iati-version-not-read'],
    ['entities', '<!DOCTYPE x [<!ENTITY a "b">]><iati-activities version="2.03"/>', 'doctype-refused'],
    ['no XML', 'id,title\n1,A', 'malformed-xml'],
    ['no activities', '<iati-activities version="2.03"/>', 'no-records'],
  ])('refuses %s', async (_what, xml, code) => {
    expect((await bring(write('odd.xml', xml))).refusal?.code).toBe(code);
  });
});
