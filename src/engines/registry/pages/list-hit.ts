import type { FieldValue } from '#engines/fields/field.ts';
import type { Party } from '#foundations/parties/get-parties.ts';
import { pickText } from '#kernel/localized-text.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import type { Hit } from '#ui/list/hit-list.tsx';
import type { ShownCode } from '#ui/parts/codes.tsx';
import type { Light } from '#ui/parts/state-light.tsx';
import { codesNamedBy } from '../facets/facet-codes.ts';
import { fieldOf, type Kind, type LightLine } from '../kind.ts';
import type { ListedRecord } from '../lists/list-question.ts';
import { recordHref } from './addresses.ts';
import { codeName, shownCode } from './naming.ts';
import type { RegisterWeb } from './register-web.ts';

/** Most codes and places that a row of a list names. */
const MOST_CODES = 5;
const MOST_PLACES = 3;

const LIGHTS: Record<LightLine, Light> = {
  on: 'holds',
  later: 'later',
  done: 'done',
  late: 'late',
  bad: 'bad',
};

/** A row of a list in the reader's words. */
export function hitOf(
  web: RegisterWeb,
  texts: Texts,
  kind: Kind,
  row: ListedRecord,
  parties: ReadonlyMap<string, Party>,
): Hit {
  const title = pickText(row.titles, texts.language, row.language);
  const state = stateOf(web, texts, kind, row.card[kind.card.light.field]);
  return {
    href: recordHref(texts.page, kind, row.reference),
    reference: row.reference,
    title: title ?? { text: row.reference, language: texts.language, isFallback: false },
    by: byLine(web, texts, kind, row, parties),
    ...(row.rank ? { note: texts.t(`registry.rank.${row.rank}`) } : {}),
    codes: codesOf(web, texts, kind, row),
    ...(state ? { state } : {}),
    date: row.changedAt,
    dateMessage: 'registry.changedOn',
  };
}

/** The state of a record as a stroke and a word; nothing when it is not stated. */
export function stateOf(
  web: RegisterWeb,
  texts: Texts,
  kind: Kind,
  value: FieldValue | undefined,
): { light: Light; label: string } | null {
  const field = fieldOf(kind, kind.card.light.field);
  if (typeof value !== 'string' || field.type !== 'code') return null;
  const line = kind.card.light.lines[value];
  return {
    light: line ? LIGHTS[line] : 'none',
    label: codeName(web, texts, field.list, value),
  };
}

function byLine(
  web: RegisterWeb,
  texts: Texts,
  kind: Kind,
  row: ListedRecord,
  parties: ReadonlyMap<string, Party>,
): Hit['by'] {
  const owner = parties.get(row.card[kind.card.owner] as string);
  const places = kind.card.places.flatMap((name) => codesNamedBy(fieldOf(kind, name), row.card[name]));
  const named = places.slice(0, MOST_PLACES).map(({ list, code }) => codeName(web, texts, list, code));
  if (places.length > MOST_PLACES)
    named.push(texts.t('registry.more', { count: places.length - MOST_PLACES }));
  const period = row.card[kind.card.period] as { from?: string; until?: string } | undefined;
  const years = period && texts.period(period.from?.slice(0, 4) ?? null, period.until?.slice(0, 4) ?? null);
  return [
    ...(owner ? [{ text: owner.name, language: owner.nameLanguage ?? row.language, isFallback: false }] : []),
    ...(named.length > 0 ? [named.join(texts.t('registry.listSeparator'))] : []),
    ...(years ? [years] : []),
  ];
}

function codesOf(web: RegisterWeb, texts: Texts, kind: Kind, row: ListedRecord): ShownCode[] {
  const codes = kind.card.codes.flatMap((name) => codesNamedBy(fieldOf(kind, name), row.card[name]));
  const shown = codes.slice(0, MOST_CODES).map(({ list, code }) => shownCode(web, texts, list, code, false));
  if (codes.length > MOST_CODES)
    shown.push({ name: texts.t('registry.more', { count: codes.length - MOST_CODES }) });
  return shown;
}
