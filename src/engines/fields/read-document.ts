import type { Document, Field } from './field.ts';
import type { FieldProblem } from './problem.ts';
import { readFields } from './read-value.ts';
import { type CodeMatcher, isBlank, note, type Reading } from './reading.ts';

/**
 * Reads raw values into a document, in the order of the fields, and lists everything wrong at once. A document for publication must have its
 * required fields; a draft needs nothing.
 *
 * @example
 * // readDocument(project.fields, { title: ' Wells ' }, { codeLists, forPublication: true }) gives { document: { title: 'Wells' }, problems: [] }
 */
export function readDocument(
  fields: readonly Field[],
  values: Record<string, unknown>,
  options: { codeLists: CodeMatcher; forPublication: boolean },
): { document: Document; problems: FieldProblem[] } {
  const reading: Reading = { codeLists: options.codeLists, problems: [] };
  const document = readFields(fields, values, '', reading, []);
  if (options.forPublication) {
    for (const field of fields) {
      // A value that was given and is wrong has its own problem already.
      if (field.required && document[field.name] === undefined && isBlank(values[field.name])) {
        note(reading, field.name, 'required');
      }
    }
  }
  return { document, problems: reading.problems };
}
