import type { Texts } from '#platform/i18n/texts.ts';
import type { Content, Markup } from '#ui/markup.ts';
import { Unknown } from '#ui/parts/unknown.tsx';

/** A label and what is known under it; `null` is not stated, and says so. */
export interface Fact {
  label: string;
  value: Content | null;
}

/** What is known of a record, label beside value. In two columns from 60rem when `isTwofold`. */
export function Facts(props: { facts: readonly Fact[]; texts: Texts; isTwofold?: boolean }): Markup {
  return (
    <dl class={props.isTwofold ? 'facts two' : 'facts'}>
      {props.facts.map((fact) => (
        <div>
          <dt>{fact.label}</dt>
          <dd>{fact.value === null ? <Unknown texts={props.texts} /> : fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
