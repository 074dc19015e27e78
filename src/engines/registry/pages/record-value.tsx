import type { Document, Field, FieldValue, GroupField } from '#engines/fields/field.ts';
import type { Money } from '#kernel/money.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import type { Content, Markup } from '#ui/markup.ts';
import { Codes, type ShownCode } from '#ui/parts/codes.tsx';
import { DateText } from '#ui/parts/date-text.tsx';
import { Disclosure } from '#ui/parts/disclosure.tsx';
import { InLanguage } from '#ui/parts/in-language.tsx';
import { StateLight } from '#ui/parts/state-light.tsx';
import { Facts } from '#ui/record/facts.tsx';
import { LinkList } from '#ui/record/link-list.tsx';
import { Prose } from '#ui/record/prose.tsx';
import { stateOf } from './list-hit.ts';
import { codeName, fieldLabel, shownCode } from './naming.ts';
import { RecordTable } from './record-table.tsx';
import { codeOf, listOf, type ValueContext } from './value-context.ts';

/** A value of a field in the reader's words. Texts that are translated are shown by the caller, in the language that was chosen. */
export function ValueView({
  context,
  field,
  value,
}: {
  context: ValueContext;
  field: Field;
  value: FieldValue;
}): Markup {
  const { web, texts, kind } = context;
  switch (field.type) {
    case 'text': {
      const shown = { text: value as string, language: context.language, isFallback: false };
      return field.form === 'paragraphs' ? (
        <Prose text={shown} texts={texts} />
      ) : (
        <InLanguage shown={shown} texts={texts} />
      );
    }
    case 'code': {
      if (field.name === kind.card.light.field) {
        const state = stateOf(web, texts, kind, value);
        if (state) return <StateLight light={state.light}>{state.label}</StateLight>;
      }
      return <CodesView context={context} list={field.list} values={listOf(value)} />;
    }
    case 'number':
      return <bdi dir="ltr">{texts.number(value as string)}</bdi>;
    case 'date':
      return <DateText date={value as string} texts={texts} style="long" />;
    case 'period':
      return <PeriodView texts={texts} value={value} />;
    case 'money':
      return <bdi dir="ltr">{texts.money(value as unknown as Money)}</bdi>;
    case 'party':
      return <PartyView context={context} id={value as string} />;
    case 'link':
      return <LinkList links={listOf(value).map((link) => outward(context, link))} texts={texts} />;
    case 'email':
      return <a href={`mailto:${value as string}`}>{value as string}</a>;
    case 'language':
      return <>{texts.list(listOf(value).map((tag) => texts.languageName(tag as string)))}</>;
    case 'group':
      return <GroupView context={context} field={field} value={value} />;
  }
}

/** A party by its name, in the name's own language. */
function PartyView({ context, id }: { context: ValueContext; id: string }): Markup {
  const party = context.parties.get(id);
  const language = party?.nameLanguage ?? context.language;
  return (
    <InLanguage shown={{ text: party?.name ?? id, language, isFallback: false }} texts={context.texts} />
  );
}

function PeriodView({ texts, value }: { texts: Texts; value: FieldValue }): Markup {
  const { from, until } = value as { from?: string; until?: string };
  return <>{texts.period(from ?? null, until ?? null, 'long')}</>;
}

function CodesView({
  context,
  list,
  values,
}: {
  context: ValueContext;
  list: string;
  values: readonly FieldValue[];
}): Markup {
  const { web, texts } = context;
  const remarks = values.map((value) => remarkOf(context, list, value));
  const codes = values.map(
    (value, place): ShownCode => ({
      ...shownCode(web, texts, list, codeOf(value), true),
      ...(remarks[place] ? { remark: remarks[place] } : {}),
    }),
  );
  if (codes.length > MOST_CODES) return <FoldedCodes codes={codes} texts={texts} />;
  if (
    codes.every((code) => code.code === undefined && code.href === undefined && code.remark === undefined)
  ) {
    return <>{texts.list(codes.map((code) => code.name))}</>;
  }
  return <Codes codes={codes} />;
}

/** Codes that are shown at once; a project in all countries of the world names 249. */
const MOST_CODES = 30;

function FoldedCodes({ codes, texts }: { codes: readonly ShownCode[]; texts: Texts }): Markup {
  return (
    <>
      <Codes codes={codes.slice(0, MOST_CODES)} />
      <Disclosure summary={texts.t('registry.record.allCodes', { count: codes.length })}>
        <Codes codes={codes.slice(MOST_CODES)} />
      </Disclosure>
    </>
  );
}

/** What a record says about a code it names: a share, a relevance. Evidence is told at length elsewhere. */
function remarkOf({ web, texts }: ValueContext, _list: string, value: FieldValue): Content | null {
  if (typeof value === 'string') return null;
  const { share, relevance } = value as { share?: string; relevance?: string };
  if (share !== undefined)
    return <bdi dir="ltr">{texts.percent(Number(share) / 100, Number.isInteger(Number(share)) ? 0 : 1)}</bdi>;
  if (relevance !== undefined) return codeName(web, texts, 'relevance', relevance);
  return null;
}

function GroupView({
  context,
  field,
  value,
}: {
  context: ValueContext;
  field: GroupField;
  value: FieldValue;
}): Markup {
  if (Array.isArray(value)) {
    return (
      <RecordTable
        context={context}
        field={field}
        rows={value as unknown as Document[]}
        show={(part, inner) => <ValueView context={context} field={part} value={inner} />}
      />
    );
  }
  const parts = value as Document;
  const facts = field.fields
    .filter((inner) => parts[inner.name] !== undefined)
    .map((inner) => ({
      label: fieldLabel(context.texts, context.kind, `${field.name}.${inner.name}`),
      value: (<ValueView context={context} field={inner} value={parts[inner.name]!} />) as Content,
    }));
  return <Facts facts={facts} texts={context.texts} />;
}

function outward(context: ValueContext, link: FieldValue) {
  const { url, title } = link as { url: string; title?: string };
  return title === undefined
    ? { url }
    : { url, title: { text: title, language: context.language, isFallback: false } };
}
