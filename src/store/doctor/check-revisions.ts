import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { parseDay } from '../../article/day.ts'
import type { Database } from '../d1/database.ts'
import { columnsOf, keptVersions, type KeptRow } from '../revisions/read-versions.ts'
import { articleFromRow } from './article-from-row.ts'
import { byStatements, paged, type Finding } from './finding.ts'

const pageLength = 50 // versions of up to 2 MB each

type Row = KeptRow & { filed_at: string | null }

/** Checks each former version of an article: that there is such an article, and that the version can be read. */
export async function* checkRevisions(db: Database): AsyncGenerator<Finding> {
  yield* orphans(db)
  for await (const rows of paged<Row>((after) => readRows(db, after))) {
    for (const row of rows) {
      const fault = await faultOf(row)
      if (fault !== null) yield unreadable(row, fault)
    }
  }
}

function readRows(db: Database, after: Row | null): Promise<Row[]> {
  const start = after
    ? sql`(article_id, version) > (${after.article_id}, ${after.version})`
    : sql`true`
  return db.all<Row>(sql`
    select kept.*, a.filed_at from (
      ${keptVersions} where (r.article_id, r.version) in (
        select article_id, version from revisions where ${start}
        order by article_id, version limit ${pageLength})
    ) kept left join articles a on a.id = kept.article_id order by article_id, version`)
}

async function faultOf(row: Row): Promise<string | null> {
  try {
    const article = articleFromRow(await columnsOf(row))
    return typeof article === 'string' ? article : null
  } catch (error) {
    return String(error)
  }
}

function unreadable({ article_id: id, version, filed_at }: Row, fault: string): Finding {
  const day = parseDay(filed_at?.slice(0, 10) ?? '')
  return {
    subject: `version ${version} of article ${id}`,
    fault: `cannot be read (${fault})`,
    fix: byStatements(
      'remove it',
      sql`delete from revisions where article_id = ${id} and version = ${version}`,
    ),
    pages: { article: id, days: day ? [day] : [] },
  }
}

async function* orphans(db: Database): AsyncGenerator<Finding> {
  const from = sql`from revisions where not exists (
    select 1 from articles where id = article_id and removed is null)`
  const rows = await db.all<{ id: ArticleId }>(sql`select distinct article_id as id ${from}`)
  for (const { id } of rows) {
    yield {
      subject: `versions of article ${id}`,
      fault: 'belong to an article that does not exist',
      fix: byStatements('forget them', sql`delete ${from} and article_id = ${id}`),
    }
  }
}
