import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { dayOf, type Day, type Moment } from '../../article/day.ts'
import type { TranslationRefusal } from '../../article/translation.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryWrite } from '../d1/retry.ts'
import { secondsOf } from '../d1/seconds.ts'
import { removeTranslation } from './remove-translation.ts'

const withdrawn: TranslationRefusal = 'withdrawn'

/**
 * Takes a translation away, and what waits to become one. First a refused task is put in its place, so that no engine
 * makes it again by itself.
 *
 * @returns The day whose lists showed it; `null` if there was neither, or no such article.
 * @throws {StorageFault} The database failed; taking it away again is safe.
 */
export async function withdrawTranslation(
  db: Database,
  id: ArticleId,
  lang: string,
  now: Date,
): Promise<Day | null> {
  const seconds = secondsOf(now)
  const place = sql`article_id = ${id} and lang = ${lang}`
  const isThere = sql`(exists (select 1 from translations where ${place})
    or exists (select 1 from translation_tasks where ${place} and reason is not ${withdrawn}))`
  const isWithdrawn = sql`exists (select 1 from translation_tasks where ${place} and reason = ${withdrawn})`
  let attempts = 0
  const [[before]] = (await retryWrite(() => {
    attempts++
    return transact(db, [
      sql`select filed_at, ${isThere} as is_there, ${isWithdrawn} as is_withdrawn from articles where id = ${id}`,
      sql`insert into translation_tasks (article_id, lang, state, revision, reason, due_at, asked_at)
        select id, ${lang}, 'refused', revision, ${withdrawn}, ${seconds}, ${seconds} from articles
        where id = ${id} and removed is null and ${isThere}
        on conflict do update set state = excluded.state, revision = excluded.revision, reason = excluded.reason,
          attempts = 0`,
    ])
  })) as [Before[]]
  if (!before) return null
  await removeTranslation(db, id, lang)
  // An attempt whose answer was lost has done it.
  const isDone = before.is_there === 1 || (attempts > 1 && before.is_withdrawn === 1)
  return isDone ? dayOf(before.filed_at) : null
}

type Before = { filed_at: Moment; is_there: 0 | 1; is_withdrawn: 0 | 1 }
