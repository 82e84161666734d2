import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { dayOf, type Moment } from '../../article/day.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead } from '../d1/retry.ts'
import { copyArticle, moveArticle, statesOf } from './move-article.ts'
import { placeOf, type Place } from './places.ts'
import { noteAllRemovedElsewhere } from './removed-elsewhere.ts'

const pageLength = 500 // articles, whose states are compared by two queries
const atOnce = 6 // copies; D1 runs the statements of one database one after the other

/** How far a split has come: how many articles were looked at, and what became of them. */
export type SplitProgress = { looked: number; copied: number; moved: number }

export type SplitOptions = {
  /** Whether everything goes back to the last place. */
  readonly isBack: boolean
  /** Whether what is copied is taken out of where it was. */
  readonly isFinishing: boolean
  /** Is called after each page. */
  readonly report?: (progress: SplitProgress) => void
}

/**
 * Copies articles to the databases of their days, while the site is served from where they are. Each copy is compared
 * with what it was made of. What is copied already is only compared, so a split that was stopped goes on when it is
 * called again, and a second call finds what was written since the first.
 *
 * When the site is served from the copies, a last call that is `isFinishing` takes the articles out of where they were.
 *
 * @throws {StorageFault} A database failed; calling it again goes on.
 */
export async function splitDatabase(
  places: readonly Place[],
  { isBack, isFinishing, report = () => {} }: SplitOptions,
): Promise<SplitProgress> {
  const progress = { looked: 0, copied: 0, moved: 0 }
  const main = places.at(-1)
  if (!main) return progress
  for (const source of isBack ? places.slice(0, -1) : [main])
    for await (const page of pagesOf(source.db)) {
      progress.looked += page.length
      const targets = Map.groupBy(page, ({ filed_at }) =>
        isBack ? main : placeOf(places, dayOf(filed_at)),
      )
      targets.delete(source)
      for (const [target, rows] of targets)
        await pass(
          source,
          target,
          rows.map(({ id }) => id),
          isFinishing,
          progress,
        )
      report(progress)
    }
  if (isFinishing && !isBack)
    for (const { db } of places.slice(0, -1))
      await noteAllRemovedElsewhere({ main: main.db, own: db })
  return progress
}

async function pass(
  { db: from }: Place,
  { db: to }: Place,
  ids: readonly ArticleId[],
  isFinishing: boolean,
  progress: SplitProgress,
): Promise<void> {
  const [had, has] = await Promise.all([statesOf(from, ids), statesOf(to, ids)])
  const waiting = ids.filter((id) => isFinishing || had.get(id) !== has.get(id)).values()
  const work = async () => {
    for (const id of waiting) {
      if (had.get(id) !== has.get(id)) progress.copied++
      if (!isFinishing) await copyArticle({ from, to }, id)
      else if (await moveArticle({ from, to }, id)) progress.moved++
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}

type Row = { id: ArticleId; filed_at: Moment }

async function* pagesOf(db: Database): AsyncGenerator<Row[]> {
  for (let after = ''; ;) {
    const [rows = []] = await retryRead(() =>
      transact(db, [
        sql`select id, filed_at from articles where id > ${after} order by id limit ${pageLength}`,
      ]),
    )
    const last = rows.at(-1)
    if (!last) return
    yield rows as Row[]
    after = String(last['id'])
  }
}
