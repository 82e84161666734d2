import type { DatabaseSync } from 'node:sqlite'
import { articleWriter } from './article-writer.ts'
import { beginBulk } from './bulk-schema.ts'
import { ListWriter } from './list-writer.ts'
import { openLocalDatabase } from './local-database.ts'
import { NeighbourWriter } from './neighbour-writer.ts'
import { numberAt, syntheticDomain, synthesizer } from './synthetic.ts'
import type { Tongue } from './tongues.ts'

/** What a database is to be filled with. */
export type FillOrder = {
  state: string
  binding: string
  /** The first day of its articles. */
  from: string
  /** How many it is to have. */
  wanted: number
  tongues: readonly Tongue[]
}

// Articles in one transaction. With more, what the index keeps in memory outgrows the processor's caches.
const batchSize = 5000
const reportEach = 20_000
const atOnce = 100 // that are made up side by side, as digests are computed in threads of their own

/**
 * Fills a local database up to a number of synthetic articles.
 *
 * @param report Is told how many there are, after each batch.
 */
export async function fillDatabase(
  { state, binding, from, wanted, tongues }: FillOrder,
  report: (filled: number) => void,
): Promise<void> {
  const db = openLocalDatabase(state, binding)
  let filled = filledBefore(db)
  if (filled < wanted) {
    const finish = beginBulk(db)
    const synthesize = synthesizer(tongues)
    const write = articleWriter(db)
    const lists = new ListWriter(db)
    const neighbours = new NeighbourWriter(db, wanted - filled)
    const first = numberAt(Date.parse(from))
    while (filled < wanted) {
      const end = Math.min(wanted, filled + batchSize)
      db.exec('BEGIN')
      while (filled < end) {
        const some = Math.min(end - filled, atOnce)
        const numbers = Array.from({ length: some }, (_, index) => first + filled + index)
        for (const article of await Promise.all(numbers.map(synthesize))) {
          lists.add(write(article))
          neighbours.add(article.id, first + filled++)
        }
      }
      db.exec('COMMIT')
      if (filled % reportEach === 0 || filled === wanted) report(filled)
    }
    db.exec('BEGIN')
    lists.write()
    neighbours.write()
    db.exec('COMMIT')
    finish()
  }
  db.close()
}

function filledBefore(db: DatabaseSync): number {
  const row = db
    .prepare(
      `select coalesce(sum(articles), 0) as count from lists where kind = 'source' and key like ?`,
    )
    .get(`%.${syntheticDomain}`)
  return Number(row?.['count'])
}
