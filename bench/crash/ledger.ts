import { editionOf } from '../invented-page.ts'
import type { Service } from '../service.ts'

/** A story as the sender knows it. */
type Entry = {
  url: string
  revision: string
  /** The last edition that was acknowledged. */
  edition: number
  /** The last edition that was sent; above `edition` when nobody knows what became of it. */
  sent: number
}

/** What a careful sender writes down: what was acknowledged, and what broke off on the way. */
export class Ledger {
  readonly #entries = new Map<number, Entry>()
  /** The last edition that broke off, of stories that have no later one acknowledged. */
  readonly #brokenOff = new Map<number, number>()
  #touched = new Set<number>()
  acknowledged = 0
  brokenOff = 0
  refused = 0
  compared = 0
  readonly faults: string[] = []

  /** The numbers of stories that were acknowledged at least once. */
  get stories(): number {
    return this.#entries.size
  }

  /** The edition to send next of a story. */
  nextEdition(number: number): number {
    const sent = Math.max(this.#entries.get(number)?.sent ?? 0, this.#brokenOff.get(number) ?? 0)
    return sent + 1
  }

  acknowledge(number: number, edition: number, answer: { url: string; revision: string }): void {
    const { url, revision } = answer
    this.#entries.set(number, { url, revision, edition, sent: edition })
    this.#brokenOff.delete(number)
    this.#touched.add(number)
    this.acknowledged++
  }

  breakOff(number: number, edition: number): void {
    const entry = this.#entries.get(number)
    if (entry) entry.sent = edition
    this.#brokenOff.set(number, edition)
    this.brokenOff++
    this.#touched.add(number)
  }

  /** Reads articles back and compares them: lost is what was acknowledged and is not served. */
  async compare(service: Service, which: 'all' | 'touched since the last start'): Promise<void> {
    const numbers = which === 'all' ? [...this.#entries.keys()] : [...this.#touched]
    this.#touched = new Set()
    for (const number of numbers) {
      const entry = this.#entries.get(number)
      if (entry) await this.#compareOne(service, number, entry)
    }
  }

  async #compareOne({ origin }: Service, number: number, entry: Entry): Promise<void> {
    this.compared++
    const response = await fetch(`${origin}${new URL(entry.url).pathname}.json`)
    const text = await response.text()
    const edition = response.ok ? editionOf(text, number) : null
    if (edition === null || edition < entry.edition || edition > entry.sent) {
      const found = edition === null ? `status ${response.status}` : `edition ${edition}`
      this.faults.push(`Lost: edition ${entry.edition} of story ${number}; found ${found}`)
    } else if (edition === entry.edition && !text.includes(entry.revision)) {
      this.faults.push(`Half-written: story ${number} has another revision than was acknowledged`)
    }
  }

  summary(): string {
    const { length } = this.faults
    return (
      `acknowledged: ${this.acknowledged} ingests of ${this.stories} stories; broken off: ${this.brokenOff}; ` +
      `refused: ${this.refused}; read back: ${this.compared}; lost or half-written: ${length}`
    )
  }
}
