import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import type { Database } from '../d1/database.ts'
import { byStatements, paged, type Finding } from './finding.ts'
import { takenOut } from './refile.ts'

const pageLength = 1000

/**
 * Finds keywords that cannot be read. They prevent the storing of similar articles, so they are removed before other
 * articles are filed again. The article itself is then in no list, and is filed later in the same run.
 */
export async function* checkKeywords(db: Database): AsyncGenerator<Finding> {
  for await (const rows of paged<{ id: ArticleId }>((after) => readBroken(db, after?.id ?? ''))) {
    for (const { id } of rows) {
      yield {
        subject: `article ${id}`,
        fault: 'has keywords that cannot be read',
        fix: byStatements('take it out of all lists, to be filed again', takenOut(id)),
      }
    }
  }
}

function readBroken(db: Database, after: string): Promise<{ id: ArticleId }[]> {
  return db.all(sql`
    select id from articles where id > ${after} and (
      telling_words glob '[^0-9]*' and (not json_valid(telling_words) or exists (
        select 1 from json_each(case when json_valid(telling_words) then telling_words else '[0]' end)
        where type <> 'array'
      ))
    ) order by id limit ${pageLength}`)
}
