import type { LanguageTag } from '#kernel/language.ts';
import type { ShownText } from '#kernel/localized-text.ts';
import type { PartialDate } from '#kernel/partial-date.ts';
import type { MessageKey } from '#platform/i18n/keys.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import { type Content, languageAttributes, type Markup } from '#ui/markup.ts';
import { Codes, type ShownCode } from '#ui/parts/codes.tsx';
import { DateText } from '#ui/parts/date-text.tsx';
import { InLanguage } from '#ui/parts/in-language.tsx';
import { type Light, StateLight } from '#ui/parts/state-light.tsx';

/** One record of a list. */
export interface Hit {
  href: string;
  /** Public reference, such as `P-2026-0001`. */
  reference: string;
  title: ShownText;
  /** A machine wrote this translation, and nobody checked it. */
  isMachine?: boolean;
  /** Who, where, when: set side by side with a middle dot. Unknown ones are left out by the caller or said in words. */
  by: readonly (ShownText | string)[];
  codes: readonly ShownCode[];
  state?: { light: Light; label: string };
  /** Why it stands where it stands, in a search. */
  note?: string;
  /** The date the list is ordered by, or of the last change. */
  date?: PartialDate | Date;
  /** What the date is of, as a message with `{date}`. */
  dateMessage?: MessageKey;
}

/**
 * Says in the reader's language which language a text is in.
 *
 * @example
 * languageNote('ru', textsFor('en')) // 'In Russian'
 * languageNote('pt', textsFor('en')) // 'In Portuguese'
 */
export function languageNote(language: LanguageTag, texts: Texts): string {
  return texts.t('ui.language.in', { language, name: texts.languageName(language) });
}

function noteOf(hit: Hit, texts: Texts): string | null {
  if (hit.title.isFallback) return languageNote(hit.title.language, texts);
  return hit.isMachine ? texts.t('ui.language.machine') : null;
}

function By({ by, texts }: { by: Hit['by']; texts: Texts }): Content {
  return by.map((part, place) => (
    <>
      {place > 0 && ' · '}
      <InLanguage shown={part} texts={texts} />
    </>
  ));
}

function HitRow({ hit, texts, level }: { hit: Hit; texts: Texts; level: 2 | 3 }): Markup {
  const note = noteOf(hit, texts);
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <li class="hit">
      <div>
        <bdi class="ref" dir="ltr">
          {hit.reference}
        </bdi>
      </div>
      <div>
        <Heading class="hit-t">
          <a href={hit.href} {...languageAttributes(hit.title.language, texts)}>
            {hit.title.text}
          </a>
          {note !== null && (
            <>
              {' '}
              <span class="origin">{note}</span>
            </>
          )}
        </Heading>
        {hit.by.length > 0 && (
          <p class="by">
            <By by={hit.by} texts={texts} />
          </p>
        )}
        {hit.codes.length > 0 && <Codes codes={hit.codes} />}
      </div>
      <div class="end">
        {hit.state && <StateLight light={hit.state.light}>{hit.state.label}</StateLight>}
        {hit.date !== undefined && (
          <span>
            {hit.dateMessage === undefined ? (
              <DateText date={hit.date} texts={texts} />
            ) : (
              texts.parts<Markup>(hit.dateMessage, { date: <DateText date={hit.date} texts={texts} /> })
            )}
          </span>
        )}
        {hit.note !== undefined && <span class="faint">{hit.note}</span>}
      </div>
    </li>
  );
}

/** Records as rows on hairlines. Titles are headings of the level below the heading they stand under. */
export function HitList(props: { hits: readonly Hit[]; texts: Texts; level?: 2 | 3 }): Markup {
  return (
    <ol class="hits">
      {props.hits.map((hit) => (
        <HitRow hit={hit} texts={props.texts} level={props.level ?? 2} />
      ))}
    </ol>
  );
}
