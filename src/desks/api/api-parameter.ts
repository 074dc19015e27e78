import type { Texts } from '#platform/i18n/texts.ts';

/** What is wrong with a parameter, and what to do about it, in the reader's words. */
export interface ParameterFault {
  reason: string;
  remedy: string;
}

/** A fault with the parameter it is about. */
export interface ParameterProblem extends ParameterFault {
  parameter: string;
}

/** A parameter of the interface, declared once: requests are read by it, and both descriptions are written from it. */
export interface ApiParameter {
  name: string;
  /** May be given several times, and means any of the values. */
  isRepeatable?: boolean;
  /** The schema of one value (JSON Schema 2020-12). */
  schema: Readonly<Record<string, unknown>>;
  meaning(texts: Texts): string;
  /** What is wrong with a value, if anything. */
  faultOf(value: string, texts: Texts): ParameterFault | null;
}

/** Most values of one parameter; as many as pages of lists read. */
export const MOST_VALUES = 50;

/**
 * Everything that is wrong with the parameters of a request, in the order in which they were given: unlike a page, which leaves out what it cannot
 * read, a program must not take a wider answer for the one it asked for.
 */
export function parameterProblems(
  query: URLSearchParams,
  parameters: readonly ApiParameter[],
  texts: Texts,
): ParameterProblem[] {
  const names = parameters.map(({ name }) => name);
  return [...new Set(query.keys())].flatMap((name) => {
    const parameter = parameters.find((one) => one.name === name);
    const faults = parameter
      ? faultsOf(parameter, query.getAll(name), texts)
      : [
          {
            reason: texts.t('api.reason.unknown', { name: shortened(name) }),
            remedy:
              names.length === 0
                ? texts.t('api.remedy.none')
                : texts.t('api.remedy.oneOf', { names: names.join(', ') }),
          },
        ];
    return faults.map((fault) => ({ parameter: shortened(name), ...fault }));
  });
}

function faultsOf(parameter: ApiParameter, values: readonly string[], texts: Texts): ParameterFault[] {
  if (values.length > 1 && !parameter.isRepeatable)
    return [{ reason: texts.t('api.reason.repeated'), remedy: texts.t('api.remedy.once') }];
  if (values.length > MOST_VALUES)
    return [
      {
        reason: texts.t('api.reason.many', { limit: MOST_VALUES }),
        remedy: texts.t('api.remedy.many'),
      },
    ];
  return values.flatMap((value) => {
    if (value === '') return [{ reason: texts.t('api.reason.empty'), remedy: texts.t('api.remedy.empty') }];
    return parameter.faultOf(value, texts) ?? [];
  });
}

/** Longest piece of a request that a problem repeats, in code points. */
const LONGEST_REPEATED = 60;

/**
 * What was sent, short enough to be repeated in a problem.
 *
 * @example
 * shortened('colour') // 'colour'
 */
export function shortened(text: string): string {
  const points = [...text.toWellFormed()];
  return points.length <= LONGEST_REPEATED
    ? points.join('')
    : `${points.slice(0, LONGEST_REPEATED).join('')}…`;
}
