import type { Content, Markup } from '#ui/markup.ts';

/** What stands between a record's title and its first section, on the body: where its words come from, and its parts as tabs. */
export function RecordTop(props: { notice?: Content; tabs?: Content }): Markup {
  return (
    <div class="axes top">
      <div class="stack body">
        {props.notice}
        {props.tabs}
      </div>
    </div>
  );
}
