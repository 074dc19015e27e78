import type { Content, Markup } from '#ui/markup.ts';

/** The two axes of a list: filters on the spine, the bar, the entries and the pager on the body. */
export function ListLayout(props: { facets: Content; children?: Content }): Markup {
  return (
    <div class="axes">
      {props.facets}
      <div>{props.children}</div>
    </div>
  );
}

/** The line above the entries: tabs at its beginning, downloads at its end. */
export function ListBar(props: { tabs?: Content; tools?: Content }): Markup {
  return (
    <div class="row ruled">
      {props.tabs}
      {props.tools}
    </div>
  );
}
