import type { Truth } from '../../bench/cleaner/fields.ts'
import { boxDirections, boxFeatures } from '../../src/cleaner/features/box-features.ts'
import { lineDirections, lineFeatures } from '../../src/cleaner/features/line-features.ts'
import type { ScaleRecord } from '../../src/cleaner/scale/scale.ts'
import type { Scales } from '../../src/cleaner/scale/trained-scales.ts'
import type { Growth } from './boosted-trees.ts'
import { truthShare } from './truth-share.ts'

/** What a record should have scored, from 0 to 1, and how much that counts; `null` where the truth does not tell. */
type Judgement = { label: number; weight: number } | null

/** How one scale is trained. */
export type Course = {
  /** The names of its records' values. */
  features: readonly string[]
  growth: Growth
  /** Judges the records of one page by what is known to be right about it. */
  judge: (records: readonly ScaleRecord[], truth: Truth) => Judgement[]
}

/** The scales that `npm run train` trains, by name. */
export const courses: Readonly<Record<keyof Scales, Course>> = {
  boxes: {
    features: boxFeatures,
    growth: {
      trees: 60,
      depth: 3,
      rate: 0.2,
      caution: 20,
      groups: 1,
      features: 1,
      directions: boxDirections,
    },
    judge: judgeBoxes,
  },
  lines: {
    features: lineFeatures,
    growth: {
      trees: 90,
      depth: 3,
      rate: 0.2,
      caution: 100,
      groups: 0.5,
      features: 0.4,
      directions: lineDirections,
    },
    judge: judgeLines,
  },
}

const shortLine = 40 // letters that a label or a heading counts for, so that short lines are learnt too

/** A line is right by the share of it that the truth holds. All pages count alike, and long lines more. */
function judgeLines(records: readonly ScaleRecord[], { texts }: Truth): Judgement[] {
  if (texts.length === 0) return records.map(() => null)
  const shareOf = truthShare(texts)
  const lengths = records.map((record) => record.text().length + shortLine)
  const found = lengths.reduce((sum, length) => sum + length, 0)
  const whole = Math.max(found, ...texts.map(({ length }) => length))
  return records.map((record, index) => ({
    label: shareOf(record.text()),
    weight: (lengths[index] ?? 0) / whole,
  }))
}

/** A box is right by the share of its text that the truth holds. All pages count alike, and long boxes more. */
function judgeBoxes(records: readonly ScaleRecord[], { texts }: Truth): Judgement[] {
  if (texts.length === 0) return records.map(() => null)
  const shareOf = truthShare(texts)
  const whole = Math.max(...texts.map(({ length }) => length))
  return records.map((record) => {
    const text = record.text()
    return { label: shareOf(text), weight: Math.min(1, (text.length + shortLine) / whole) }
  })
}
