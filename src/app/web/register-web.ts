import { sql } from 'kysely';
import { listHref } from '#engines/registry/pages/addresses.ts';
import { kindText } from '#engines/registry/pages/naming.ts';
import type { RegisterWeb } from '#engines/registry/pages/register-web.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Assets } from '#platform/http/assets.ts';
import { pageLanguages } from '#platform/i18n/page-language.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import type { Site } from '#ui/layouts/site.ts';
import { KINDS } from '../features.ts';
import type { Registers } from '../open-registers.ts';
import { LISTS_WITH_PAGES } from './code-list-pages.ts';
import { siteFactsReader } from './site-facts.ts';

/** What the web pages of an installation are made of. */
export interface WebParts {
  registers: Registers;
  assets: Assets;
  /** Address under which people reach the platform. */
  publicUrl: string;
  /** Whether pseudo-languages are served. */
  pseudo: boolean;
  clock: Clock;
}

/** Puts together what pages of registers are made with. */
export function makeRegisterWeb(parts: WebParts): RegisterWeb {
  const { registers, clock } = parts;
  const db = registers.database.kysely;
  const factsOf = siteFactsReader(db);
  const state = async () => {
    const lists = await registers.codeLists.refresh();
    // A restored database may reach a generation again with other content; the last event is never the same twice.
    const { rows } = await sql<{ state: string }>`
      select concat_ws('.', sum(generation), (select id from audit_events order by id desc limit 1)) as state
      from kinds`.execute(db);
    return `${rows[0]!.state}.${lists.generation}`;
  };
  return {
    db,
    facetValues: registers.facetValues,
    codeLists: () => registers.codeLists.current(),
    clock,
    listsWithPages: LISTS_WITH_PAGES,
    state,
    site: async (texts) => siteOf(parts, texts, await factsOf(await state())),
  };
}

function siteOf(parts: WebParts, texts: Texts, facts: { asOf: Date | null; isDemonstration: boolean }): Site {
  const { page } = texts;
  return {
    stylesheet: parts.assets.href('site.css'),
    icon: parts.assets.href('icon.svg'),
    origin: parts.publicUrl,
    languages: pageLanguages(parts),
    registers: KINDS.map((kind) => ({ href: listHref(page, kind), label: kindText(texts, kind, 'plural') })),
    footLinks: [
      { href: `/${page}/about`, label: texts.t('about.title') },
      { href: `/${page}/api`, label: texts.t('api.title') },
      { href: `/${page}/accessibility`, label: texts.t('about.accessibility.title') },
    ],
    ...(facts.asOf ? { asOf: facts.asOf } : {}),
    isDemonstration: facts.isDemonstration,
    search: { action: listHref(page, KINDS[0]!), name: 'q' },
  };
}
