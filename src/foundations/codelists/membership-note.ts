import { formatDate } from '#platform/i18n/dates.ts';
import { formatMessage } from '#platform/i18n/messages.ts';
import { contentLanguageOf, type PageLanguage } from '#platform/i18n/page-language.ts';
import type { Membership } from './membership.ts';

/**
 * What a reader must be told beside a membership: that its end is planned, or that its dates are to be confirmed. `null` when there is
 * nothing to tell.
 */
export function membershipNote(language: PageLanguage, membership: Membership): string | null {
  if (membership.plannedUntil !== null) {
    const date = formatDate(contentLanguageOf(language), membership.plannedUntil, 'long');
    return formatMessage(language, 'codelists.plannedEnd', { date });
  }
  return membership.unconfirmed ? formatMessage(language, 'codelists.unconfirmed') : null;
}
