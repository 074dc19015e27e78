import type { PageLanguage } from '#platform/i18n/page-language.ts';
import { parseWeightedList } from './weighted-list.ts';

/** Where no language the reader wants is offered. */
const FALLBACK: PageLanguage = 'en';

/**
 * The offered language that a reader wants most, by `Accept-Language` (RFC 9110 §12.5.4). A regional form counts for its
 * language (`zh-TW` for `zh`); English when nothing fits.
 *
 * @example
 * negotiateLanguage('pt-BR, es;q=0.8, en;q=0.5', ['en', 'es']) // 'es'
 * negotiateLanguage(undefined, ['en', 'es']) // 'en'
 */
export function negotiateLanguage(
  acceptLanguage: string | undefined,
  offered: readonly PageLanguage[],
): PageLanguage {
  for (const { choice, weight } of parseWeightedList(acceptLanguage)) {
    if (weight === 0) continue;
    const found = offered.find((language) => language === choice || language === choice.split('-')[0]);
    if (found !== undefined) return found;
  }
  return FALLBACK;
}
