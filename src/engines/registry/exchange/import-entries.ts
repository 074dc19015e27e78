import type { CodeMatcher } from '#engines/fields/reading.ts';
import type { Act } from '#foundations/audit/act.ts';
import { recordEvents } from '#foundations/audit/record-events.ts';
import type { Clock } from '#kernel/clock.ts';
import type { LanguageTag } from '#kernel/language.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { kindIdOf } from '../store/kind-row.ts';
import { type Draft, draftsOf } from './draft.ts';
import { type Batch, type BatchLimits, gatherBatches, originalName } from './gather-batches.ts';
import type { ImportItem, ImportSource, RefusedItem } from './import-item.ts';
import { beginRun, endRun, type ImportCounts, type ImportRun, recordProgress } from './import-run.ts';
import type { Problem } from './incoming.ts';
import type { GatheredNotice, Notices } from './notices.ts';
import type { RejectsFile } from './rejects/rejects-file.ts';
import { SeenIdentities } from './seen-identities.ts';
import { type DraftOutcome, type Register, writeBatch } from './write-batch.ts';

/** How an import is to be done. */
export interface ImportOptions {
  /** Name and SHA-256 of the file and the way it is read: an import broken off is known by them. */
  file: { name: string; hash: Buffer };
  defaultLanguage: LanguageTag | null;
  /** Does everything but write. */
  isRehearsal: boolean;
  /** Where refused pieces are written; told how many it already holds when an import goes on. */
  rejects: RejectsFile | null;
  notices: Notices;
  clock: Clock;
  /** Aborted when somebody asks to stop: the batch at hand is finished, and the import can be taken up again. */
  stopping?: AbortSignal;
  limits?: BatchLimits;
  /** Told, before anything is written, behind which piece an import that was broken off goes on. */
  onBegun?: (resumedFrom: number | null) => void;
  onRefused?: (refused: RefusedItem) => void;
  onProgress?: (counts: ImportCounts) => void;
}

/** How an import ended. */
export interface ImportReport {
  counts: ImportCounts;
  /** What of it earlier runs of an import that was broken off had done. */
  before: ImportCounts;
  /** Records that stood elsewhere in the file, or in the register, and got new texts in other languages. */
  translated: number;
  notices: readonly GatheredNotice[];
  /** Position behind which it went on, when it had been broken off. */
  resumedFrom: number | null;
  isStopped: boolean;
}

/**
 * Imports the records of a file: each record is checked, then made, renewed or left alone, in batches of one transaction each together
 * with the position in the file. So an import that was broken off goes on behind its last batch when the same file is imported again. The next
 * batch is read and checked while one is written; no more than two are in memory. A record with an error is refused whole.
 */
export async function importEntries(
  register: Register & { codeLists: CodeMatcher },
  act: Act,
  source: ImportSource,
  options: ImportOptions,
): Promise<ImportReport> {
  const importing = new Importing(register, act, source, options);
  return importing.run();
}

interface PreparedBatch {
  batch: Batch;
  drafts: Draft[];
}

class Importing {
  readonly #register: Register & { codeLists: CodeMatcher };
  readonly #act: Act;
  readonly #source: ImportSource;
  readonly #options: ImportOptions;
  readonly #seen = new SeenIdentities();
  #counts: ImportCounts = { read: 0, made: 0, renewed: 0, unchanged: 0, refused: 0 };
  #translated = 0;

  constructor(
    register: Register & { codeLists: CodeMatcher },
    act: Act,
    source: ImportSource,
    options: ImportOptions,
  ) {
    this.#register = register;
    this.#act = act;
    this.#source = source;
    this.#options = options;
  }

