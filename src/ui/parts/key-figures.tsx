import type { Content, Markup } from '#ui/markup.ts';

/** A figure that stands for itself: large and light, then what it counts, then its base or date. */
export interface KeyFigure {
  /** Already in the reader's digits and separators. */
  figure: string;
  label: Content;
  /** What it is out of, or when it was counted. */
  base?: Content;
}

/** A row of key figures. `column` is one below the other beside a text. */
export function KeyFigures(props: { figures: readonly KeyFigure[]; shape?: 'row' | 'column' }): Markup {
  return (
    <dl class={props.shape === 'column' ? 'figs lean one' : 'figs'}>
      {props.figures.map((figure) => (
        <div>
          <dt>{figure.label}</dt>
          <dd>
            <bdi dir="ltr">{figure.figure}</bdi>
          </dd>
          {figure.base !== undefined && <dd class="when">{figure.base}</dd>}
        </div>
      ))}
    </dl>
  );
}
