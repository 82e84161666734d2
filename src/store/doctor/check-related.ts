import { sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import type { Database } from '../d1/database.ts'
import { byStatements, paged, type Finding } from './finding.ts'

const pageLength = 500 // articles

const maxNeighbours = 12 // of one kind; so many an older version stored, under each of two articles

type Neighbours = { id: ArticleId; lost: number; longest: number }

const isPresent = (id: SQL) =>
  sql`exists (select 1 from articles where id = ${id} and position is not null)`
const isLost = sql`other_id = article_id or not ${isPresent(sql`article_id`)} or not ${isPresent(sql`other_id`)}`

/** Checks the neighbours of each article: do both exist, and are they no more than allowed? */
export async function* checkRelated(db: Database): AsyncGenerator<Finding> {
  for await (const rows of paged<Neighbours>((after) => readNeighbours(db, after?.id ?? ''))) {
    for (const { id, lost, longest } of rows) {
      if (lost > 0) {
        yield {
          subject: `related of ${id}`,
          fault: `holds ${lost} links to or from articles that do not exist`,
          fix: byStatements(
            'take them out',
            sql`delete from related where article_id = ${id} and (${isLost})`,
          ),
          pages: { article: id, days: [] },
        }
      }
      if (longest > maxNeighbours) {
        yield {
          subject: `related of ${id}`,
          fault: `holds ${longest} of one kind, over the limit of ${maxNeighbours}`,
          fix: byStatements('keep the closest', surplus(id)),
          pages: { article: id, days: [] },
        }
      }
    }
  }
}

function readNeighbours(db: Database, after: string): Promise<Neighbours[]> {
  return db.all<Neighbours>(sql`
    select article_id as id, sum(${isLost}) as lost,
      max(sum(is_same_story = 0), sum(is_same_story = 1)) as longest
    from related where article_id in (
      select distinct article_id from related where article_id > ${after}
      order by article_id limit ${pageLength}
    ) group by article_id order by article_id`)
}

function surplus(id: string): SQL {
  return sql`delete from related where (article_id, is_same_story, score, other_id) in (
    select article_id, is_same_story, score, other_id from (
      select *, row_number() over (partition by is_same_story order by score desc, other_id desc) as place
      from related where article_id = ${id}
    ) where place > ${maxNeighbours})`
}

/** Finds views, and places among the most read, of articles that do not exist. */
export async function* checkViews(db: Database): AsyncGenerator<Finding> {
  for (const table of ['views', 'trends'] as const) {
    const orphans = sql`from ${sql.raw(table)} where not ${isPresent(sql`article_id`)}`
    const rows = await db.all<{ id: string }>(sql`select distinct article_id as id ${orphans}`)
    for (const { id } of rows) {
      yield {
        subject: `${table} of ${id}`,
        fault: 'belong to an article that does not exist',
        fix: byStatements('forget them', sql`delete ${orphans} and article_id = ${id}`),
      }
    }
  }
}
