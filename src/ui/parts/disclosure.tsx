import type { Content, Markup } from '#ui/markup.ts';

/** Matter that most readers do without, such as a chart's figures as a table. Open on paper. */
export function Disclosure({ summary, children }: { summary: string; children?: Content }): Markup {
  return (
    <details class="more">
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
