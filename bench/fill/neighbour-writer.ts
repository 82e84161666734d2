import type { DatabaseSync } from 'node:sqlite'
import { seeded } from '../random.ts'

const neighboursEach = 6 // that it finds among those before it; about as many later ones find it
const maxNeighbours = 12 // as the store keeps of one kind
const neighbourhood = 500
const sameStoryShare = 0.05

/**
 * Draws the neighbours of articles among those just before them, where the store would search. Writes them under both
 * at once, in the order of the table.
 */
export class NeighbourWriter {
  readonly #db: DatabaseSync
  readonly #ids: string[] = []
  // Of each article, places for its neighbours: which article it is, and how close. Objects would take gigabytes.
  readonly #others: Int32Array
  readonly #scores: Float64Array
  readonly #areSameStory: Uint8Array
  readonly #counts: Uint8Array

  /** @param capacity How many articles there will be at most. */
  constructor(db: DatabaseSync, capacity: number) {
    this.#db = db
    this.#others = new Int32Array(capacity * maxNeighbours)
    this.#scores = new Float64Array(capacity * maxNeighbours)
    this.#areSameStory = new Uint8Array(capacity * maxNeighbours)
    this.#counts = new Uint8Array(capacity)
  }

  add(id: string, number: number): void {
    const random = seeded(-number)
    const own = this.#ids.push(id) - 1
    const nearest = Math.min(own, neighbourhood)
    if (nearest === 0) return
    for (let count = 0; count < neighboursEach; count++) {
      const other = own - 1 - Math.floor(random() * nearest)
      const score = Math.round(random() * 1e6) / 1e6
      const isSameStory = Number(random() < sameStoryShare)
      if (
        this.#counts[other] === maxNeighbours ||
        this.#placesOf(own).some((place) => this.#others[place] === other)
      )
        continue
      this.#put(own, other, score, isSameStory)
      this.#put(other, own, score, isSameStory)
    }
  }

  #put(article: number, other: number, score: number, isSameStory: number): void {
    const count = this.#counts[article] ?? 0
    const place = article * maxNeighbours + count
    this.#others[place] = other
    this.#scores[place] = score
    this.#areSameStory[place] = isSameStory
    this.#counts[article] = count + 1
  }

  #placesOf(article: number): number[] {
    return Array.from(
      { length: this.#counts[article] ?? 0 },
      (_, at) => article * maxNeighbours + at,
    )
  }

  write(): void {
    const insert = this.#db.prepare('insert into related values (?, ?, ?, ?)')
    const ids = this.#ids
    const order = ids.map((_, article) => article)
    order.sort((one, other) => ((ids[one] ?? '') < (ids[other] ?? '') ? -1 : 1))
    for (const article of order)
      for (const place of this.#placesOf(article).sort((a, b) => this.#compare(a, b)))
        insert.run(
          ids[article] ?? '',
          this.#areSameStory[place] ?? 0,
          this.#scores[place] ?? 0,
          ids[this.#others[place] ?? 0] ?? '',
        )
  }

  #compare(one: number, other: number): number {
    return (
      (this.#areSameStory[one] ?? 0) - (this.#areSameStory[other] ?? 0) ||
      (this.#scores[one] ?? 0) - (this.#scores[other] ?? 0)
    )
  }
}
