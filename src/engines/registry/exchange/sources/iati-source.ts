import type { CodeLists } from '#foundations/codelists/code-lists.ts';
import { done, type Result, refuse } from '#kernel/result.ts';
import type { XmlElement } from '#platform/xml/xml-element.ts';
import { CODES, GROUPS, TEXTS } from '../iati/mapping.ts';
import { type IatiItem, readIati } from '../iati/read-iati.ts';
import { NO_IDENTITY } from '../identity.ts';
import type { ImportItem, ImportSource } from '../import-item.ts';
import type { Problem } from '../incoming.ts';
import { problemsOfElement } from '../rejects/marked-element.ts';

/** What an IATI activity always speaks of: what its publisher took out is taken out here too. What IATI has no element for stays. */
const IATI_FIELDS: ReadonlySet<string> = new Set([
  ...TEXTS.map((rule) => rule.to),
  ...GROUPS.map((rule) => rule.to),
  ...CODES.flatMap((rule) => Object.values(rule.lists ?? {}).map((target) => target.field)),
  'owner',
  'stakeholder_type',
  'period',
  'planned_period',
  'indicators',
  'classifications',
  'source',
]);

/** Opens an IATI activities file. Refuses, with the problem, a file whose beginning is none. */
export async function openIatiSource(
  bytes: AsyncIterable<Uint8Array>,
  codeLists: CodeLists,
): Promise<Result<ImportSource, { kind: 'file-problem'; problem: Problem }>> {
  const walk = readIati(bytes, codeLists);
  const first = await walk.next();
  if (first.done) return refuse({ kind: 'file-problem', problem: NO_ACTIVITIES });
  if (first.value.kind === 'problem') {
    await walk.return();
    return refuse({ kind: 'file-problem', problem: first.value.problem });
  }
  return done({ format: 'iati', speaksOf: IATI_FIELDS, items: itemsOf(first.value, walk) });
}

const NO_ACTIVITIES: Problem = { severity: 'error', place: {}, code: 'no-records' };

async function* itemsOf(first: IatiItem, rest: AsyncGenerator<IatiItem, void>): AsyncGenerator<ImportItem> {
  try {
    yield itemOf(first);
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield itemOf(next.value);
  } finally {
    await rest.return();
  }
}

function itemOf(found: IatiItem): ImportItem {
  if (found.kind === 'record') {
    const { record, activity } = found;
    const problems = [...record.problems, ...problemsOfElement(activity, record.place)];
    return { record: { ...record, problems }, raw: activity, size: sizeOfElement(activity) };
  }
  const { problem } = found;
  return {
    record: {
      place: problem.place,
      identity: NO_IDENTITY,
      language: null,
      values: {},
      translations: [],
      problems: [problem],
    },
    raw: null,
    size: 0,
  };
}

/** About the memory of an element with all that is in it, and of the values read from it. */
function sizeOfElement(element: XmlElement): number {
  let size = 100 + element.text.length * 2;
  for (const [name, value] of element.attributes) size += name.length + value.length * 2;
  for (const child of element.children) size += sizeOfElement(child);
  return size;
}
