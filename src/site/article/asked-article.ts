import type { Context } from 'hono'
import { parseArticlePath, type ArticleId } from '../../article/article-address.ts'
import { articleDay, type StatedTimes } from '../../article/article-date.ts'
import type { Moment } from '../../article/day.ts'
import { caching } from '../../cache/policies.ts'
import { articleTag } from '../../cache/tags.ts'
import { Refusal } from '../../http/problem.ts'
import type { Removed } from '../../store/remove.ts'
import { languagesParameter, ownWordsValue } from '../parameter-names.ts'
import type { SiteEnv } from '../site-env.ts'

/** `Accept` chooses the form of an article, `Accept-Datetime` its version. */
export const negotiated = { vary: 'accept, accept-datetime' }

/**
 * The article that an address names, and its form.
 *
 * @throws {Refusal} `not_found`.
 */
export function askedArticle(c: Context<SiteEnv>) {
  const place = parseArticlePath(c.req.param('day') ?? '', c.req.param('slug') ?? '')
  if (!place) throw new Refusal('not_found')
  return place
}

/** Whether a request is for an article in its own words, though it may be translated. */
export function asksOwnWords(c: Context<SiteEnv>): boolean {
  return c.req.query(languagesParameter) === ownWordsValue
}

/**
 * What was found of an article.
 *
 * @throws {Refusal} `not_found`, `gone` or `removed_for_legal_reasons`.
 */
export function foundOrRefused<T extends object>(id: ArticleId, found: T | Removed | null): T {
  if (!found)
    throw new Refusal('not_found', {}, { ...caching.missing(articleTag(id)), ...negotiated })
  if (isRemoved(found)) {
    const code = found.removed === 'legal' ? 'removed_for_legal_reasons' : 'gone'
    throw new Refusal(code, {}, { ...caching.gone(id), ...negotiated })
  }
  return found
}

function isRemoved(found: object): found is Removed {
  return 'removed' in found
}

/** Leads to where an article is now. A translation may move it again, and purges this answer. */
export function movedArticle(
  c: Context<SiteEnv>,
  article: StatedTimes & { id: ArticleId; firstSeenAt: Moment },
  location: string,
): Response {
  const headers = { ...caching.moved(article.id, articleDay(article)), ...negotiated, location }
  return c.body(null, 301, headers)
}
