import type { ArticleId } from '../article/address.ts'
import type { Day } from '../article/day.ts'
import { articleTag, listTag, railsTag, tagsOfArticle, tagsOfPeriod } from './tags.ts'

type Headers = Readonly<Record<string, string>>

// All in seconds: how long a copy at the edge is served without a question (fresh); how much longer it is
// served while a new one is made (stale), or while none can be made (onError); and how long a browser, which
// no purge reaches, may keep its own.
type Times = { fresh: number; stale: number; onError: number; browser: number }

const minute = 60
const hour = 60 * minute
const oneDay = 24 * hour
const week = 7 * oneDay

/**
 * How every kind of answer is cached, as its headers.
 *
 * `fresh` bounds what no purge reaches: the latest, the trends and the related beside an article, and the
 * trends themselves. What a purge reaches is renewed within seconds of a write (articles) or a minute (lists).
 *
 * @example
 * const response = new Response(html, { headers: caching.day(day) })
 * response.headers.get('cache-control') // 'public, max-age=60'
 * response.headers.get('cache-tag') // 'day:2026-10-03,lists:2026-10'
 */
export const caching = {
  /** The page of an article, with what stands around it. */
  article: (id: ArticleId, day: Day) =>
    kept({ fresh: 10 * minute, stale: oneDay, onError: week, browser: minute }, [
      ...tagsOfArticle(id, day),
      railsTag,
    ]),
  /** The article alone, as JSON, Markdown or text. */
  form: (id: ArticleId, day: Day) =>
    kept({ fresh: oneDay, stale: oneDay, onError: week, browser: minute }, tagsOfArticle(id, day)),
  /** An address that an article has left; it may come back to it. */
  moved: (id: ArticleId, day: Day) =>
    kept(
      { fresh: oneDay, stale: oneDay, onError: week, browser: 10 * minute },
      tagsOfArticle(id, day),
    ),
  /** An article that was taken down, with what stands in its place. */
  gone: (id: ArticleId) =>
    kept({ fresh: 10 * minute, stale: hour, onError: week, browser: minute }, [
      articleTag(id),
      railsTag,
    ]),
  /** An address where an article or a list is not yet. */
  missing: (tag: string) => kept({ fresh: minute, stale: 0, onError: oneDay, browser: 0 }, [tag]),
  front: () => kept({ fresh: minute, stale: 10 * minute, onError: oneDay, browser: 30 }, [listTag]),
  list: () => kept({ fresh: minute, stale: 10 * minute, onError: oneDay, browser: 30 }, [listTag]),
  search: () => kept({ fresh: minute, stale: 10 * minute, onError: hour, browser: 30 }, [listTag]),
  /** The months of a year, the days of a month, or the articles of a day: `2023`, `2023-04`, `2023-04-28`. */
  period: (period: string) =>
    kept({ fresh: hour, stale: oneDay, onError: week, browser: minute }, tagsOfPeriod(period)),
  feed: (tags: string[]) =>
    kept({ fresh: 5 * minute, stale: hour, onError: oneDay, browser: 5 * minute }, tags),
  sitemap: (tags: string[]) =>
    kept({ fresh: 10 * minute, stale: hour, onError: oneDay, browser: 10 * minute }, tags),
  /** What only a new version of the Worker changes: fixed pages, files, pictures. */
  file: () => kept({ fresh: oneDay, stale: oneDay, onError: week, browser: hour }, []),
  /** Another way to write an address. */
  redirect: () => kept({ fresh: oneDay, stale: oneDay, onError: week, browser: oneDay }, []),
  /** A refusal or a failure. */
  problem: () => notKept,
  /** Writing, cleaning, status. */
  api: () => notKept,
} as const

const notKept: Headers = { 'cache-control': 'no-store' }

/** The header that speaks to the edge alone. @see https://www.rfc-editor.org/rfc/rfc9213 */
export const edgeControl = 'cdn-cache-control'

// No `s-maxage`: it would switch serving stale copies off at the edge.
function kept({ fresh, stale, onError, browser }: Times, tags: readonly string[]): Headers {
  return {
    'cache-control': `public, max-age=${browser}`,
    [edgeControl]: `public, max-age=${fresh}, stale-while-revalidate=${stale}, stale-if-error=${onError}`,
    ...(tags.length > 0 && { 'cache-tag': tags.join(',') }),
  }
}
