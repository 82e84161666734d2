import type { StoredArticle } from '../../article/article.ts'
import type { Config } from '../../config/config.ts'
import { robotsDirective } from '../model/robots-directive.ts'

/**
 * The headers that repeat what the source of an article reserves, on every form of it: listing by search engines, and
 * text and data mining.
 *
 * @see https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/
 */
export function reservationHeaders(
  { isNoindex, isTdmReserved }: Pick<StoredArticle, 'isNoindex' | 'isTdmReserved'>,
  site: Pick<Config['site'], 'indexing' | 'tdmPolicy'>,
): Record<string, string> {
  return {
    'x-robots-tag': robotsDirective(site, isNoindex),
    ...(isTdmReserved && {
      'tdm-reservation': '1',
      ...(site.tdmPolicy && { 'tdm-policy': site.tdmPolicy }),
    }),
  }
}
