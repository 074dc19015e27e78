import { NOT_STATED } from '#engines/registry/facets/facet-codes.ts';
import type { Kind } from '#engines/registry/kind.ts';
import type { ListAnswer, Position } from '#engines/registry/lists/list-question.ts';
import { listRecords } from '#engines/registry/lists/list-records.ts';
import { orderedValues } from '#engines/registry/pages/list-facets.ts';
import { recordAsJson } from '#engines/registry/pages/record-json.ts';
import { type RegisterWeb, readingOf } from '#engines/registry/pages/register-web.ts';
import { findRecords } from '#engines/registry/records/get-record.ts';
import { publicPartOf } from '#engines/registry/records/public-part.ts';
import { partiesIn } from '#engines/registry/store/party-values.ts';
import { getParties } from '#foundations/parties/get-parties.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import { type ListRequest, listAddress } from './list-request.ts';

/** What a list is answered with. */
interface AnswerInput {
  web: RegisterWeb;
  kind: Kind;
  texts: Texts;
  origin: string;
  request: ListRequest;
}

/** A list as programs read it: records whole, exact total, counts of every facet value that has any, and the way on. */
export async function listAnswer(input: AnswerInput): Promise<object> {
  const { web, kind, texts, request } = input;
  const { state, limit } = request;
  const today = web.clock().toISOString().slice(0, 10);
  const answer = await listRecords(readingOf(web), {
    ...state,
    kind,
    reader: texts.language,
    day: state.day ?? today,
    limit,
  });
  const links = linksOf(input, answer);
  return {
    data: await recordsOf(input, answer),
    total: answer.total,
    every_record: answer.everyRecord,
    ...(answer.found ? { unknown_words: answer.found.unknownWords } : {}),
    facets: Object.fromEntries(kind.facets.map((facet) => [facet.name, countsOf(input, answer, facet.name)])),
    ...links,
  };
}

async function recordsOf({ web, kind, texts, origin, request }: AnswerInput, answer: ListAnswer) {
  const references = answer.records.map(({ reference }) => reference);
  const records = await findRecords(web.db, kind, references);
  const ids = [...records.values()].flatMap((record) =>
    partiesIn(kind.fields, publicPartOf(kind, record).document),
  );
  const parties = await getParties(
    web.db,
    ids.filter((id): id is string => typeof id === 'string'),
  );
  const choice = { origin, ...(request.fields ? { fields: request.fields } : {}) };
  return answer.records.flatMap(({ reference, rank }) => {
    const record = records.get(reference);
    if (!record) return [];
    const context = { web, texts, kind, language: record.language, parties };
    return [{ ...recordAsJson(context, record, choice), ...(rank ? { rank } : {}) }];
  });
}

function countsOf({ web, kind, texts, request }: AnswerInput, answer: ListAnswer, name: string) {
  const facet = kind.facets.find((one) => one.name === name)!;
  const counts = answer.facets.find((one) => one.facet === name)!.counts;
  const chosen = request.state.choices.find((choice) => choice.facet === name)?.codes ?? [];
  return orderedValues(web, facet, counts, chosen).map(({ value, count }) => ({
    code: value,
    name:
      value === NOT_STATED
        ? texts.t('registry.facet.notStated')
        : web.codeLists().nameOf(facet.list, value, texts.language).text,
    count,
  }));
}

function linksOf({ kind, origin, request }: AnswerInput, answer: ListAnswer) {
  const before = answer.before ?? request.state.position?.passed ?? 0;
  const at = (move: Position | null, passed: number) =>
    move === null ? null : `${origin}${listAddress(kind, request, { ...move, passed })}`;
  return {
    next: at(answer.next, before + answer.records.length),
    previous: at(answer.previous, before),
  };
}
