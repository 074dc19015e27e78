import type { Content, Markup } from '#ui/markup.ts';

/** A section of a page: its title on the spine, its matter on the body. */
export interface SectionProps {
  title: string;
  /** A sentence under the title. */
  note?: Content;
  /** For links to it. */
  id?: string;
  /** Hangs from what is above it, such as a row of tabs, without space between. */
  isJoined?: boolean;
  children?: Content;
}

/** Opens with the joined rule: a hairline across the page and a green stroke over the title only. */
export function Section(props: SectionProps): Markup {
  const title = <h2>{props.title}</h2>;
  return (
    <section class={props.isJoined ? 'sec axes joined' : 'sec axes'} id={props.id}>
      {props.note === undefined ? (
        title
      ) : (
        <div class="spine">
          {title}
          <p>{props.note}</p>
        </div>
      )}
      <div>{props.children}</div>
    </section>
  );
}
