import { z } from 'zod';
import { LANGUAGES, type Language } from '#kernel/language.ts';
import { done, type Result, refuse } from '#kernel/result.ts';
import type { KnownCodes } from './check-code-list.ts';
import { type CodeListProblem, placeOf } from './problem.ts';
import { shapeProblems } from './shape-problems.ts';

/** What the first field of our own files of texts says. */
export const CODE_TEXTS_FORMAT = 'wasl-code-texts/1';

/** Long texts for the codes of one list. */
export interface CodeTexts {
  list: string;
  source: string;
  texts: { code: string; language: Language; text: string }[];
}

const text = z.string().trim().min(1);
const inLanguages = z.partialRecord(z.enum(LANGUAGES), text);
const ownShape = z.strictObject({
  format: z.literal(CODE_TEXTS_FORMAT),
  list: text,
  source: text,
  texts: z.record(text, inLanguages),
});
const goalsShape = z.object({
  source: text,
  goals: z.record(text, z.object({ title: inLanguages })),
  targets: z.record(text, inLanguages),
});

/** Whether parsed JSON is a file of SDG texts as the open translations have it: `goals` with titles, and `targets`. */
export function looksLikeGoalTexts(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && 'goals' in raw && 'targets' in raw;
}

/**
 * Reads long texts from our own format, or goals and targets from the shape of the open SDG translations. Refuses with everything that
 * is wrong, codes that the list does not have among it. A language that is missing is missing: texts need not be complete.
 */
export function readCodeTexts(raw: unknown, known: KnownCodes): Result<CodeTexts[], CodeListProblem[]> {
  return looksLikeGoalTexts(raw) ? readGoalTexts(raw, known) : readOwnTexts(raw, known);
}

function readOwnTexts(raw: unknown, known: KnownCodes): Result<CodeTexts[], CodeListProblem[]> {
  const shaped = ownShape.safeParse(raw);
  if (!shaped.success) return refuse(shapeProblems(shaped.error, raw));
  const { list, source, texts } = shaped.data;
  if (!known.hasList(list)) return refuse([{ place: 'list', kind: 'unknownList', values: { list } }]);
  const problems = unknownCodes(list, texts, ['texts'], known);
  return problems.length > 0 ? refuse(problems) : done([{ list, source, texts: flatten(texts) }]);
}

function readGoalTexts(raw: unknown, known: KnownCodes): Result<CodeTexts[], CodeListProblem[]> {
  const shaped = goalsShape.safeParse(raw);
  if (!shaped.success) return refuse(shapeProblems(shaped.error, raw));
  const { source, goals, targets } = shaped.data;
  const problems = [
    ...unknownCodes('sdg-goals', goals, ['goals'], known),
    ...unknownCodes('sdg-targets', targets, ['targets'], known),
  ];
  if (problems.length > 0) return refuse(problems);
  const titles = Object.fromEntries(Object.entries(goals).map(([code, goal]) => [code, goal.title]));
  return done([
    { list: 'sdg-goals', source, texts: flatten(titles) },
    { list: 'sdg-targets', source, texts: flatten(targets) },
  ]);
}

type TextsByCode = Record<string, Partial<Record<Language, string>>>;

function flatten(texts: TextsByCode): CodeTexts['texts'] {
  return Object.entries(texts).flatMap(([code, byLanguage]) =>
    LANGUAGES.flatMap((language) => {
      const found = byLanguage[language];
      return found === undefined ? [] : [{ code, language, text: found }];
    }),
  );
}

function unknownCodes(
  list: string,
  texts: Record<string, unknown>,
  path: string[],
  known: KnownCodes,
): CodeListProblem[] {
  return Object.keys(texts)
    .filter((code) => !known.has(list, code))
    .map((code) => ({ place: placeOf([...path, code]), code, kind: 'unknownCode', values: { list, code } }));
}
