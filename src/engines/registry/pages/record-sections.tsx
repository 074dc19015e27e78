import type { Document, Field, FieldValue } from '#engines/fields/field.ts';
import type { Content, Markup } from '#ui/markup.ts';
import { Section } from '#ui/parts/section.tsx';
import { type Fact, Facts } from '#ui/record/facts.tsx';
import { Prose } from '#ui/record/prose.tsx';
import { fieldOf, type SectionDeclaration } from '../kind.ts';
import type { PublishedRecord } from '../records/get-record.ts';
import { recordHref } from './addresses.ts';
import { fieldLabel, kindText, shownCode } from './naming.ts';
import { shownTextOf } from './record-texts.ts';
import { ValueView } from './record-value.tsx';
import { codeOf, listOf, type ValueContext } from './value-context.ts';

/** Rows of a table that a page shows at once; the rest is a link away, so that the first view stays light (design §6). */
const MOST_ROWS = 12;

/** A section of a record page as its kind declares it: texts, then facts, then tables. A section in which nothing is known, and nothing need be, is left out. */
export function RecordSection(props: {
  context: ValueContext;
  record: PublishedRecord;
  section: SectionDeclaration;
  unfolded: readonly string[];
}): Markup | null {
  const { context, record, section } = props;
  const fields = section.fields.map((name) => fieldOf(context.kind, name)).filter((field) => isPublic(field));
  const known = fields.filter((field) => record.document[field.name] !== undefined);
  if (known.length === 0 && !fields.some((field) => isExpected(context, field))) return null;
  const texts = known.filter((field) => field.type === 'text');
  const tables = known.filter((field) => field.type === 'group' && field.many);
  const facts = fields.filter((field) => field.type !== 'text' && !tables.includes(field));
  const knownFacts = facts.filter((field) => known.includes(field) || isExpected(context, field));
  const isAlone = known.length === 1;
  return (
    <Section title={kindText(context.texts, context.kind, `sections.${section.name}`)} id={section.name}>
      {texts.map((field, place) => (
        <TextPart
          context={context}
          record={record}
          field={field}
          isHeaded={!isAlone && (place > 0 || section.name !== 'about')}
        />
      ))}
      {knownFacts.length > 0 && (
        <Facts
          texts={context.texts}
          isTwofold={knownFacts.length > 3}
          facts={knownFacts.flatMap((field) => factsOf(context, record, field))}
        />
      )}
      <Evidence context={context} record={record} fields={facts} />
      {tables.map((field) => (
        <TablePart {...props} field={field} isHeaded={!isAlone} />
      ))}
    </Section>
  );
}

/** Facts that every record is expected to state; where one does not, the page says so instead of leaving a gap. */
function isExpected({ kind }: ValueContext, field: Field): boolean {
  return [kind.card.owner, kind.card.places[0], kind.card.period, kind.card.light.field].includes(field.name);
}

function isPublic(field: Field): boolean {
  return field.visibility === undefined || field.visibility === 'public';
}

/** A field as a label with its value; the parts of a group that stands once each as one. */
function factsOf(context: ValueContext, record: PublishedRecord, field: Field): Fact[] {
  const value = record.document[field.name];
  if (field.type === 'group' && value !== undefined) {
    const parts = value as Document;
    return field.fields
      .filter((part) => parts[part.name] !== undefined)
      .map((part) => factOf(context, `${field.name}.${part.name}`, part, parts[part.name]));
  }
  return [factOf(context, field.name, field, value)];
}

function factOf(context: ValueContext, path: string, field: Field, value: FieldValue | undefined): Fact {
  return {
    label: fieldLabel(context.texts, context.kind, path),
    value:
      value === undefined ? null : ((<ValueView context={context} field={field} value={value} />) as Content),
  };
}

function TextPart(props: {
  context: ValueContext;
  record: PublishedRecord;
  field: Field;
  isHeaded: boolean;
}): Markup | null {
  const { context, record, field } = props;
  const text = shownTextOf(record, field.name, context.texts.language);
  if (!text) return null;
  return (
    <>
      {props.isHeaded && <h3 class="sub">{fieldLabel(context.texts, context.kind, field.name)}</h3>}
      <Prose text={text} texts={context.texts} />
    </>
  );
}

function TablePart(props: {
  context: ValueContext;
  record: PublishedRecord;
  section: SectionDeclaration;
  field: Field;
  isHeaded: boolean;
  unfolded: readonly string[];
}): Markup {
  const { context, record, field } = props;
  const { texts, kind } = context;
  const rows = listOf(record.document[field.name]!);
  const shown: FieldValue = props.unfolded.includes(field.name) ? rows : rows.slice(0, MOST_ROWS);
  return (
    <>
      {props.isHeaded && <h3 class="sub">{fieldLabel(texts, kind, field.name)}</h3>}
      <ValueView context={context} field={field} value={shown} />
      {shown.length < rows.length && (
        <p class="small after">
          <a
            href={`${recordHref(texts.page, kind, record.reference, { all: field.name })}#${props.section.name}`}
          >
            {texts.t('registry.record.allRows', { count: rows.length })}
          </a>
        </p>
      )}
    </>
  );
}

/** What a record says in support of its codes, at length: why this goal, how it serves that target. */
function Evidence(props: {
  context: ValueContext;
  record: PublishedRecord;
  fields: readonly Field[];
}): Markup | null {
  const { context, record } = props;
  const told = props.fields.flatMap((field) =>
    field.type !== 'code' || !field.attributes?.some((attribute) => attribute.name === 'evidence')
      ? []
      : listOf(record.document[field.name] ?? []).flatMap((value) => {
          const evidence = (value as { evidence?: string }).evidence;
          return evidence === undefined ? [] : [{ list: field.list, code: codeOf(value), evidence }];
        }),
  );
  if (told.length === 0) return null;
  return (
    <details class="more">
      <summary>{context.texts.t('registry.record.evidence', { count: told.length })}</summary>
      {told.map(({ list, code, evidence }) => {
        const shown = shownCode(context.web, context.texts, list, code, false);
        return (
          <>
            <h3 class="sub">{[shown.code, shown.name].filter(Boolean).join(' ')}</h3>
            <Prose
              text={{ text: evidence, language: record.language, isFallback: false }}
              texts={context.texts}
            />
          </>
        );
      })}
    </details>
  );
}
