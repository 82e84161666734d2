import type { DatabaseSync } from 'node:sqlite'
import type { Listing } from '../../src/article/listing.ts'

/** What lists and archive are made of. */
export type Listed = { position: bigint; listings: readonly Listing[]; storedAt: string }

type Label = { rank: number; articles: number }
type List = { kind: string; key: string; positions: bigint[]; labels: Map<string, Label> }

/**
 * Gathers the lists of all articles of a database, and writes them and the archive at once: what the triggers of
 * `articles` write row by row.
 */
export class ListWriter {
  readonly #db: DatabaseSync
  readonly #lists = new Map<string, List>()
  readonly #days = new Map<string, { articles: number; changedAt: string }>()

  /** Gathers those that are in the database. */
  constructor(db: DatabaseSync) {
    this.#db = db
    const articles = db.prepare(
      'select position, listings, filed_at, edited_at from articles where position is not null',
    )
    articles.setReadBigInts(true)
    for (const row of articles.iterate())
      this.add({
        position: row['position'] as bigint,
        listings: JSON.parse(String(row['listings'])) as Listing[],
        storedAt: String(row['edited_at']),
      })
  }

  add({ position, listings, storedAt }: Listed): void {
    for (const listing of listings) this.#enter(listing, position)
    const day = storedAt.slice(0, 10)
    const known = this.#days.get(day)
    const changedAt = known && known.changedAt > storedAt ? known.changedAt : storedAt
    this.#days.set(day, { articles: (known?.articles ?? 0) + 1, changedAt })
  }

  #enter([kind, key, label, rank]: Listing, position: bigint): void {
    const name = `${kind} ${key}`
    let list = this.#lists.get(name)
    if (!list) this.#lists.set(name, (list = { kind, key, positions: [], labels: new Map() }))
    list.positions.push(position)
    const known = list.labels.get(label)
    if (known) known.articles++
    else list.labels.set(label, { rank, articles: 1 })
  }

  write(): void {
    this.#db.exec(
      'delete from listings; delete from lists; delete from labels; delete from archive',
    )
    this.#writeLists()
    this.#writeArchive()
  }

  #writeLists(): void {
    const insertEntries = this.#db.prepare(
      'insert into listings select ?, ?, value from json_each(?) order by value',
    )
    const insertList = this.#db.prepare('insert into lists values (?, ?, ?, ?)')
    const insertLabel = this.#db.prepare('insert into labels values (?, ?, ?, ?, ?)')
    for (const [, { kind, key, positions, labels }] of sorted(this.#lists)) {
      insertEntries.run(kind, key, `[${positions.join(',')}]`)
      const best = [...labels].reduce((one, other) => (isBetter(other, one) ? other : one))
      insertList.run(kind, key, best[0], positions.length)
      if (labels.size === 1) continue
      for (const [label, { rank, articles }] of labels)
        insertLabel.run(kind, key, label, rank, articles)
    }
  }

  #writeArchive(): void {
    const insert = this.#db.prepare(`
      insert into archive values (?, ?, ?, ?) on conflict do update
      set articles = articles + excluded.articles, changed_at = max(changed_at, excluded.changed_at)`)
    for (const [day, { articles, changedAt }] of this.#days) {
      const [year, month] = [day.slice(0, 4), day.slice(0, 7)]
      insert.run('', year, articles, changedAt)
      insert.run(year, month, articles, changedAt)
      insert.run(month, day, articles, changedAt)
    }
  }
}

// The label that names a list: the most frequent one, of the lowest rank.
function isBetter(
  [label, { articles, rank }]: [string, Label],
  [otherLabel, other]: [string, Label],
): boolean {
  if (articles !== other.articles) return articles > other.articles
  return rank === other.rank ? label < otherLabel : rank < other.rank
}

function sorted(lists: ReadonlyMap<string, List>): [string, List][] {
  return [...lists].sort(([one], [other]) => (one < other ? -1 : 1))
}
