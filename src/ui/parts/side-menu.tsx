import type { Link, Markup } from '#ui/markup.ts';

/** A neighbour of the page: the other action lines, the steps of a form. */
export interface SideLink extends Link {
  /** Beside the words: a count already in figures, or that a step is done. */
  detail?: string;
  isCurrent: boolean;
}

/** The neighbours of a page, on the spine. Folded under `label` on a phone, open beside the body from 60rem. */
export function SideMenu(props: { links: readonly SideLink[]; label: string }): Markup {
  return (
    <nav aria-label={props.label}>
      <details class="fold">
        <summary>{props.label}</summary>
        <ul class="side">
          {props.links.map((link) => (
            <li>
              <a href={link.href} aria-current={link.isCurrent ? 'page' : undefined}>
                <span>{link.label}</span>
                {link.detail !== undefined && <span class="n">{link.detail}</span>}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}
