import type { CodeLists } from '#foundations/codelists/code-lists.ts';
import { readElements } from '#platform/xml/read-elements.ts';
import type { XmlElement, XmlProblem, XmlRoot } from '#platform/xml/xml-element.ts';
import type { IncomingRecord, Problem } from '../incoming.ts';
import { readActivity } from './read-activity.ts';

/** What a walk over an IATI file gives: its records, and problems of the file itself. */
export type IatiItem =
  | { kind: 'record'; record: IncomingRecord; activity: XmlElement }
  | { kind: 'problem'; problem: Problem };

/**
 * Walks an IATI activities file, version 2.01 to 2.03, and gives each activity as a record, in memory bounded by the largest activity.
 *
 * A file of organisations or of another version is refused with one problem. A file that breaks off or turns hostile gives the
 * activities before that place, then the problem. Meaningless bytes are an error of the activity that holds them.
 */
export async function* readIati(
  source: AsyncIterable<Uint8Array>,
  codeLists: CodeLists,
): AsyncGenerator<IatiItem, void> {
  for await (const item of readElements(source, 'iati-activity')) {
    if (item.kind === 'root') {
      const problem = judgeRoot(item.root);
      if (problem) return yield { kind: 'problem', problem };
    } else if (item.kind === 'problem') {
      yield { kind: 'problem', problem: toProblem(item.problem) };
    } else {
      const record = readActivity(item.element, codeLists);
      const problems = [...item.problems.map(toProblem), ...record.problems];
      yield { kind: 'record', record: { ...record, problems }, activity: item.element };
    }
  }
}

function judgeRoot({ name, attributes }: XmlRoot): Problem | null {
  const place = { line: 1, element: name };
  if (name !== 'iati-activities')
    return { severity: 'error', place, code: 'not-iati-activities', values: { element: name } };
  const version = attributes.get('version') ?? '';
  if (/^2\.0[123]$/.test(version)) return null;
  return { severity: 'error', place, code: 'iati-version-not-read', values: { version } };
}

function toProblem({ code, line, column, values }: XmlProblem): Problem {
  const place = column === undefined ? { line } : { line, column };
  return { severity: 'error', place, code, ...(values ? { values } : {}) };
}
