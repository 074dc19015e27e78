import type { Markup } from '#ui/markup.ts';
import { listHref } from './addresses.ts';
import { queryOf } from './list-query.ts';
import type { ListViewProps } from './list-view-props.ts';
import { shownCode } from './naming.ts';

/** Most themes that are named; a query of twelve words can name many. */
const MOST_THEMES = 6;

/** What a reader should know of a search: themes that its words name, words that nothing has, another spelling, entries not yet indexed. */
export function SearchNotes({
  web,
  texts,
  kind,
  state,
  answer,
  spelling,
  pending,
}: ListViewProps): Markup | null {
  const { found } = answer;
  if (!found) return null;
  const themes = found.codes.slice(0, MOST_THEMES).map(({ facet, code }) => {
    const list = kind.facets.find((declaration) => declaration.name === facet)!.list;
    const shown = shownCode(web, texts, list, code, false);
    return [shown.code, shown.name].filter(Boolean).join(' ');
  });
  const isSilent =
    themes.length === 0 && found.unknownWords.length === 0 && spelling === null && pending === 0;
  if (isSilent) return null;
  return (
    <div class="small soft after">
      {themes.length > 0 && (
        <p>{texts.t('registry.search.themes', { themes: texts.list([...new Set(themes)]) })}</p>
      )}
      {found.unknownWords.length > 0 && (
        <p>
          {texts.t('registry.search.unknown', {
            count: found.unknownWords.length,
            words: texts.list(found.unknownWords),
          })}
        </p>
      )}
      {spelling !== null && (
        <p>
          {texts.parts<Markup>('registry.search.didYouMean', {
            suggestion: (
              <a href={listHref(texts.page, kind, queryOf(kind, { ...state, text: spelling }))}>
                <bdi>{spelling}</bdi>
              </a>
            ),
          })}
        </p>
      )}
      {pending > 0 && <p>{texts.t('registry.search.pending', { count: pending })}</p>}
    </div>
  );
}
