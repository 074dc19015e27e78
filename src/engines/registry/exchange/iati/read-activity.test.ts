import { describe, expect, it } from 'vitest';
import { bundledCodeLists } from '#foundations/codelists/bundled-files.ts';
import { readIati } from './read-iati.ts';
import { collect } from './walk-for-test.ts';

const codeLists = bundledCodeLists();

async function readFile(xml: string) {
  async function* source() {
    yield Buffer.from(xml);
  }
  return collect(readIati(source(), codeLists));
}

async function read(content: string, attributes = 'xml:lang="en" default-currency="EUR"') {
  const xml = `<iati-activities version="2.03" xmlns:x="urn:x"><iati-activity ${attributes}><iati-identifier>A-1</iati-identifier>${content}</iati-activity></iati-activities>`;
  const [item] = await readFile(xml);
  if (item?.kind !== 'record') throw new Error(JSON.stringify(item));
  return item.record;
}

const told = (record: Awaited<ReturnType<typeof read>>) =>
  record.problems.map(({ severity, code, field, values }) => [severity, code, field ?? values?.path]);

describe('readActivity', () => {
  it('makes texts in other languages translations', async () => {
    const record = await read(
      `<title><narrative>Wells</narrative><narrative xml:lang="FR">Puits</narrative><narrative xml:lang="ar">آبار</narrative></title>
       <description type="1"><narrative>One</narrative></description>
       <description type="1"><narrative>Two</narrative><narrative xml:lang="fr">Deux</narrative></description>
       <description type="2"><narrative xml:lang="fr">But</narrative></description>
       <description type="4"><narrative>More</narrative></description>`,
    );
    expect(record.language).toBe('en');
    expect(record.values).toMatchObject({ title: 'Wells', description: 'One\n\nTwo', notes: 'More' });
    expect(record.translations).toEqual([
      { language: 'fr', state: 'human', values: { title: 'Puits', description: 'Deux', objectives: 'But' } },
      { language: 'ar', state: 'human', values: { title: 'آبار' } },
    ]);
    expect(record.problems).toEqual([]);
  });

  it('takes the language of the title where the activity states another', async () => {
    const record = await read('<title><narrative xml:lang="pt">Poços</narrative></title>');
    expect(record).toMatchObject({ language: 'pt', values: { title: 'Poços' }, translations: [] });
    expect((await read('<title><narrative>Wells</narrative></title>', '')).language).toBeNull();
  });

  it('tells of texts in other languages where only one has a home', async () => {
    const record = await read(
      '<location><name><narrative>Here</narrative><narrative xml:lang="fr">Ici</narrative></name></location>',
    );
    expect(record.values.locations).toEqual([{ name: 'Here' }]);
    expect(told(record)).toEqual([['notice', 'no-home', 'location/name/narrative[@xml:lang=fr]']]);
  });

  it('lets what happened win over what was planned, and keeps what was planned', async () => {
    const record = await read(
      '<activity-date type="1" iso-date="2020-01-01"/><activity-date type="2" iso-date="2020-03-05"/><activity-date type="3" iso-date="2024-12-31"/>',
    );
    expect(record.values).toMatchObject({
      period: { from: '2020-03-05', until: '2024-12-31' },
      planned_period: { from: '2020-01-01', until: '2024-12-31' },
    });
  });

  it('leaves unknown dates, amounts and names absent', async () => {
    const record = await read(
      '<activity-date type="1" iso-date=""/><transaction ref="T"><transaction-date iso-date=" "/><provider-org ref=""><narrative/></provider-org></transaction><contact-info><email/></contact-info>',
    );
    expect(record.values.period).toBeUndefined();
    expect(record.values.funding).toEqual([{ reference: 'T' }]);
    expect(record.values.contact).toBeUndefined();
    expect(record.problems).toEqual([]);
  });

  it.each([
    [
      '<activity-date type="1" iso-date="31/12/2020"/>',
      'not-a-date',
      'planned_period.from',
      'activity-date/@iso-date',
    ],
    [
      '<transaction/><transaction><transaction-type code="99"/></transaction>',
      'not-a-code',
      'funding[0].kind',
      'transaction[2]/transaction-type/@code',
    ],
    [
      '<transaction><value>1,5</value></transaction>',
      'not-an-amount',
      'funding[0].value',
      'transaction/value',
    ],
    [
      '<transaction><value currency="Euro">1</value></transaction>',
      'not-a-currency',
      'funding[0].value',
      'transaction/value/@currency',
    ],
    [
      '<recipient-country code="BR" percentage="-5"/>',
      'too-small',
      'areas.share',
      'recipient-country/@percentage',
    ],
    ['<sector code="11110" percentage="101"/>', 'too-large', 'sectors.share', 'sector/@percentage'],
    ['<capital-spend percentage="x"/>', 'not-a-number', 'classifications.share', 'capital-spend/@percentage'],
    [
      '<location><point><pos>95 10</pos></point></location>',
      'too-large',
      'locations[0].latitude',
      'location/point/pos',
    ],
  ])('notes %s', async (content, code, field, element) => {
    const record = await read(content);
    expect(record.problems).toMatchObject([
      { severity: 'error', code, field, place: { line: 1, element: `iati-activity/${element}` } },
    ]);
  });

  it('never guesses a currency', async () => {
    const record = await read('<transaction><value>5</value></transaction>', '');
    expect(told(record)).toEqual([['error', 'currency-missing', 'funding[0].value']]);
    expect((await read('<transaction><value>5</value></transaction>')).values.funding).toEqual([
      { value: { amount: '5', currency: 'EUR' } },
    ]);
  });

  it('tells of everything without a home once a path, foreign namespaces included', async () => {
    const record = await read(
      '<title><narrative>T</narrative></title><x:a k="1"><x:b>2</x:b></x:a><x:a/><crs-add><channel-code>5</channel-code></crs-add><title extra="y"/><x:title>T</x:title>',
    );
    expect(record.problems.map(({ code, values }) => [code, values?.path, values?.count])).toEqual([
      ['no-home', 'x:a', 2],
      ['no-home', 'x:a/@k', 1],
      ['no-home', 'x:a/x:b', 1],
      ['no-home', 'crs-add', 1],
      ['no-home', 'crs-add/channel-code', 1],
      ['no-home', 'title/@extra', 1],
      ['no-home', 'x:title', 1],
    ]);
  });

  it('does not repeat a person’s name', async () => {
    const record = await read(
      '<contact-info><person-name><narrative>N. N.</narrative></person-name></contact-info>',
    );
    expect(record.problems).toMatchObject([{ severity: 'notice', code: 'personal-data-left-out' }]);
    expect(JSON.stringify(record)).not.toContain('N. N.');
  });

  it('sums the shares of codes that are one code here, and keeps the published ones', async () => {
    const record = await read(
      '<sector code="12220" percentage="33.3"/><sector code="12230" percentage="16.7"/><sector code="11110" percentage="50"/><sector vocabulary="99" code="77"><narrative>Own</narrative></sector>',
    );
    expect(record.values.sectors).toEqual([
      { code: 'health', share: '50' },
      { code: 'education', share: '50' },
    ]);
    expect(record.values.classifications).toEqual([
      { scheme: 'iati/sector;vocabulary=1', code: '12220', share: '33.3' },
      { scheme: 'iati/sector;vocabulary=1', code: '12230', share: '16.7' },
      { scheme: 'iati/sector;vocabulary=1', code: '11110', share: '50' },
      { scheme: 'iati/sector;vocabulary=99', code: '77', name: 'Own' },
    ]);
  });

  it('keeps a code that our list lacks, and says so', async () => {
    const record = await read(
      '<recipient-country code="XK"><narrative>Kosovo</narrative></recipient-country>',
    );
    expect(record.values).toMatchObject({
      classifications: [{ scheme: 'iati/recipient-country', code: 'XK', name: 'Kosovo' }],
    });
    expect(record.problems).toMatchObject([{ severity: 'notice', code: 'code-kept-as-published' }]);
  });

  it('finds places and sectors in the transactions where the activity names none', async () => {
    const record = await read(
      '<transaction><recipient-country code="BR"/><sector code="11110"/></transaction><transaction><recipient-country code="BR"/><recipient-region code="798"/></transaction>',
    );
    expect(record.values).toMatchObject({
      areas: [{ code: 'BR' }],
      un_regions: [{ code: '142' }],
      sectors: [{ code: 'education' }],
      funding: [{ recipient: 'BR', sector: '11110' }, { recipient: 'BR; 798' }],
    });
  });

  it('reads goals and targets from tags', async () => {
    const record = await read(
      '<tag vocabulary="2" code="3"/><tag vocabulary="3" code="3.b"/><tag vocabulary="99" code="z"/>',
    );
    expect(record.values).toMatchObject({
      sdg_goals: [{ code: '3' }],
      sdg_targets: [{ code: '3.b' }],
      classifications: [{ scheme: 'iati/tag;vocabulary=99', code: 'z' }],
    });
  });

  it('makes a row of every period of an indicator', async () => {
    const period = (year: number) =>
      `<period><period-start iso-date="${year}-01-01"/><target value="${year}"/></period>`;
    const record = await read(
      `<result type="1"><title><narrative>R</narrative></title><indicator measure="2"><title><narrative>I</narrative></title><baseline year="2019" value="0"/>${period(2020)}${period(2021)}</indicator></result>`,
    );
    const shared = {
      result: 'R',
      result_type: 'output',
      title: 'I',
      measure: 'percentage',
      baseline_year: '2019',
      baseline_value: '0',
    };
    expect(record.values.indicators).toEqual([
      { ...shared, period: { from: '2020-01-01' }, target_value: '2020' },
      { ...shared, period: { from: '2021-01-01' }, target_value: '2021' },
    ]);
  });

  it('takes the one accountable organisation for the owner, else the publisher', async () => {
    const publisher = '<reporting-org ref="P" type="40"><narrative>Publisher</narrative></reporting-org>';
    const partner = (ref: string) => `<participating-org role="2" ref="${ref}" type="10"/>`;
    expect((await read(publisher + partner('G'))).values).toMatchObject({
      owner: { name: 'G' },
      stakeholder_type: 'governments',
    });
    expect((await read(publisher + partner('G') + partner('H'))).values).toMatchObject({
      owner: { name: 'Publisher', identifiers: [{ scheme: 'iati', value: 'P' }] },
      stakeholder_type: 'international-organisations',
    });
  });

  it('gives each further e-mail address a row of its own', async () => {
    const record = await read(
      '<contact-info type="1"><email>a@b.org</email><email>c@d.org</email></contact-info>',
    );
    expect(record.values.contact).toEqual([{ email: 'a@b.org', role: 'general' }, { email: 'c@d.org' }]);
  });

  it('refuses an activity without an identifier', async () => {
    const [item] = await readFile('<iati-activities version="2.03"><iati-activity/></iati-activities>');
    expect(item).toMatchObject({
      record: { identity: { value: '' }, problems: [{ code: 'identifier-missing' }] },
    });
  });
});

describe('readIati', () => {
  it.each([
    ['<iati-organisations version="2.03"/>', 'not-iati-activities'],
    ['<iati-activities version="1.05"/>', 'iati-version-not-read'],
    ['<!DOCTYPE a [<!ENTITY e "x">]><iati-activities version="2.03"/>', 'doctype-refused'],
    ['id,title\n', 'malformed-xml'],
  ])('refuses %s', async (xml, code) => {
    expect(await readFile(xml)).toMatchObject([{ kind: 'problem', problem: { severity: 'error', code } }]);
  });

  it('gives the activities before the place where a file breaks off', async () => {
    const activity = '<iati-activity><iati-identifier>A</iati-identifier></iati-activity>';
    const items = await readFile(`<iati-activities version="2.03">${activity}${activity.slice(0, 40)}`);
    expect(items.map((item) => item.kind)).toEqual(['record', 'problem']);
  });
});
