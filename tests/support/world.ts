import { openRegisters, type Registers } from '#app/open-registers.ts';
import { readDocument } from '#engines/fields/read-document.ts';
import type { Entry, EntryOutcome, TranslatedText, VersionCause } from '#engines/registry/store/entry.ts';
import { publishEntries } from '#engines/registry/store/publish-entries.ts';
import { generateEntries } from '#features/projects/generator/generate-entries.ts';
import { project } from '#features/projects/index.ts';
import { makeId } from '#kernel/ids.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { WELLS_LATER, WORLD_PROJECTS, type WorldProject } from './world-projects.ts';

/** A project of the world by the word that names it. */
export type WorldName = keyof typeof WORLD_PROJECTS;

/** A register with plausible projects, published the way real ones are. */
export interface World {
  database: TestDatabase;
  registers: Registers;
  /** Public references of the named projects. */
  references: Record<WorldName, string>;
  /** How many records are public. */
  count(): Promise<number>;
  /** Checks and publishes one project under an identity of its own; the same identity again is its next version. */
  publish(identity: string, given: WorldProject, at?: string): Promise<string>;
  /** Publishes entries that are checked already. */
  publishAll(entries: readonly Entry[], at?: string, cause?: VersionCause): Promise<EntryOutcome[]>;
}

/** The scheme under which the world's projects are known besides their references. */
export const WORLD_SCHEME = 'old-site';

/** The day on which the tests of the web take place. */
export const TODAY = '2026-06-15';

/**
 * A database of its own with the real code lists, the named projects in every state of translation, and as many generated ones as asked for
 * (older than the named ones). Call it once, at the top of a test file.
 */
export async function openWorld(options: { generated?: number } = {}): Promise<World> {
  const database = await testDatabase();
  const clock = () => new Date(`${TODAY}T12:00:00Z`);
  const registers = await openRegisters({ ...database, close: async () => {} }, clock);
  const lists = registers.codeLists.current();
  const publishing = {
    kind: project,
    lists,
    facetValues: registers.facetValues,
    outside: database.kysely,
  } as const;
  const publishAll: World['publishAll'] = (entries, at = TODAY, cause = 'import') =>
    inTransaction(database.kysely, (trx) =>
      publishEntries(
        trx,
        { actor: { sort: 'operator' }, at: new Date(at), makeId },
        { ...publishing, cause },
        entries,
      ),
    );
  const publish: World['publish'] = async (identity, given, at) => {
    const entry = entryOf(identity, given, { match: (list, text) => lists.match(list, text) });
    const [outcome] = await publishAll([entry], at);
    if (outcome === undefined || outcome.kind === 'not-found')
      throw new Error(`${identity} was not published`);
    return outcome.reference;
  };
  const generated = generateEntries({
    seed: 11,
    count: options.generated ?? 55,
    lists,
  });
  await publishInBatches(publishAll, generated);
  const references = await publishNamed(publish);
  return {
    database,
    registers,
    references,
    publish,
    publishAll,
    count: async () =>
      (await database.pool.query('select count(*)::int as n from published_records')).rows[0].n,
  };
}

async function publishInBatches(publishAll: World['publishAll'], entries: Iterable<Entry>): Promise<void> {
  let batch: Entry[] = [];
  let day = Date.UTC(2015, 0, 1);
  for (const entry of entries) {
    batch.push(entry);
    if (batch.length < 500) continue;
    await publishAll(batch, new Date(day).toISOString());
    batch = [];
    day += 30 * 86_400_000;
  }
  if (batch.length > 0) await publishAll(batch, new Date(day).toISOString());
}

async function publishNamed(publish: World['publish']): Promise<World['references']> {
  const references: Partial<World['references']> = {};
  const names = Object.keys(WORLD_PROJECTS) as WorldName[];
  for (const [place, name] of names.entries())
    references[name] = await publish(
      name,
      WORLD_PROJECTS[name],
      `2025-${String(place + 1).padStart(2, '0')}-05`,
    );
  const day = ['2026-02-10', '2026-04-20'];
  for (const [place, values] of WELLS_LATER.entries())
    await publish('wells', { language: 'en', values }, day[place]!);
  return references as World['references'];
}

/** Checks a project as an import would, and throws when anything is wrong with it: the world is to be valid. */
export function entryOf(
  identity: string,
  given: WorldProject,
  codeLists: Parameters<typeof readDocument>[2]['codeLists'],
): Entry {
  const { document, problems } = readDocument(project.fields, given.values, {
    codeLists,
    forPublication: true,
  });
  if (problems.length > 0) throw new Error(`${identity}: ${JSON.stringify(problems)}`);
  return {
    identity: { scheme: WORLD_SCHEME, value: identity },
    language: given.language,
    document,
    translations: (given.translations ?? []) as readonly TranslatedText[],
  };
}
