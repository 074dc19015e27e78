import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Texts } from '#platform/i18n/texts.ts';
import type { RefusedItem } from '../import-item.ts';
import { type ListTitles, textsOfProblem } from '../problem-texts.ts';
import { markOfObject } from './refused-before.ts';
import { MARK_MEMBER, REJECT_MEMBER } from './reject-columns.ts';
import type { RejectsFormat } from './rejects-file.ts';

/** Refused objects as JSON Lines: each as it was, with its problems in `_problems`. What could not be read has only these. */
export function jsonRejects(texts: Texts, lists?: ListTitles): RejectsFormat {
  return {
    head: '',
    tail: '',
    write({ item, problems }: RefusedItem) {
      const raw = item.raw as Readonly<Record<string, unknown>> | null;
      const mark = raw === null ? {} : { [MARK_MEMBER]: markOfObject(raw) };
      if (raw && problems.some((problem) => problem.code === 'unmended')) return `${JSON.stringify(raw)}\n`;
      const found = problems.map((problem) => ({
        line: problem.place.line,
        field: problem.field ?? problem.place.field,
        ...textsOfProblem(texts, problem, lists),
      }));
      return `${JSON.stringify({ ...raw, [REJECT_MEMBER]: found, ...mark })}\n`;
    },
    async *pieces(path) {
      const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
      for await (const line of lines) if (line !== '') yield `${line}\n`;
    },
  };
}
