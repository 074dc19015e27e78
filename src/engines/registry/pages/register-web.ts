import type { CodeLists } from '#foundations/codelists/code-lists.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Queryable } from '#platform/db/transaction.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import type { Site } from '#ui/layouts/site.ts';
import type { FacetValues } from '../facets/facet-values.ts';
import type { RegisterReading } from '../lists/list-records.ts';
import { registerReading } from '../lists/register-reading.ts';

/** What the pages of a register are made with. */
export interface RegisterWeb {
  db: Queryable;
  facetValues: FacetValues;
  /** The code lists in force now. */
  codeLists(): CodeLists;
  /** Names everything that public pages are made of (registers, code lists); grows with each change (design §4.8). */
  state(): Promise<string>;
  /** What is the same on every page of a language. */
  site(texts: Texts): Promise<Site>;
  clock: Clock;
  /** Lists of codes that have pages of their own. */
  listsWithPages: ReadonlySet<string>;
}

/** What questions to the register are asked with, on behalf of a page. */
export function readingOf(web: RegisterWeb): RegisterReading {
  return registerReading({ db: web.db, facetValues: web.facetValues, codeLists: web.codeLists() });
}
