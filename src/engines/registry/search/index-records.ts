import { sql } from 'kysely';
import type { Document } from '#engines/fields/field.ts';
import { getParties, type Party } from '#foundations/parties/get-parties.ts';
import type { LanguageTag } from '#kernel/language.ts';
import { inTransaction, type Queryable } from '#platform/db/transaction.ts';
import { analyserFor, TEXT_VERSION } from '#platform/text/analysers.ts';
import { type Kind, translatableFieldsOf } from '../kind.ts';
import { publicDocument } from '../records/public-part.ts';
import { kindIdOf } from '../store/kind-row.ts';
import { partiesIn } from '../store/party-values.ts';
import { type FoundText, languageMark, searchTokensOf, type TextPart } from './search-tokens.ts';

/**
 * Makes records findable: writes their search rows anew from what is published, in the transaction that is passed. Ordinals that are not
 * published lose their rows.
 */
export async function indexRecords(
  trx: Queryable,
  kind: Kind,
  kindId: number,
  ordinals: readonly number[],
): Promise<void> {
  if (ordinals.length === 0) return;
  const records = await readTexts(trx, kind, kindId, ordinals);
  const parties = await getParties(
    trx,
    records.flatMap((record) => partyIdsOf(kind, record.document)),
  );
  const rows = records.map((record) => {
    const texts = textsOf(kind, record, parties);
    return { ordinal: record.ordinal, texts, tokens: searchTokensOf(texts, record.names) };
  });
  await sql`delete from search_rows where kind_id = ${kindId}::smallint and ordinal = any(${[...ordinals]}::int[])`.execute(
    trx,
  );
  await sql`insert into search_rows (kind_id, ordinal, text_version, tokens)
    select ${kindId}::smallint, ordinal, ${TEXT_VERSION}, tokens::tsvector
    from unnest(${rows.map((row) => row.ordinal)}::int[], ${rows.map((row) => row.tokens)}::text[]) as r (ordinal, tokens)`.execute(
    trx,
  );
  await sql`delete from search_pending where kind_id = ${kindId}::smallint and ordinal = any(${[...ordinals]}::int[])`.execute(
    trx,
  );
  await countWords(
    trx,
    rows.flatMap((row) => row.texts.filter((text) => text.part !== 'body')),
  );
}

/** Leaves records to the indexer: imports do, so that they are not held up; until then the text does not find them. */
export async function leaveToIndexer(
  trx: Queryable,
  kindId: number,
  ordinals: readonly number[],
): Promise<void> {
  await sql`insert into search_pending (kind_id, ordinal)
    select ${kindId}::smallint, ordinal from unnest(${[...ordinals]}::int[]) as o (ordinal) order by ordinal
    on conflict do nothing`.execute(trx);
}

