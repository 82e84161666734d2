import type { Page } from '../../bench/cleaner/pages.ts'
import { clean } from '../../src/cleaner/index.ts'
import type { ScaleRecord } from '../../src/cleaner/scale/scale.ts'
import type { Scales } from '../../src/cleaner/scale/trained-scales.ts'
import type { Example } from './boosted-trees.ts'
import { courses } from './courses.ts'

export const now = new Date('2026-11-23T12:00:00Z') // no page of the sets is later

export type ScaleName = keyof Scales

export const scaleNames = Object.keys(courses) as ScaleName[]

/** The publisher of a page, by whom folds are split. */
export function publisherOf({ url }: Page): string {
  return new URL(url).hostname.replace(/^www\./, '')
}

// What is learnt must not depend on the weights of the day.
const everything = { probability: 1, reasons: () => [] }

/** Cleans each page and collects the records that the scale is asked about, with what the truth says about them. */
export function gather(name: ScaleName, pages: readonly Page[]): Example[] {
  return pages.flatMap((page) => {
    const records: ScaleRecord[] = []
    const watching = (record: ScaleRecord) => {
      records.push(record)
      return everything
    }
    const { url, contentType, isLocal, truth } = page
    if (!truth) return []
    clean(page.read(), { url, contentType, isLocal, now, scales: { [name]: watching } })
    const judgements = courses[name].judge(records, truth)
    return records.flatMap(({ values }, index) => {
      const judgement = judgements[index]
      return judgement ? [{ values, ...judgement, group: publisherOf(page) }] : []
    })
  })
}
