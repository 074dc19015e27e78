import { sql } from 'kysely';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { Queryable } from '#platform/db/transaction.ts';
import { inSnapshot } from '#platform/db/transaction.ts';
import { CodeLists } from '../code-lists.ts';
import {
  CODE_LIST_FORMAT,
  type CodeEntry,
  type CodeListFile,
  NAME_FIELDS,
  type NameForm,
} from '../files/code-list-file.ts';
import type { ListContent } from '../list-content.ts';

/** Names the state of all lists: it grows with every load that changed something, because versions are never removed. */
export async function readGeneration(db: Queryable): Promise<number> {
  const counted = await sql<{ generation: string }>`
    select (select count(*) from code_list_versions) + (select count(*) from code_text_versions) as generation`.execute(
    db,
  );
  return Number(counted.rows[0]!.generation);
}

/** Reads all lists as they are in force now, on one snapshot. */
export async function readCodeLists(db: Queryable): Promise<CodeLists> {
  if (db.isTransaction) return readAll(db);
  return inSnapshot(db, readAll);
}

async function readAll(db: Queryable): Promise<CodeLists> {
  const versions = await db
    .selectFrom('code_list_versions')
    .distinctOn('list')
    .select(['list', 'number', 'label', 'dated_on', 'source', 'licence', 'notes', 'header'])
    .orderBy('list')
    .orderBy('number', 'desc')
    .execute();
  const codes = await readNewestCodes(db);
  const texts = await readTexts(db);
  const contents = versions.map((version): ListContent => {
    const entries = codes.get(version.list) ?? [];
    const file = {
      format: CODE_LIST_FORMAT,
      list: version.list,
      version: version.label,
      date: version.dated_on,
      source: version.source,
      licence: version.licence,
      ...(version.notes !== null && { notes: version.notes }),
      ...(version.header as object),
      codes: entries.filter((entry) => entry.version === version.number).map((entry) => entry.entry),
    } as CodeListFile;
    const withdrawn = entries.filter((entry) => entry.version !== version.number).map((entry) => entry.entry);
    const long = texts.get(version.list);
    return {
      version: version.number,
      file,
      withdrawn,
      texts: long?.texts ?? new Map(),
      ...(long && { textSource: long.source }),
    };
  });
  return new CodeLists(contents, await readGeneration(db));
}

interface VersionedEntry {
  version: number;
  entry: CodeEntry;
}

/** Each code from the newest version that has it, in the order of that version. */
async function readNewestCodes(db: Queryable): Promise<Map<string, VersionedEntry[]>> {
  const rows = await sql<CodeRow>`
    with newest as (
      select distinct on (list, code) * from codes order by list, code, version desc
    )
    select c.list, c.version, c.code, c.parent_code, c.valid_from, c.valid_until, c.unconfirmed, c.details,
      (select json_object_agg(form, texts) from (
        select form, json_object_agg(language, text) as texts from code_names n
        where n.list = c.list and n.version = c.version and n.code = c.code group by form) as forms) as names,
      (select json_object_agg(parent_list, parent_code) from code_parents p
        where p.list = c.list and p.version = c.version and p.code = c.code) as parents,
      (select json_agg(json_build_object('code', member_code, 'from', member_from, 'until', member_until,
          'planned_until', planned_until, 'unconfirmed', unconfirmed, 'remark', remark) order by position)
        from code_memberships m where m.list = c.list and m.version = c.version and m.code = c.code) as members
    from newest c order by c.list, c.position, c.code`.execute(db);
  const byList = new Map<string, VersionedEntry[]>();
  for (const row of rows.rows) {
    const entries = byList.get(row.list) ?? [];
    entries.push({ version: row.version, entry: entryOf(row) });
    byList.set(row.list, entries);
  }
  return byList;
}

interface CodeRow {
  list: string;
  version: number;
  code: string;
  parent_code: string | null;
  valid_from: string | null;
  valid_until: string | null;
  unconfirmed: boolean;
  details: Pick<CodeEntry, 'matches' | 'attributes' | 'source' | 'provenance' | 'corrected' | 'links'>;
  names: Partial<Record<NameForm, LocalizedText>> | null;
  parents: Record<string, string> | null;
  members: Record<string, string | boolean | null>[] | null;
}

function entryOf(row: CodeRow): CodeEntry {
  const entry: Record<string, unknown> = { code: row.code, ...row.details };
  if (row.parent_code !== null) entry.parent = row.parent_code;
  if (row.parents !== null) entry.parents = row.parents;
  if (row.valid_from !== null) entry.valid_from = row.valid_from;
  if (row.valid_until !== null) entry.valid_until = row.valid_until;
  if (row.unconfirmed) entry.unconfirmed = true;
  for (const [form, texts] of Object.entries(row.names ?? {})) entry[NAME_FIELDS[form as NameForm]] = texts;
  if (row.members !== null) entry.members = row.members.map(withoutNothing);
  return entry as CodeEntry;
}

function withoutNothing(row: Record<string, string | boolean | null>): Record<string, string | boolean> {
  const said = Object.entries(row).filter(([, value]) => value !== null && value !== false);
  return Object.fromEntries(said) as Record<string, string | boolean>;
}

interface LongTexts {
  source: string;
  texts: Map<string, LocalizedText>;
}

async function readTexts(db: Queryable): Promise<Map<string, LongTexts>> {
  const rows = await sql<{ list: string; source: string; code: string; texts: LocalizedText }>`
    with newest as (
      select distinct on (list) list, number, source from code_text_versions order by list, number desc
    )
    select n.list, n.source, t.code, json_object_agg(t.language, t.text) as texts
    from newest n join code_texts t on t.list = n.list and t.version = n.number
    group by n.list, n.source, t.code`.execute(db);
  const byList = new Map<string, LongTexts>();
  for (const row of rows.rows) {
    const long = byList.get(row.list) ?? { source: row.source, texts: new Map() };
    long.texts.set(row.code, row.texts);
    byList.set(row.list, long);
  }
  return byList;
}
