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

/** Puts a problem into words: `problems.<code>.reason` and `.remedy`. A code without messages is a fault. */
export function textsOfProblem(texts: Texts, problem: Pick<Problem, 'code' | 'values'>): ProblemTexts {
  return {
    reason: say(texts, `problems.${problem.code}.reason`, problem.values),
    remedy: say(texts, `problems.${problem.code}.remedy`, problem.values),
  };
}

/** Where a problem stands, in words: `row 7, column areas`; empty when nothing is known. */
export function textOfPlace(texts: Texts, place: Place): string {
  const parts: string[] = [];
  if (place.row !== undefined) parts.push(texts.t('problems.place.row', { row: String(place.row) }));
  else if (place.line !== undefined) parts.push(texts.t('problems.place.line', { line: String(place.line) }));
  if (place.element !== undefined) parts.push(texts.t('problems.place.element', { element: place.element }));
  if (place.field !== undefined) parts.push(texts.t('problems.place.field', { field: place.field }));
  return parts.length === 0
    ? ''
    : parts.reduce((first, second) => texts.t('problems.place.joined', { first, second }));
}

function say(texts: Texts, key: string, values: Problem['values']): string {
  if (!isMessageKey(key)) throw new Error(`no message ${key}`);
  return texts.t(key as MessageKey, values as Record<string, MessageValue> | undefined);
}
