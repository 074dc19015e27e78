import type { Transaction } from 'kysely';
import { LANGUAGES } from '#kernel/language.ts';
import type { Tables } from '#platform/db/tables.ts';
import { type CodeEntry, type CodeListFile, NAME_FIELDS, type NameForm } from '../files/code-list-file.ts';

/** Who brought a list: the program with its own data, or the person who runs it. */
export type CodeListOrigin = 'bundled' | 'loaded';

/** Writes one version of a list with everything in it. */
export async function insertCodeList(
  transaction: Transaction<Tables>,
  file: CodeListFile,
  version: { version: number; digest: Buffer; origin: CodeListOrigin; loadedAt: Date },
): Promise<void> {
  const key = { list: file.list, version: version.version };
  await transaction
    .insertInto('code_lists')
    .values({ name: file.list })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await transaction
    .insertInto('code_list_versions')
    .values({
      list: file.list,
      number: version.version,
      label: file.version,
      dated_on: file.date,
      source: file.source,
      licence: file.licence,
      notes: file.notes ?? null,
      origin: version.origin,
      header: JSON.stringify(headerOf(file)),
      digest: version.digest,
      loaded_at: version.loadedAt,
    })
    .execute();
  const codes = file.codes.map((entry, position) => ({ ...key, ...codeRow(entry, position) }));
  const names = file.codes.flatMap((entry) => nameRows(entry).map((row) => ({ ...key, ...row })));
  const parents = file.codes.flatMap((entry) => parentRows(entry).map((row) => ({ ...key, ...row })));
  const members = file.codes.flatMap((entry) => memberRows(file, entry).map((row) => ({ ...key, ...row })));
  for (const part of inParts(codes)) await transaction.insertInto('codes').values(part).execute();
  for (const part of inParts(names)) await transaction.insertInto('code_names').values(part).execute();
  for (const part of inParts(parents)) await transaction.insertInto('code_parents').values(part).execute();
  for (const part of inParts(members))
    await transaction.insertInto('code_memberships').values(part).execute();
}

function headerOf(file: CodeListFile) {
  const { title, provenance, schemes, label, unnamed, named_by, members_of } = file;
  return { title, provenance, schemes, label, unnamed, named_by, members_of };
}

function codeRow(entry: CodeEntry, position: number) {
  const { matches, attributes, source, provenance, corrected, links } = entry;
  return {
    code: entry.code,
    position,
    parent_code: entry.parent ?? null,
    valid_from: entry.valid_from ?? null,
    valid_until: entry.valid_until ?? null,
    unconfirmed: entry.unconfirmed ?? false,
    details: JSON.stringify({ matches, attributes, source, provenance, corrected, links }),
  };
}

function nameRows(entry: CodeEntry) {
  return (Object.keys(NAME_FIELDS) as NameForm[]).flatMap((form) =>
    LANGUAGES.flatMap((language) => {
      const text = entry[NAME_FIELDS[form]]?.[language];
      return text === undefined ? [] : [{ code: entry.code, form, language, text }];
    }),
  );
}

function parentRows(entry: CodeEntry) {
  return Object.entries(entry.parents ?? {}).map(([parent_list, parent_code]) => ({
    code: entry.code,
    parent_list,
    parent_code,
  }));
}

function memberRows(file: CodeListFile, entry: CodeEntry) {
  return (entry.members ?? []).map((member, position) => ({
    code: entry.code,
    position,
    member_list: file.members_of!,
    member_code: member.code,
    member_from: member.from ?? null,
    member_until: member.until ?? null,
    planned_until: member.planned_until ?? null,
    unconfirmed: member.unconfirmed ?? false,
    remark: member.remark ?? null,
  }));
}

/** A statement takes at most 65,535 values; the widest row has eleven. */
function inParts<Row>(rows: Row[], size = 2_000): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, part) =>
    rows.slice(part * size, (part + 1) * size),
  );
}
