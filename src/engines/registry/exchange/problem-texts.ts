import type { CodeLists } from '#foundations/codelists/code-lists.ts';
import { isMessageKey } from '#platform/i18n/catalogue.ts';
import type { MessageKey } from '#platform/i18n/keys.ts';
import type { MessageValue } from '#platform/i18n/messages.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import type { Place, Problem } from './incoming.ts';

/** What a problem is in the reader's words. */
export interface ProblemTexts {
  reason: string;
  remedy: string;
}

/** Puts a problem into words: `problems.<code>.reason` and `.remedy`; code lists by their titles where they are given. A code without messages is a fault. */
export function textsOfProblem(
  texts: Texts,
  problem: Pick<Problem, 'code' | 'values'>,
  lists?: ListTitles,
): ProblemTexts {
  const values = lists ? withTitle(problem.values, texts, lists) : problem.values;
  return {
    reason: say(texts, `problems.${problem.code}.reason`, values),
    remedy: say(texts, `problems.${problem.code}.remedy`, values),
  };
}

/** Code lists, as far as a problem speaks of them. */
export type ListTitles = Pick<CodeLists, 'hasList' | 'titleOf'>;

function withTitle(values: Problem['values'], { language }: Texts, lists: ListTitles): Problem['values'] {
  const list = values?.list;
  if (typeof list !== 'string' || !lists.hasList(list)) return values;
  return { ...values, list: lists.titleOf(list, language).text };
}

/** Where a problem stands, in words: `row 7, column areas, value 1`; empty when nothing is known. */
export function textOfPlace(texts: Texts, place: Place): string {
  const parts: string[] = [];
  if (place.row !== undefined) parts.push(texts.t('problems.place.row', { row: String(place.row) }));
  else if (place.line !== undefined) parts.push(texts.t('problems.place.line', { line: String(place.line) }));
  if (place.element !== undefined) parts.push(texts.t('problems.place.element', { element: place.element }));
  if (place.cell !== undefined) {
    const { column, item, part } = place.cell;
    parts.push(texts.t('problems.place.column', { column }));
    if (item !== undefined) parts.push(texts.t('problems.place.item', { number: String(item) }));
    if (part !== undefined) parts.push(texts.t('problems.place.part', { part }));
  } else if (place.field !== undefined) parts.push(texts.t('problems.place.field', { field: place.field }));
  return parts.length === 0
    ? ''
    : parts.reduce((first, second) => texts.t('problems.place.joined', { first, second }));
}

function say(texts: Texts, key: string, values: Problem['values']): string {
  if (!isMessageKey(key)) throw new Error(`no message ${key}`);
  return texts.t(key as MessageKey, values as Record<string, MessageValue> | undefined);
}