  async run(): Promise<ImportReport> {
    const run = await this.#begin();
    if (run) this.#counts = run.counts;
    const before = this.#counts;
    const resumedFrom = run?.isResumed ? before.read : null;
    this.#options.onBegun?.(resumedFrom);
    await this.#options.rejects?.open(this.#counts.refused);
    const batches = gatherBatches(this.#source.items, this.#seen, {
      from: this.#counts.read,
      limits: this.#options.limits,
    });
    const isStopped = await this.#writeAll(batches, run);
    await this.#options.rejects?.close();
    if (run && !isStopped) await this.#end(run);
    return {
      counts: this.#counts,
      before,
      translated: this.#translated,
      notices: this.#options.notices.list(),
      resumedFrom,
      isStopped,
    };
  }

  async #begin(): Promise<ImportRun | null> {
    const { db, kind } = this.#register;
    if (this.#options.isRehearsal) return null;
    const kindId = await kindIdOf(db, kind);
    return beginRun(db, this.#act, { kindId, ...this.#options.file });
  }

  async #end(run: ImportRun): Promise<void> {
    const at = this.#options.clock();
    await inTransaction(this.#register.db, async (trx) => {
      await endRun(trx, run.id, at);
      const details = { file: this.#options.file.name, ...this.#counts };
      await recordEvents(trx, { ...this.#act, at }, [
        { act: 'import.ended', subjectSort: 'import', subjectId: run.id, details },
      ]);
    });
  }

  /** Writes batch after batch, preparing the next meanwhile; gives whether somebody asked to stop. */
  async #writeAll(batches: AsyncGenerator<Batch, void>, run: ImportRun | null): Promise<boolean> {
    let next = await this.#prepare(batches);
    try {
      while (next) {
        if (this.#options.stopping?.aborted) return true;
        const writing = this.#write(next, run);
        const preparing = this.#prepare(batches);
        // Both are waited for, so that neither fails unheard.
        const [written, prepared] = await Promise.allSettled([writing, preparing]);
        if (written.status === 'rejected') throw written.reason;
        if (prepared.status === 'rejected') throw prepared.reason;
        this.#options.onProgress?.(this.#counts);
        next = prepared.value;
      }
      return false;
    } finally {
      await batches.return();
    }
  }

  async #prepare(batches: AsyncGenerator<Batch, void>): Promise<PreparedBatch | null> {
    const { value: batch } = await batches.next();
    return batch ? { batch, drafts: draftsOf(batch, this.#register) } : null;
  }

  async #write({ batch, drafts }: PreparedBatch, run: ImportRun | null): Promise<void> {
    const before = this.#counts;
    let after = before;
    let refused: RefusedItem[] = [];
    const outcomes = await writeBatch(this.#register, { ...this.#act, at: this.#options.clock() }, drafts, {
      completion: {
        kind: this.#register.kind,
        defaultLanguage: this.#options.defaultLanguage,
        speaksOf: this.#source.speaksOf,
      },
      isRehearsal: this.#options.isRehearsal,
      isInFile: ({ identity }) => this.#seen.has(originalName(identity)),
      beforeCommit: async (trx, outcomes) => {
        refused = refusedOf(batch, outcomes);
        after = added(before, batch, outcomes, refused.length);
        // In the file before the commit: a refusal may be told twice after a crash, and never not at all.
        await this.#options.rejects?.append(refused);
        if (run) await recordProgress(trx, run.id, before, after);
      },
    });
    this.#counts = after;
    this.#tell(outcomes, refused);
  }

  #tell(outcomes: readonly DraftOutcome[], refused: readonly RefusedItem[]): void {
    for (const { outcome, isTranslationOnly, problems, draft } of outcomes) {
      for (const problem of problems) if (problem.severity === 'notice') this.#options.notices.add(problem);
      if (outcome === null) continue;
      if (isTranslationOnly && outcome.kind === 'renewed') this.#translated++;
      if (this.#options.isRehearsal && !isTranslationOnly) this.#seen.add(originalName(draft.identity));
    }
    for (const one of refused) this.#options.onRefused?.(one);
  }
}

/** The refused pieces in the order of the file; what is wrong with one piece of a record refuses the others with it. */
function refusedOf(batch: Batch, outcomes: readonly DraftOutcome[]): RefusedItem[] {
  const problems = new Map<ImportItem, readonly Problem[]>();
  for (const { outcome, draft, problems: found } of outcomes) {
    if (outcome !== null) continue;
    const errors = found.filter((problem) => problem.severity === 'error');
    for (const { item } of draft.pieces) {
      const own = errors.filter((problem) => problem.place.row === item.record.place.row);
      problems.set(item, draft.pieces.length === 1 ? errors : own);
    }
  }
  return batch.items.flatMap((item) => {
    const found = problems.get(item);
    return found ? [{ item, problems: found }] : [];
  });
}

function added(
  before: ImportCounts,
  batch: Batch,
  outcomes: readonly DraftOutcome[],
  refused: number,
): ImportCounts {
  const count = (kind: string) =>
    outcomes.filter(({ outcome, isTranslationOnly }) => outcome?.kind === kind && !isTranslationOnly).length;
  return {
    read: batch.position,
    made: before.made + count('made'),
    renewed: before.renewed + count('renewed'),
    unchanged: before.unchanged + count('unchanged'),
    refused: before.refused + refused,
  };
}
