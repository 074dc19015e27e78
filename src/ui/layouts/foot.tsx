import type { Texts } from '#platform/i18n/texts.ts';
import type { Markup } from '#ui/markup.ts';
import { DateText } from '#ui/parts/date-text.tsx';
import type { Site } from './site.ts';

/** The foot of every page: who keeps the registers, how fresh the data are, and the pages about the site. */
export function Foot({ texts, site }: { texts: Texts; site: Site }): Markup {
  return (
    <footer class="foot">
      <div class="wrap axes">
        <p>
          {texts.t('ui.foot.keeper')}
          {site.asOf !== undefined && (
            <>
              <br />
              {texts.parts<Markup>('ui.foot.asOf', {
                date: <DateText date={site.asOf} texts={texts} style="long" />,
              })}
            </>
          )}
        </p>
        <nav aria-label={texts.t('ui.foot.label')}>
          <ul>
            {site.footLinks.map((link) => (
              <li>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
