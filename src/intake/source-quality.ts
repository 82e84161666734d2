import type { Day } from '../article/day.ts'
import type { IntakeCount } from '../store/intake-log/intake-counts.ts'

/** How a source does lately, against its own days before. */
export type SourceQuality = {
  readonly source: string
  /** That came in, and that were refused, on all days. */
  readonly pages: number
  readonly refused: number
  /** The mean confidence of the last days and of those before; `null` where too few pages have one. */
  readonly lately: number | null
  readonly before: number | null
  readonly least: number | null
  /** How much the confidence rose, negative where it fell; `null` if that cannot be told. */
  readonly change: number | null
  /** Whether its layout may have changed: its confidence fell, or more of its pages are refused than before. */
  readonly isFalling: boolean
}

const minimumLately = 3 // pages
const minimumBefore = 5
const fall = 0.08 // of the mean confidence
const riseOfRefusals = 0.3 // of the share

/**
 * Rates the sources by what came in, those that fall first and the others by how much came in.
 *
 * @param since The first of the days that are compared with those before.
 */
export function sourceQuality(counts: readonly IntakeCount[], since: Day): SourceQuality[] {
  const sources = Map.groupBy(
    counts.filter(({ source }) => source !== ''),
    ({ source }) => source,
  )
  return [...sources]
    .map(([source, some]) => qualityOf(source, some, since))
    .toSorted(
      (one, other) =>
        Number(other.isFalling) - Number(one.isFalling) ||
        (one.isFalling ? (one.change ?? 0) - (other.change ?? 0) : other.pages - one.pages),
    )
}

function qualityOf(source: string, counts: readonly IntakeCount[], since: Day): SourceQuality {
  const recent = counts.filter(({ day }) => day >= since)
  const older = counts.filter(({ day }) => day < since)
  const [lately, before] = [meanOf(recent, minimumLately), meanOf(older, minimumBefore)]
  const change = lately === null || before === null ? null : lately - before
  const [refusedLately, refusedBefore] = [refusedShare(recent), refusedShare(older)]
  const isRefusedMore =
    pagesOf(recent) >= minimumLately &&
    pagesOf(older) >= minimumBefore &&
    refusedLately - refusedBefore >= riseOfRefusals
  const least = counts.flatMap((one) => one.least ?? [])
  return {
    source,
    pages: pagesOf(counts),
    refused: refusedOf(counts),
    lately,
    before,
    least: least.length === 0 ? null : Math.min(...least),
    change,
    isFalling: (change !== null && change <= -fall) || isRefusedMore,
  }
}

/** The mean confidence of pages that have one; `null` of fewer than a minimum. */
export function meanOf(counts: readonly IntakeCount[], minimum: number): number | null {
  const rated = counts.reduce((sum, one) => sum + one.rated, 0)
  return rated < Math.max(1, minimum)
    ? null
    : counts.reduce((sum, { confidence }) => sum + confidence, 0) / rated
}

function pagesOf(counts: readonly IntakeCount[]): number {
  return counts.reduce((sum, { pages }) => sum + pages, 0)
}

function refusedOf(counts: readonly IntakeCount[]): number {
  return pagesOf(counts.filter(({ outcome }) => outcome === 'refused'))
}

function refusedShare(counts: readonly IntakeCount[]): number {
  return refusedOf(counts) / Math.max(1, pagesOf(counts))
}
