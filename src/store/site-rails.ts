import { sql } from 'drizzle-orm'
import type { ArticleId } from '../article/article-address.ts'
import { outletDomain } from '../article/outlet.ts'
import { sha256Hex } from '../text/sha256.ts'
import { railLength, railOf } from './rail-columns.ts'
import { closest } from './related/closest.ts'
import {
  isReadableIn,
  readSummary,
  summaryObject,
  type ArticleSummary,
  type SummaryRow,
} from './tables/article-summary.ts'
import { bands } from './tables/position.ts'
import type { ReadingLanguage } from './tables/reading-language.ts'
import { minTrends } from './trends.ts'

/** The rails that are the same next to every article of a database. */
export type SiteRails = {
  /** The newest articles; more of them when some are headlines. */
  latest: ArticleSummary[]
  trends: ArticleSummary[]
  /**
   * The newest articles that state a time, one from each source, the most reported first; empty when there are trends.
   */
  headlines: ArticleSummary[]
}

/** Rails with what tells whether they still hold (`null` for not at all), and a digest of all that is in them. */
export type KnownRails = {
  readonly stamp: string | null
  readonly digest: string
  readonly rails: SiteRails
}

const amongNewest = 20

const maxReports = 12 // of others, by which headlines are compared

// The newest article and the last takedown; nothing within the second of a takedown, which may not be its last.
const stamp = `case when not exists (select 1 from removals where removed_at >= unixepoch() - 1) then json_array(
  (select position from articles where position is not null order by position desc limit 1),
  (select removed_at || article_id from removals order by removed_at desc, article_id desc limit 1)) end`

/**
 * The site's rails as one column, a list as JSON: their stamp and, unless that is the value of the placeholder
 * `knownRails`, the rails.
 *
 * @param lang What the summaries are read in.
 */
export function siteRailsColumn(lang: ReadingLanguage) {
  return sql<string>`(with stamped as materialized (select ${sql.raw(stamp)} as stamp)
    select json_array(stamp, case when stamp = ${sql.placeholder('knownRails')} then null
      else ${sql.raw(siteRailsObject(lang))} end) from stamped)`.as('site_rails')
}

/** An SQL expression of the site's rails, as JSON that `readSiteRails` reads. */
export function siteRailsObject(lang: ReadingLanguage): string {
  const summary = summaryObject(lang)
  const latest = railOf(
    summary,
    `from articles a where a.position is not null order by a.position desc limit ${railLength.latest}`,
  )
  const trends = railOf(
    summary,
    `from trends t cross join articles a on a.id = t.article_id order by t.rank limit ${railLength.trends}`,
  )
  return `json_object('latest', json(${latest}), 'trends', json(${trends}), 'headlines', json(${headlines(summary)}))`
}

// Read only if there are no trends.
function headlines(summary: string): string {
  return `case when not exists (select 1 from trends limit 1 offset ${minTrends - 1}) then (
    select json_group_array(json(entry)) from (
      select json_array(${summary}, (
        select count(*) from (${closest('a.id', 1, maxReports)})
      )) as entry from articles a
      where a.position >= ${bands.dated.from} order by a.position desc limit ${amongNewest}
    )
  ) end`
}

/** Reads `siteRailsObject`. */
export function readSiteRails(json: string, lang: ReadingLanguage): SiteRails {
  return siteRails(JSON.parse(json) as SiteRailsRow, lang)
}

type SiteRailsRow = {
  latest: SummaryRow[]
  trends: SummaryRow[]
  headlines: [SummaryRow, reports: number][] | null
}

// The headlines are, for each source among the newest, one article that readers can read if there is any, which most
// other sources also report, or else its newest. Those that readers cannot read come last.
function siteRails(row: SiteRailsRow, lang: ReadingLanguage): SiteRails {
  const newest = (row.headlines ?? []).map(([summaryRow, reports]) => {
    const summary = readSummary(summaryRow)
    return { summary, reports, isReadable: isReadableIn(summary, lang) }
  })
  const best = newest.toSorted(
    (one, other) =>
      Number(other.isReadable) - Number(one.isReadable) || other.reports - one.reports,
  )
  const bySource = Map.groupBy(best, ({ summary }) => outletDomain(summary.source))
  return {
    latest: distinct([...newest.map(({ summary }) => summary), ...row.latest.map(readSummary)]),
    trends: row.trends.map(readSummary),
    headlines: [...bySource.values()]
      .flatMap(([first]) => (first ? [first.summary] : []))
      .slice(0, railLength.headlines),
  }
}

/**
 * Reads what `siteRailsColumn` gives.
 *
 * @param known Those whose stamp the statement was given, which it leaves out if they still hold.
 */
export async function currentRails(
  json: string,
  known: KnownRails | null,
  lang: ReadingLanguage,
): Promise<KnownRails> {
  const [stamp, row] = JSON.parse(json) as [string | null, SiteRailsRow | null]
  if (row) return { stamp, digest: await sha256Hex(json), rails: siteRails(row, lang) }
  if (!known) throw new Error('Cannot read the rails of the site: the statement gave none')
  return known
}

/** Each article once, where it comes first. */
export function distinct<One extends { id: ArticleId }>(summaries: readonly One[]): One[] {
  return [...new Map(summaries.map((one) => [one.id, one])).values()]
}
