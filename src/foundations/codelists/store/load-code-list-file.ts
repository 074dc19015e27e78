import type { Clock } from '#kernel/clock.ts';
import { done, type Result, refuse } from '#kernel/result.ts';
import type { Queryable } from '#platform/db/transaction.ts';
import { CODE_LIST_FORMAT } from '../files/code-list-file.ts';
import { parseJson } from '../files/parse-json.ts';
import type { CodeListProblem } from '../files/problem.ts';
import { CODE_TEXTS_FORMAT, looksLikeGoalTexts } from '../files/read-code-texts.ts';
import { type LoadedList, loadCodeList } from './load-code-list.ts';
import { type LoadedTexts, loadCodeTexts } from './load-code-texts.ts';

/**
 * What `wasl codelists load FILE` does: takes the text of a code list or of long texts in our own format, or of the open SDG
 * translations, and makes it the version in force. Gives back one line for each list that the file is about.
 *
 * Refuses with everything that is wrong with the file; then nothing at all is loaded.
 */
export async function loadCodeListFile(
  db: Queryable,
  clock: Clock,
  text: string,
): Promise<Result<(LoadedList | LoadedTexts)[], CodeListProblem[]>> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const format = (parsed.value as { format?: unknown } | null)?.format;
  if (format === CODE_LIST_FORMAT) {
    const loaded = await loadCodeList(db, clock, { raw: parsed.value, origin: 'loaded' });
    return loaded.ok ? done([loaded.value]) : loaded;
  }
  if (format === CODE_TEXTS_FORMAT || looksLikeGoalTexts(parsed.value)) {
    return loadCodeTexts(db, clock, parsed.value);
  }
  return refuse([
    { place: '', kind: 'unknownFormat', values: { list: CODE_LIST_FORMAT, texts: CODE_TEXTS_FORMAT } },
  ]);
}
