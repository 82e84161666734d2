import { noOutcomes } from '../../src/intake/page-outcome.ts'
import type { FoundPage } from './found-page.ts'
import type { PageResult } from './page-result.ts'

const maxExamples = 3 // of each code
const maxLine = 160 // characters

/** Counts what became of pages, with a few examples of each reason. */
export class PageTally {
  readonly counts: Record<string, number> = {}
  readonly #reasons = new Map<string, { outcome: string; count: number; examples: string[] }>()
  pages = 0
  guessed = 0

  get refused(): number {
    return this.counts['refused'] ?? 0
  }

  get failed(): number {
    return this.counts['failed'] ?? 0
  }

  add({ place, url, held }: FoundPage, result: PageResult): void {
    const { outcome } = result
    this.pages++
    this.counts[outcome] = (this.counts[outcome] ?? 0) + 1
    if ('isUrlGuessed' in held && held.isUrlGuessed) this.guessed++
    if (outcome !== 'refused' && outcome !== 'failed') return
    const { code = 'unknown', detail } = result
    const reason = this.#reasons.get(code) ?? { outcome, count: 0, examples: [] }
    this.#reasons.set(code, reason)
    reason.count++
    if (reason.examples.length < maxExamples)
      reason.examples.push([place, url, detail].filter(Boolean).join('  ').slice(0, maxLine))
  }

  /** How many pages came to each end, in one line. */
  summary(): string {
    const known = [...new Set([...Object.keys(noOutcomes), ...Object.keys(this.counts)])]
    const parts = known
      .filter((outcome) => this.counts[outcome])
      .map((outcome) => `${this.counts[outcome]} ${outcome}`)
    return `${this.pages} pages${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`
  }

  /** A table of the reasons why pages are no articles, the most frequent first; empty if there are none. */
  table(): string[] {
    const reasons = [...this.#reasons].toSorted(([, one], [, other]) => other.count - one.count)
    const widest = Math.max(0, ...reasons.map(([code]) => code.length))
    return reasons.flatMap(([code, { outcome, count, examples }]) => [
      `${String(count).padStart(7)}  ${outcome.padEnd(7)}  ${code.padEnd(widest)}`.trimEnd(),
      ...examples.map((example) => `         e.g.     ${example}`),
    ])
  }
}
