import { sql } from 'drizzle-orm'
import { articleId, type ArticleId } from '../../article/article-address.ts'
import { revised, type Article } from '../../article/article.ts'
import { parseDay, type Moment } from '../../article/day.ts'
import { listingsOf } from '../../article/listing.ts'
import { plainText } from '../../article/plain-text.ts'
import { fingerprint } from '../../text/fingerprint.ts'
import type { Database } from '../d1/database.ts'
import { currentFiling } from '../filing.ts'
import type { NotedChange } from '../noted-changes.ts'
import { remove, type Removed } from '../remove.ts'
import { save } from '../save.ts'
import { articleNames } from '../tables/article-row.ts'
import { dayAt } from '../tables/position.ts'
import { articleFromRow } from './article-from-row.ts'
import { byStatements, paged, type Finding, type Fix } from './finding.ts'
import { refile, takenOut } from './refile.ts'
import { wronglyIndexed } from './wrongly-indexed.ts'

const pageLength = 50 // articles of up to 2 MB each

type Row = Readonly<Record<string, unknown>> & {
  id: ArticleId
  source_url: string
  removed: Removed['removed'] | null
  stored_at: Moment
  filed_at: string | null
  /** The day that its position belongs to. */
  placed_day: string | null
  listings: string
  fingerprint: string
  filing: number
  /** The position as text, since JavaScript's numbers cannot hold it. */
  place: string | null
  is_in_place: 0 | 1
  is_emptied: 0 | 1
  /** Whether it has its body in both forms. */
  is_twofold: 0 | 1
  missing_listings: number
  /** The ids of its other addresses, separated by commas. */
  other_ids: string | null
}

/** Checks each article by itself: its fields, its position, its words in the index, its lists. */
export async function* checkArticles(db: Database): AsyncGenerator<Finding> {
  for await (const rows of paged<Row>((after) => readRows(db, after?.id ?? ''))) {
    const read = rows.map((row) => ({ row, article: row.removed ? null : articleFromRow(row) }))
    const placed = read.flatMap(({ row, article }) =>
      typeof article === 'object' && article && row.place ? [{ article, place: row.place }] : [],
    )
    const wrong = await wronglyIndexed(db, placed)
    for (const { row, article } of read) {
      const finding =
        article === null
          ? removedFinding(row)
          : typeof article === 'string'
            ? unreadableFinding(row, article)
            : await articleFinding(row, article, wrong.has(row.id))
      if (finding) yield finding
    }
  }
}

function readRows(db: Database, after: string): Promise<Row[]> {
  return db.all<Row>(sql`
    select ${sql.raw(articleNames('a'))}, a.filed_at, a.listings, a.fingerprint, a.filing,
      cast(position as text) as place, ${dayAt(sql`position`)} as placed_day,
      position >> 24 = slot as is_in_place,
      position is null and title = '' and lede is null and byline = '[]' and agencies = '[]'
        and image is null and section is null and tags = '[]' and listings = '[]'
        and a.body = '{"type":"root","children":[]}' and coalesce(packed, x'') = x'' as is_emptied,
      a.body <> '' and coalesce(packed, x'') <> x'' as is_twofold,
      case when json_valid(listings) then (
        select count(*) from json_each(a.listings) j where not exists (
          select 1 from listings l
          where l.kind = j.value ->> 0 and l.key = j.value ->> 1 and l.position = a.position
        )
      ) else 0 end as missing_listings,
      (select group_concat(id) from addresses where article_id = a.id) as other_ids
    from articles a where id > ${after} order by id limit ${pageLength}`)
}

function removedFinding(row: Row): Finding | null {
  const { id, removed, is_emptied } = row
  if (is_emptied || !removed) return null
  const run = (db: Database) => remove(db, id, removed)
  return {
    subject: `article ${id}`,
    fault: 'is removed, but its content is not all gone',
    fix: { action: 'empty it', run },
    pages: { ...pagesOf(row), isRemoved: true },
  }
}

function unreadableFinding(row: Row, fault: string): Finding {
  const { id, source_url, place } = row
  const fix: Fix | null =
    place === null ? null : byStatements('take it out of all lists', takenOut(id))
  return {
    subject: `article ${id}`,
    fault: `cannot be read (${fault}); post the page again: ${source_url}`,
    fix,
    pages: { ...pagesOf(row), isRemoved: true },
  }
}

async function articleFinding(
  row: Row,
  article: Article,
  isWronglyIndexed: boolean,
): Promise<Finding | null> {
  const current = await revised(article)
  const faults = [
    row.place === null && 'is in no list',
    row.filing < currentFiling && 'is filed by the rules of an older version',
    row.place !== null && !row.is_in_place && 'is not where its time puts it',
    row.is_twofold && 'has its body twice',
    isWronglyIndexed && 'is not in the search index by its words',
    row.missing_listings > 0 && 'is missing in lists that it names',
    row.listings !== JSON.stringify(listingsOf(article)) && 'names other lists than its own',
    row.fingerprint !== fingerprint(plainText(article.body)) && 'has another text’s fingerprint',
    article.revision !== current.revision && 'has a revision that is not that of its content',
  ].filter((fault) => typeof fault === 'string')
  const subject = `article ${row.id}`
  const ids = [row.id, ...(row.other_ids?.split(',') ?? [])]
  if (!ids.includes(await articleId(article.source.url))) {
    const fault = `has an id that its address does not lead to; post the page again: ${article.source.url}`
    return { subject, fault, fix: null }
  }
  if (faults.length === 0) return null
  // Filed in place by the rules in force, as the cron does, so that it never leaves its lists.
  const isOutdated = row.filing < currentFiling && article.revision === current.revision
  const run = (db: Database) =>
    isOutdated
      ? save(db, article, row.stored_at, { isRefiling: true })
      : refile(db, current, row.stored_at)
  const fix = { action: 'file it again', run }
  return { subject, fault: faults.join(', '), fix, pages: pagesOf(row) }
}

// The lists of the day it belongs to, and of the day it was found on.
function pagesOf({ id, filed_at, placed_day }: Row): NotedChange {
  const days = [filed_at?.slice(0, 10), placed_day]
    .map((day) => parseDay(day ?? ''))
    .filter((day) => day !== null)
  return { article: id, days: [...new Set(days)] }
}
