import { formatMessage } from '#platform/i18n/messages.ts';
import { contentLanguageOf, type PageLanguage } from '#platform/i18n/page-language.ts';
import type { CodeLists } from './code-lists.ts';
import { type CodeListProblem, problemMessages } from './files/problem.ts';
import type { LoadedList } from './store/load-code-list.ts';
import type { LoadedTexts } from './store/load-code-texts.ts';

/**
 * What became of a file, in words: one line for each list, and one more where codes were withdrawn. `lists` is the state after loading.
 */
export function loadLines(
  language: PageLanguage,
  lists: CodeLists,
  loaded: readonly (LoadedList | LoadedTexts)[],
): string[] {
  return loaded.flatMap((one) => {
    const title = lists.titleOf(one.list, contentLanguageOf(language)).text;
    const { version, codes } = one;
    if (one.kind === 'texts') {
      return one.outcome === 'unchanged'
        ? [formatMessage(language, 'codelists.load.textsUnchanged', { title })]
        : [formatMessage(language, 'codelists.load.texts', { title, codes })];
    }
    if (one.outcome === 'unchanged')
      return [formatMessage(language, 'codelists.load.unchanged', { title, version })];
    if (one.outcome === 'kept') return [formatMessage(language, 'codelists.load.kept', { title, version })];
    const line = formatMessage(language, 'codelists.load.newVersion', { title, version, codes });
    const { withdrawn } = one;
    if (withdrawn.length === 0) return [line];
    const count = withdrawn.length;
    return [
      line,
      formatMessage(language, 'codelists.load.withdrawn', { count, codes: withdrawn.join(', ') }),
    ];
  });
}

/** Why a file was refused, in words: how many problems, then each with its place, the reason and the remedy. */
export function refusalLines(language: PageLanguage, problems: readonly CodeListProblem[]): string[] {
  const first = formatMessage(language, 'codelists.load.refused', { count: problems.length });
  return [first, ...problems.map((problem) => problemLine(language, problem))];
}

function problemLine(language: PageLanguage, problem: CodeListProblem): string {
  const { place, code, values } = problem;
  const keys = problemMessages(problem);
  const reason = formatMessage(language, keys.reason, values);
  const remedy = formatMessage(language, keys.remedy, values);
  if (place === '') return `${reason} ${remedy}`;
  return code === undefined
    ? formatMessage(language, 'codelists.problem.at', { place, reason, remedy })
    : formatMessage(language, 'codelists.problem.atCode', { place, code, reason, remedy });
}