/** How many published records the text cannot find yet. */
export async function countPending(db: Queryable, kind: Kind): Promise<number> {
  const kindId = await kindIdOf(db, kind);
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from search_pending where kind_id = ${kindId}::smallint`.execute(db);
  return rows[0]!.count;
}

/** After the analysers changed: leaves every row of another version to the indexer. Done at start; costs nothing when there is none. */
export async function leaveOldRowsToIndexer(db: Queryable): Promise<void> {
  await sql`insert into search_pending (kind_id, ordinal)
    select kind_id, ordinal from search_rows where text_version <> ${TEXT_VERSION} on conflict do nothing`.execute(
    db,
  );
}

/**
 * Makes up to `limit` records findable that are not yet, newest first, in a transaction of its own; gives how many it did. Two indexers share
 * the work without waiting for each other; indexer and publisher follow one another.
 */
export function indexPending(db: Queryable, kind: Kind, limit: number): Promise<number> {
  return inTransaction(db, async (trx) => {
    const kindId = await kindIdOf(db, kind);
    // Whoever publishes holds this row: reading before they are done would put their old words into the index for good.
    await sql`select from kinds where id = ${kindId}::smallint for key share`.execute(trx);
    const { rows } = await sql<{ ordinal: number }>`select ordinal from search_pending
      where kind_id = ${kindId}::smallint order by ordinal desc limit ${limit} for update skip locked`.execute(
      trx,
    );
    await indexRecords(
      trx,
      kind,
      kindId,
      rows.map((row) => row.ordinal),
    );
    return rows.length;
  });
}

interface RecordTexts {
  ordinal: number;
  language: LanguageTag;
  document: Document;
  names: string[];
  translations: { field: string; language: LanguageTag; text: string }[];
}

/** What the public may read of records, and so find them by. */
async function readTexts(
  trx: Queryable,
  kind: Kind,
  kindId: number,
  ordinals: readonly number[],
): Promise<RecordTexts[]> {
  const { rows } = await sql<RecordTexts>`
    select p.ordinal, p.language, v.document,
      array[p.reference] || array(select value from record_aliases a where a.record_id = p.record_id) as names,
      coalesce((select jsonb_agg(jsonb_build_object('field', field, 'language', language, 'text', text))
        from (select distinct on (field, language) field, language, text from record_translations t
          where t.record_id = p.record_id and t.language <> p.language order by field, language, revision desc) latest), '[]') as translations
    from published_records p
    join record_versions v on v.record_id = p.record_id and v.number = p.version
    where p.kind_id = ${kindId}::smallint and p.ordinal = any(${[...ordinals]}::int[])`.execute(trx);
  return rows.map((row) => ({ ...row, document: publicDocument(kind, row.document) }));
}

function textsOf(kind: Kind, record: RecordTexts, parties: ReadonlyMap<string, Party>): FoundText[] {
  const fields = translatableFieldsOf(kind);
  const own = fields.flatMap((field) => {
    const text = record.document[field];
    return typeof text === 'string' ? [{ part: partOf(kind, field), language: record.language, text }] : [];
  });
  const translated = record.translations
    .filter(({ field }) => fields.includes(field) && typeof record.document[field] === 'string')
    .map(({ field, language, text }) => ({ part: partOf(kind, field), language, text }));
  const named = partyIdsOf(kind, record.document).flatMap((id) => {
    const party = parties.get(id);
    return party
      ? [{ part: 'body' as const, language: party.nameLanguage ?? record.language, text: party.name }]
      : [];
  });
  return [...own, ...translated, ...named];
}

function partOf(kind: Kind, field: string): TextPart {
  if (field === kind.card.title) return 'title';
  return field === kind.card.summary ? 'summary' : 'body';
}

function partyIdsOf(kind: Kind, document: Document): string[] {
  return [...new Set(partiesIn(kind.fields, document).filter((id): id is string => typeof id === 'string'))];
}

/** Counts words as they are written, in how many texts each stands; near enough for spelling, and never shown as a figure. */
async function countWords(trx: Queryable, texts: readonly FoundText[]): Promise<void> {
  const counts = new Map<string, { language: string; word: string; records: number }>();
  for (const { language, text } of texts) {
    const mark = languageMark(language);
    const words = new Set(
      analyserFor(language)
        .words(text)
        .filter((word) => word.terms.length > 0)
        .map((word) => word.surface.toLowerCase()),
    );
    for (const word of words) {
      if (word.length < 3 || word.length > 40 || /\d/.test(word)) continue;
      const key = `${mark} ${word}`;
      const known = counts.get(key);
      if (known) known.records++;
      else counts.set(key, { language: mark, word, records: 1 });
    }
  }
  if (counts.size === 0) return;
  // In one order, so that two writers of the same words cannot wait for each other in a circle.
  const rows = [...counts.values()].sort((a, b) =>
    `${a.language} ${a.word}` < `${b.language} ${b.word}` ? -1 : 1,
  );
  await sql`insert into search_words as w (language, word, records)
    select * from unnest(${rows.map((row) => row.language)}::text[], ${rows.map((row) => row.word)}::text[], ${rows.map((row) => row.records)}::int[])
    on conflict (language, word) do update set records = w.records + excluded.records`.execute(trx);
}
