import type { CommandIo } from '#app/command.ts';
import type { ImportReport } from '#engines/registry/exchange/import-entries.ts';
import type { FileBegun, FileImport, FileProgress } from '#engines/registry/exchange/import-file.ts';
import type { ImportFormat, RefusedItem } from '#engines/registry/exchange/import-item.ts';
import type { ImportCounts } from '#engines/registry/exchange/import-run.ts';
import type { Problem } from '#engines/registry/exchange/incoming.ts';
import type { MappingProblem } from '#engines/registry/exchange/mapping/mapping.ts';
import type { GatheredNotice } from '#engines/registry/exchange/notices.ts';
import { type ListTitles, textOfPlace, textsOfProblem } from '#engines/registry/exchange/problem-texts.ts';
import { type Texts, textsFor } from '#platform/i18n/texts.ts';

/** Most problems that are listed on the terminal or in the JSON summary; the file of refused pieces has all. */
const MOST_PROBLEMS = 200;
/** Milliseconds between two lines of progress. */
const PROGRESS_EVERY = 2000;

/** Tells what an import meets and does: in words on standard error, or as one JSON object on standard output. */
export class ImportTeller {
  readonly #io: CommandIo;
  readonly #texts: Texts;
  readonly #isForMachines: boolean;
  readonly #rejectsPath: string | null;
  readonly #lists: ListTitles;
  readonly #problems: object[] = [];
  #told = 0;
  readonly #begun = performance.now();
  #lastProgress = performance.now();
  #firstRead: number | null = null;
  #begunWith: FileBegun | null = null;

  constructor(io: CommandIo, how: { isForMachines: boolean; rejectsPath: string | null; lists: ListTitles }) {
    this.#lists = how.lists;
    this.#io = io;
    this.#texts = textsFor(io.language);
    this.#isForMachines = how.isForMachines;
    this.#rejectsPath = how.rejectsPath;
  }

  /** How the file is understood, before anything is written. */
  tellBegun(begun: FileBegun): void {
    this.#begunWith = begun;
    if (this.#isForMachines) return;
    const { source, isSourceGiven, encoding, resumedFrom } = begun;
    const { tell, say } = { tell: this.#io.tell, say: this.#io.say };
    if (source !== null)
      tell(say(isSourceGiven ? 'exchange.import.source' : 'exchange.import.sourceOfName', { source }));
    if (encoding !== null && encoding !== 'utf-8') tell(say('exchange.import.encoding', { encoding }));
    if (resumedFrom !== null) tell(say('exchange.import.resumed', { count: resumedFrom }));
  }

  tellProgress({ counts, bytesRead, bytes }: FileProgress): void {
    this.#firstRead ??= counts.read;
    const now = performance.now();
    if (this.#isForMachines || now - this.#lastProgress < PROGRESS_EVERY) return;
    this.#lastProgress = now;
    const rate = Math.round((counts.read - this.#firstRead) / ((now - this.#begun) / 1000));
    const share = this.#texts.percent(bytes === 0 ? 1 : bytesRead / bytes);
    this.#io.tell(this.#io.say('exchange.import.progress', { share, count: counts.read, rate }));
  }

  tellRefused({ item, problems }: RefusedItem): void {
    const id = item.record.identity.value;
    for (const problem of problems) this.tellProblem(problem, id);
  }

  /** One problem with its place, reason and remedy. */
  tellProblem(problem: Problem, id = ''): void {
    if (++this.#told > MOST_PROBLEMS) return;
    const { reason, remedy } = textsOfProblem(this.#texts, problem, this.#lists);
    if (this.#isForMachines) {
      const { place, field, code } = problem;
      this.#problems.push({ id, place, field, code, reason, remedy });
      return;
    }
    const place = textOfPlace(this.#texts, problem.place);
    this.#io.tell([place, id, `${reason} ${remedy}`].filter((part) => part !== '').join(' · '));
  }

  /** What refused the whole file; for machines the summary is only this. */
  tellWholeFile(problem: Problem): void {
    this.tellProblem(problem);
    if (this.#isForMachines) this.#io.print(JSON.stringify({ problems: this.#problems }));
  }

  tellMappingProblems(path: string, problems: readonly MappingProblem[]): void {
    for (const { at, code, values } of problems) {
      const place = at === '' ? {} : { field: at };
      this.tellProblem({ severity: 'error', place, code, values }, path);
    }
    if (this.#isForMachines) this.#io.print(JSON.stringify({ problems: this.#problems }));
  }

  tellReport(report: ImportReport & { format: ImportFormat; source: string }, file: FileImport): void {
    const { counts, before, translated, notices, resumedFrom, isStopped } = report;
    const seconds = (performance.now() - this.#begun) / 1000;
    if (this.#isForMachines) {
      const rejects = counts.refused > 0 ? this.#rejectsPath : null;
      const { problems, isDryRun } = { problems: this.#problems, isDryRun: file.isRehearsal };
      this.#io.print(
        JSON.stringify({
          ...counts,
          source: this.#begunWith?.source ?? null,
          encoding: this.#begunWith?.encoding ?? null,
          translated,
          isDryRun,
          isStopped,
          resumedFrom,
          seconds,
          rejects,
          notices,
          problems,
        }),
      );
      return;
    }
    const { tell, say } = { tell: this.#io.tell, say: this.#io.say };
    if (this.#told > MOST_PROBLEMS)
      tell(say('exchange.import.moreProblems', { count: this.#told - MOST_PROBLEMS }));
    for (const line of this.#sayNotices(notices)) tell(line);
    if (counts.refused > 0 && this.#rejectsPath !== null)
      tell(
        say('exchange.import.rejects', {
          count: counts.refused,
          path: this.#rejectsPath,
          source: report.source,
        }),
      );
    if (translated > 0) tell(say('exchange.import.translated', { count: translated }));
    if (isStopped) tell(say('exchange.import.stopped'));
    const { made, renewed, unchanged, refused } = sinceBegun(counts, before);
    const key = file.isRehearsal ? 'exchange.import.rehearsed' : 'exchange.import.done';
    this.#io.print(say(key, { made, renewed, unchanged, refused, seconds: this.#texts.number(seconds, 1) }));
  }

  /** A line for each notice; what to do about them once for all that ask for the same. */
  #sayNotices(notices: readonly GatheredNotice[]): string[] {
    const byRemedy = Map.groupBy(
      notices,
      ({ code, values }) => textsOfProblem(this.#texts, { code, values }).remedy,
    );
    return [...byRemedy].flatMap(([remedy, group]) => [
      ...group.map((notice) => this.#sayNotice(notice)),
      `  ${remedy}`,
    ]);
  }

  #sayNotice({ code, subject, count, places, values }: GatheredNotice): string {
    const { reason } = textsOfProblem(this.#texts, { code, values });
    const { line, row } = places[0] ?? {};
    const where = textOfPlace(this.#texts, row === undefined ? { line } : { row });
    const said = this.#io.say('exchange.import.notice', { subject, count, reason });
    return where === '' ? said : `${said} (${where})`;
  }
}

/** What this run did, where an earlier one had begun the same import. */
function sinceBegun(counts: ImportCounts, before: ImportCounts): ImportCounts {
  return {
    read: counts.read - before.read,
    made: counts.made - before.made,
    renewed: counts.renewed - before.renewed,
    unchanged: counts.unchanged - before.unchanged,
    refused: counts.refused - before.refused,
  };
}
