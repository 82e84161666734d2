import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { revised, unstored, type Article, type StoredArticle } from '../../article/article.ts'
import { applyCorrections } from '../../article/correction/apply-corrections.ts'
import { parseDay, type Moment } from '../../article/day.ts'
import { inForce } from '../corrections/kept-corrections.ts'
import type { Database } from '../d1/database.ts'
import { readCorrected } from '../read-corrected.ts'
import { save } from '../save.ts'
import { byStatements, paged, type Finding } from './finding.ts'

const pageLength = 50

/**
 * Checks the corrections: that each has an article and can be read, and that the article is what they make of what the
 * cleaner found. A version of the Worker that knows no corrections stores articles without them.
 */
export async function* checkCorrections(db: Database): AsyncGenerator<Finding> {
  yield* orphans(db, 'corrections')
  yield* orphans(db, 'found_articles')
  yield* unreadable(db)
  for await (const rows of paged<Row>((after) => readRows(db, after?.id ?? '')))
    for (const row of rows) {
      const finding = await uncorrected(db, row)
      if (finding) yield finding
    }
}

type Row = { id: ArticleId; stored_at: Moment; filed_at: string }

function readRows(db: Database, after: string): Promise<Row[]> {
  return db.all<Row>(sql`
    select id, stored_at, filed_at from articles
    where id in (select article_id from found_articles where article_id > ${after}
      order by article_id limit ${pageLength}) and removed is null order by id`)
}

async function uncorrected(
  db: Database,
  { id, stored_at, filed_at }: Row,
): Promise<Finding | null> {
  const read = await readCorrected(db, id).catch(() => null) // checkArticles tells of it
  if (!read || 'removed' in read) return null
  const found = foundLast(read.found, read.article)
  const made = await revised((await applyCorrections(found, inForce(read.corrections))).content)
  if (made.revision === read.article.revision) return null
  const day = parseDay(filed_at.slice(0, 10))
  return {
    subject: `article ${id}`,
    fault: 'does not have its corrections',
    fix: {
      action: 'correct it',
      run: (target) => save(target, found, stored_at, { isForced: true, by: 'editor' }),
    },
    pages: { article: id, days: day ? [day] : [] },
  }
}

// What was stored of another page since then was stored without corrections.
function foundLast(found: Article, stored: StoredArticle): Article {
  return found.rawHash === stored.rawHash ? found : unstored(stored)
}

async function* unreadable(db: Database): AsyncGenerator<Finding> {
  const rows = await db.all<{ id: ArticleId; number: number }>(sql`
    select article_id as id, number from corrections where not json_valid(correction)`)
  for (const { id, number } of rows)
    yield {
      subject: `correction ${number} of article ${id}`,
      fault: 'cannot be read',
      fix: byStatements(
        'remove it',
        sql`delete from corrections where article_id = ${id} and number = ${number}`,
      ),
    }
}

async function* orphans(
  db: Database,
  table: 'corrections' | 'found_articles',
): AsyncGenerator<Finding> {
  const from = sql`from ${sql.raw(table)} where not exists (
    select 1 from articles where id = article_id and removed is null)`
  const rows = await db.all<{ id: ArticleId }>(sql`select distinct article_id as id ${from}`)
  for (const { id } of rows)
    yield {
      subject: `${table === 'corrections' ? 'corrections' : 'what was found'} of article ${id}`,
      fault: 'belongs to an article that does not exist',
      fix: byStatements('forget it', sql`delete ${from} and article_id = ${id}`),
    }
}
