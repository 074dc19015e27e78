import type { Content, Markup } from '#ui/markup.ts';

/** Something the reader should know beside what they came for. `warn` when something is amiss; the words say what. */
export function Notice({ tone, children }: { tone?: 'plain' | 'warn'; children?: Content }): Markup {
  return <p class={tone === 'warn' ? 'notice warn' : 'notice'}>{children}</p>;
}
