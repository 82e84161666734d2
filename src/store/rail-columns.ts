import { sql } from 'drizzle-orm'
import type { ArticleId } from '../article/article-address.ts'
import type { Day } from '../article/day.ts'
import type { ListKind } from '../article/listing.ts'
import { closest } from './related/closest.ts'
import {
  readSummary,
  summaryObject,
  type ArticleSummary,
  type SummaryRow,
} from './tables/article-summary.ts'
import type { ReadingLanguage } from './tables/reading-language.ts'

/** The newest other articles that have something in common with an article. Some may also be among its related ones. */
export type FurtherReading = {
  ofSource: ArticleSummary[]
  /** With the rarest of its topics that other articles have, in its language. */
  onTopic: { label: string; articles: ArticleSummary[] } | null
  /** In its language, on its day. */
  ofDay: ArticleSummary[]
  inLanguage: ArticleSummary[]
}

/** How many articles each rail of a page shows at most. */
export const railLength = { related: 6, sameStory: 6, latest: 8, trends: 8, headlines: 8 } as const

// The day's positions in the band of the article, with a time or without: across the bands the order is not known.
const dayStart = `((articles.slot - 2 * unixepoch(articles.filed_at) + 2 * unixepoch(substr(articles.filed_at, 1, 10))
  - (length(articles.filed_at) > 10)) << 24)`
const dayEnd = `(${dayStart} + (2 * 86400 << 24))`

const maxFurther = 8 // of each kind: six to show, and two that may be among the related ones

const amongTopic = 16 // in any language

const keyOf = (kind: ListKind) =>
  `(select value ->> 1 from json_each(articles.listings) where value ->> 0 = '${kind}' limit 1)`

const language = (table: string) => `substr(${table}.lang, 1, instr(${table}.lang || '-', '-') - 1)`

const named = <Json extends string | null>(name: string, expression: string) =>
  sql<Json>`${sql.raw(expression)}`.as(name)

/**
 * The rails of an article's page that are its own, as columns next to its own: lists as JSON, which the functions below
 * read. Those of the site are `siteRailsColumn`.
 *
 * @param lang What the summaries are read in.
 * @param isOneOfSeveral Whether some of the articles close to it may be in another database.
 */
export function railColumns(lang: ReadingLanguage, isOneOfSeveral = false) {
  const summary = summaryObject(lang)
  const rail = (from: string) => railOf(summary, from)
  return {
    related: named<string>('related', neighbours(0, railLength.related, rail)),
    furtherReading: named<string | null>('further_reading', furtherReading(rail)),
    sameStory: named<string>('same_story', neighbours(1, railLength.sameStory, rail)),
    before: named<string>(
      'before',
      rail(`from articles a where a.position < articles.position and a.position >= ${dayStart}
        order by a.position desc limit 1`),
    ),
    after: named<string>(
      'after',
      rail(`from articles a where a.position > articles.position and a.position < ${dayEnd}
        order by a.position limit 1`),
    ),
    elsewhere: named<string | null>('elsewhere', isOneOfSeveral ? elsewhere : 'null'),
  }
}

/** An SQL expression of summaries as one value, so that it fits in an article's row: a list as JSON. */
export function railOf(summary: string, from: string): string {
  return `(select json_group_array(json(entry)) from (select ${summary} as entry ${from}))`
}

type Rail = (from: string) => string

function neighbours(isSameStory: 0 | 1, limit: number, rail: Rail): string {
  return rail(`from (${closest('articles.id', isSameStory, limit)}) r cross join articles a on a.id = r.id
    order by r.score desc`)
}

// Those of another database that are close enough for a rail, with their places among those of this one.
const elsewhere = `(
  select json_group_array(json_array(other_id, other_day, is_same_story, place)) from (
    ${neighboursElsewhere(0, railLength.related)} union all ${neighboursElsewhere(1, railLength.sameStory)}))`

function neighboursElsewhere(isSameStory: 0 | 1, limit: number): string {
  return `select * from (select e.*, (
      select count(*) from (${closest('articles.id', isSameStory, limit)}) own where own.score > e.score
    ) as place
    from related_elsewhere e where e.article_id = articles.id and e.is_same_story = ${isSameStory}
    order by e.score desc limit ${limit}) where place < ${limit}`
}

function newestOfList(kind: ListKind, rail: Rail, condition = 'true'): string {
  return rail(`from listings l cross join articles a on a.position = l.position
    where l.kind = '${kind}' and l.key = ${keyOf(kind)} and l.position <> articles.position and ${condition}
    order by l.position desc limit ${maxFurther}`)
}

function onTopic(rail: Rail): string {
  return `(select json_object('label', topic.label, 'articles', json(${rail(`from (
    select position from listings where kind = 'topic' and key = topic.key and position <> articles.position
    order by position desc limit ${amongTopic}
  ) l cross join articles a on a.position = l.position
  where ${language('a')} = ${language('articles')}
  order by a.position desc limit ${maxFurther}`)})) from (
    select lists.key, lists.label from (
      select value ->> 1 as key from json_each(articles.listings) where value ->> 0 = 'topic' limit ${maxFurther}
    ) named cross join lists on lists.kind = 'topic' and lists.key = named.key
    where lists.articles > 1 order by lists.articles, lists.key limit 1
  ) topic)`
}

// The rest is read only if its source has too few other articles.
function furtherReading(rail: Rail): string {
  const ofDay = `l.position >= ${dayStart} and l.position < ${dayEnd}`
  return `case when (
    select count(*) from (${closest('articles.id', 0, railLength.related)})
  ) < ${railLength.related} then json_object('ofSource', json(${newestOfList('source', rail)}), 'more', case when (
    select articles from lists where kind = 'source' and key = ${keyOf('source')}
  ) <= ${2 * railLength.related} then json_object(
    'onTopic', json(${onTopic(rail)}),
    'ofDay', json(${newestOfList('language', rail, ofDay)}),
    'inLanguage', json(${newestOfList('language', rail)})
  ) end) end`
}

/** Reads a rail: a list of summaries. */
export function readRail(json: string): ArticleSummary[] {
  return (JSON.parse(json) as SummaryRow[]).map(readSummary)
}

/** An article close to one of another database. */
export type NeighbourElsewhere = {
  id: ArticleId
  day: Day
  isSameStory: boolean
  /** How many of the articles in its rail are closer. */
  place: number
}

/** Reads the articles of other databases that are close to one, the closest first. */
export function readElsewhere(json: string): NeighbourElsewhere[] {
  const rows = JSON.parse(json) as [ArticleId, Day, 0 | 1, number][]
  return rows.map(([id, day, isSameStory, place]) => {
    return { id, day, isSameStory: isSameStory === 1, place }
  })
}

type FurtherReadingRow = {
  ofSource: SummaryRow[]
  more: {
    onTopic: { label: string; articles: SummaryRow[] } | null
    ofDay: SummaryRow[]
    inLanguage: SummaryRow[]
  } | null
}

/** Reads the articles that have something in common with one. */
export function readFurtherReading(json: string): FurtherReading {
  const { ofSource, more } = JSON.parse(json) as FurtherReadingRow
  const topic = more?.onTopic
  return {
    ofSource: ofSource.map(readSummary),
    onTopic: topic ? { label: topic.label, articles: topic.articles.map(readSummary) } : null,
    ofDay: (more?.ofDay ?? []).map(readSummary),
    inLanguage: (more?.inLanguage ?? []).map(readSummary),
  }
}
