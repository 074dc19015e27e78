import { Page } from '#ui/layouts/page.tsx';
import { PageHead } from '#ui/layouts/page-head.tsx';
import { ChosenFilters } from '#ui/list/chosen-filters.tsx';
import { EmptyState } from '#ui/list/empty-state.tsx';
import { FacetForm } from '#ui/list/facet-form.tsx';
import { HitList } from '#ui/list/hit-list.tsx';
import { Downloads, Tally } from '#ui/list/list-bar.tsx';
import { ListBar, ListLayout } from '#ui/list/list-layout.tsx';
import { Pager } from '#ui/list/pager.tsx';
import type { Markup } from '#ui/markup.ts';
import { EXPORT_FORMATS } from '../exchange/export/export-records.ts';
import type { ListAnswer } from '../lists/list-question.ts';
import { downloadHref, listHref } from './addresses.ts';
import { chosenFilters, facetsOf } from './list-facets.ts';
import { hitOf } from './list-hit.ts';
import { type ListState, queryAt, queryOf } from './list-query.ts';
import type { ListViewProps } from './list-view-props.ts';
import { kindText } from './naming.ts';
import { SearchNotes } from './search-notes.tsx';

/** The register as a list: what is chosen, facets with counts, rows, orders, pages, files (W1). */
export function ListView(props: ListViewProps): Markup {
  const { web, site, texts, kind, state, answer } = props;
  const filters = chosenFilters(web, texts, kind, state);
  const title = kindText(texts, kind, 'list.title', { count: answer.total });
  const clearHref = listHref(texts.page, kind, queryOf(kind, { ...state, choices: [] }));
  return (
    <Page
      texts={texts}
      site={site}
      address={{ path: `/${kind.plural}`, query: props.query }}
      title={title}
      description={kindText(texts, kind, 'list.description', { count: answer.everyRecord })}
      isHidden={props.query !== ''}
      searched={state.text}
    >
      <PageHead
        texts={texts}
        kind={kindText(texts, kind, 'register')}
        detail={kindText(texts, kind, 'list.since', { count: answer.everyRecord })}
        title={title}
      >
        <ChosenFilters filters={filters} clearHref={clearHref} texts={texts} />
        <SearchNotes {...props} />
      </PageHead>
      <ListLayout facets={<Facets {...props} />}>
        {answer.records.length === 0 ? (
          <EmptyState filters={filters} clearHref={clearHref} texts={texts} />
        ) : (
          <Rows {...props} />
        )}
      </ListLayout>
    </Page>
  );
}

function Facets({ web, texts, kind, state, answer }: ListViewProps): Markup {
  const { at: _at, ...query } = queryOf(kind, { ...state, choices: [], unfolded: [] });
  const kept = Object.entries(query)
    .map(([name, value]) => ({ name, value: String(value ?? '') }))
    .filter(({ value }) => value !== '');
  return (
    <FacetForm
      action={listHref(texts.page, kind)}
      facets={facetsOf(web, texts, kind, state, answer.facets)}
      kept={[...kept, ...state.unfolded.map((value) => ({ name: 'all', value }))]}
      texts={texts}
    />
  );
}

function Rows({ web, texts, kind, state, answer, parties }: ListViewProps): Markup {
  const first = (answer.before ?? passedBefore(state, answer)) + 1;
  const position = { from: first, until: first + answer.records.length - 1, total: answer.total };
  const at = (move: ListAnswer['next'], passed: number) =>
    move ? listHref(texts.page, kind, queryAt(kind, state, { ...move, passed })) : undefined;
  const orders = (state.text === '' ? kind.sorts : (['best', ...kind.sorts] as const)).map((sort) => ({
    label: texts.t(`registry.sort.${sort}`),
    href: listHref(texts.page, kind, queryOf(kind, { ...state, sort })),
    isCurrent: sort === state.sort,
  }));
  const formats = EXPORT_FORMATS.map((format) => ({
    label: format.toUpperCase(),
    // A file has one order, whatever the order of the page.
    href: downloadHref(
      texts.page,
      kind,
      format,
      queryOf(kind, { ...state, unfolded: [], sort: state.text === '' ? 'newest' : 'best' }),
    ),
  }));
  return (
    <>
      <ListBar tools={<Downloads formats={formats} count={answer.total} texts={texts} />} />
      <Tally position={position} orders={orders} texts={texts} />
      <HitList hits={answer.records.map((row) => hitOf(web, texts, kind, row, parties))} texts={texts} />
      <Pager
        texts={texts}
        position={position}
        previousHref={at(answer.previous, first - 1)}
        nextHref={at(answer.next, position.until)}
      />
    </>
  );
}

/** Rows before this page, in orders where only the reader's own way tells. */
function passedBefore(state: ListState, answer: ListAnswer): number {
  if (!state.position || answer.previous === null) return 0;
  return state.position.side === 'after'
    ? state.position.passed
    : Math.max(0, state.position.passed - answer.records.length);
}
