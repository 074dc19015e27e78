import type { LanguageTag } from '#kernel/language.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import { type Content, languageAttributes, type Markup } from '#ui/markup.ts';
import { Unknown } from '#ui/parts/unknown.tsx';

/** A piece of a value: shared by both versions, only in the older, or only in the newer. */
export interface DiffPiece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** A field that two versions differ in. A side of `null` had no value. */
export interface DiffRow {
  label: string;
  before: readonly DiffPiece[] | null;
  after: readonly DiffPiece[] | null;
  /** Of the text on each side; absent for what is in no language, such as a number. */
  languages?: { before: LanguageTag; after: LanguageTag };
}

/** A version at the head of a side. */
export interface DiffSide {
  number: number;
  on: Date;
}

function Pieces({ pieces }: { pieces: readonly DiffPiece[] }): Content {
  return pieces.map((piece) => {
    if (piece.kind === 'removed') return <del>{piece.text}</del>;
    return piece.kind === 'added' ? <ins>{piece.text}</ins> : piece.text;
  });
}

function Side(props: {
  pieces: DiffRow['before'];
  language?: LanguageTag;
  label: string;
  texts: Texts;
}): Markup {
  const { pieces, language, texts } = props;
  return (
    <td data-of={props.label}>
      {pieces === null ? (
        <Unknown texts={texts} />
      ) : (
        <bdi {...(language === undefined ? {} : languageAttributes(language, texts))}>
          <Pieces pieces={pieces} />
        </bdi>
      )}
    </td>
  );
}

/** What differs between two versions, field by field, side by side; one below the other on a phone. */
export function DiffTable(props: {
  before: DiffSide;
  after: DiffSide;
  rows: readonly DiffRow[];
  texts: Texts;
}): Markup {
  const { texts } = props;
  if (props.rows.length === 0) return <p class="soft">{texts.t('ui.diff.same')}</p>;
  const head = (side: DiffSide) =>
    texts.t('ui.diff.version', { number: side.number, date: texts.date(side.on) });
  return (
    <table class="diff rows">
      <thead>
        <tr>
          <th scope="col">{texts.t('ui.diff.field')}</th>
          <th scope="col">{head(props.before)}</th>
          <th scope="col">{head(props.after)}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr>
            <th scope="row">{row.label}</th>
            <Side
              pieces={row.before}
              language={row.languages?.before}
              label={texts.t('ui.diff.before')}
              texts={texts}
            />
            <Side
              pieces={row.after}
              language={row.languages?.after}
              label={texts.t('ui.diff.after')}
              texts={texts}
            />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
