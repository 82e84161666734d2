import type { ArticleId } from '../article/article-address.ts'
import type { Day } from '../article/day.ts'
import { articleTag, listTag, railsTag, tagsOfArticle, tagsOfPeriod } from './tags.ts'

type Headers = Readonly<Record<string, string>>

/** Durations in seconds. */
type Times = {
  /** How long a copy at the edge is served as it is. */
  fresh: number
  /** How much longer it is served while a new one is rendered. */
  stale: number
  /** How much longer it is served while none can be rendered. */
  onError: number
  /** How long a browser, which no purge reaches, may keep its copy. */
  browser: number
  /** Whether what is at the address never changes, so that a browser need not ask again. */
  isImmutable?: boolean
}

const minute = 60
const hour = 60 * minute
const oneDay = 24 * hour
const week = 7 * oneDay
const year = 365 * oneDay

/**
 * The caching of every kind of answer, as its headers.
 *
 * A purge renews articles within seconds of a write, and lists within a minute. What no purge reaches is renewed after
 * `fresh`: trends, and the rails next to an article.
 *
 * @example
 * const response = new Response(html, { headers: caching.period('2026-10-03') })
 * response.headers.get('cache-control') // 'public, max-age=60'
 * response.headers.get('cache-tag') // 'day:2026-10-03,lists:2026-10'
 */
export const caching = {
  /** The page of an article, with its rails. */
  article: (id: ArticleId, day: Day) =>
    kept({ fresh: 10 * minute, stale: oneDay, onError: week, browser: minute }, [
      ...tagsOfArticle(id, day),
      railsTag,
    ]),
  /** The article alone, as JSON, Markdown or text. */
  form: (id: ArticleId, day: Day) =>
    kept({ fresh: oneDay, stale: oneDay, onError: week, browser: minute }, tagsOfArticle(id, day)),
  /** A picture of an article. */
  picture: (id: ArticleId) =>
    kept({ fresh: year, stale: week, onError: year, browser: year, isImmutable: true }, [
      articleTag(id),
    ]),
  /** A picture that its source does not give; a reader's browser asks again with the page. */
  noPicture: (id: ArticleId) =>
    kept({ fresh: 5 * minute, stale: 0, onError: 0, browser: minute }, [articleTag(id)]),
  /** A former address of an article, which may become its address again. */
  moved: (id: ArticleId, day: Day) =>
    kept(
      { fresh: oneDay, stale: oneDay, onError: week, browser: 10 * minute },
      tagsOfArticle(id, day),
    ),
  /** The page in place of an article that was taken down. */
  gone: (id: ArticleId) =>
    kept({ fresh: 10 * minute, stale: hour, onError: week, browser: minute }, [
      articleTag(id),
      railsTag,
    ]),
  /** An address where an article or a list does not exist yet. */
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
  /** In place of the caching of a page that lacks articles, since a database did not answer. */
  incomplete: () => kept({ fresh: 30, stale: 0, onError: oneDay, browser: 0 }, []),
  /** Answers that only a new version of the Worker changes: fixed pages, files, pictures. */
  file: () => kept({ fresh: oneDay, stale: oneDay, onError: week, browser: hour }, []),
  /** Another spelling of an address. */
  redirect: () => kept({ fresh: oneDay, stale: oneDay, onError: week, browser: oneDay }, []),
  /** The way to a version of an article, by its time. */
  timeGate: () => notKept,
  /** A refusal or a failure. */
  problem: () => notKept,
  /** Writing, cleaning, status. */
  api: () => notKept,
} as const

const notKept: Headers = { 'cache-control': 'no-store' }

/** The header that only the edge reads. @see https://www.rfc-editor.org/rfc/rfc9213 */
export const edgeControl = 'cdn-cache-control'

// No `s-maxage`: it would switch off stale copies at the edge.
function kept(
  { fresh, stale, onError, browser, isImmutable = false }: Times,
  tags: readonly string[],
): Headers {
  return {
    'cache-control': `public, max-age=${browser}${isImmutable ? ', immutable' : ''}`,
    [edgeControl]: `public, max-age=${fresh}, stale-while-revalidate=${stale}, stale-if-error=${onError}`,
    ...(tags.length > 0 && { 'cache-tag': tags.join(',') }),
  }
}
