import { sql } from 'drizzle-orm'
import type { ArticleId } from '../article/article-address.ts'
import { transact, type Database } from './d1/database.ts'
import { retryRead } from './d1/retry.ts'
import { secondsOf } from './d1/seconds.ts'

/** What somebody who runs the site should look at; of each kind at most 10. */
export type Attention = {
  /** Rules whose last page was a miss, no longer ago than a week. */
  readonly rules: readonly { readonly id: string; readonly domain: string }[]
  /** Articles with corrections that no longer fit. */
  readonly unfit: readonly ArticleId[]
  /** Receivers that get nothing now: `disabled` is 1 for those that are told no more. */
  readonly receivers: readonly {
    readonly id: string
    readonly url: string
    readonly disabled: 0 | 1
  }[]
  /** What readers report and nobody has closed; `since` is when the first was sent, in seconds since 1970. */
  readonly reports: { readonly open: number; readonly since: number | null }
  /** Tokens that end within 14 days; `expiresAt` is in seconds since 1970. */
  readonly tokens: readonly { readonly name: string; readonly expiresAt: number }[]
}

const most = 10
const daySeconds = 86_400

const unfitArticles = sql`select article_id as id from found_articles where unfit > 0 limit ${most}`

/**
 * Reads it. One round trip. It looks at all rows of rules, receivers and tokens, of which there are few, and at a
 * thousand open reports at most.
 *
 * @param further Other databases with articles, each asked once. One that fails is left out.
 */
export async function readAttention(
  db: Database,
  now: Date,
  further: readonly Database[] = [],
): Promise<Attention> {
  const at = secondsOf(now)
  // The desk is of use without them.
  const elsewhere = Promise.allSettled(
    further.map((other) => retryRead(() => transact(other, [unfitArticles]))),
  )
  const [rules, unfit, receivers, reports, tokens] = (await retryRead(() =>
    transact(db, [
      sql`select id, domain from site_rules where missed_at >= ${at - 7 * daySeconds}
        and (matched_at is null or missed_at >= matched_at) order by missed_at desc limit ${most}`,
      unfitArticles,
      sql`select id, url, disabled_at is not null as disabled from receivers
        where disabled_at is not null or failing_since is not null order by id limit ${most}`,
      sql`select count(*) as open, min(sent_at) as since from reports where closed_at is null`,
      sql`select name, expires_at as expiresAt from tokens where revoked_at is null
        and expires_at between ${at} and ${at + 14 * daySeconds} order by expires_at limit ${most}`,
    ]),
  )) as [
    Attention['rules'],
    { id: ArticleId }[],
    Attention['receivers'],
    [Attention['reports']],
    Attention['tokens'],
  ]
  const others = (await elsewhere).flatMap((result) =>
    result.status === 'fulfilled' ? (result.value[0] as { id: ArticleId }[]) : [],
  )
  const all = [...unfit, ...others].slice(0, most)
  return { rules, unfit: all.map(({ id }) => id), receivers, reports: reports[0], tokens }
}
