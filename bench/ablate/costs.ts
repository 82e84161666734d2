import { fieldNames, type FieldName } from '../cleaner/fields.ts'
import { harmonicMean } from '../cleaner/score.ts'
import { mean } from '../statistics.ts'
import { foldOf, foldCount } from './folds.ts'
import type { Figures, PageFigures } from './measure-variant.ts'

/** What the cleaner loses on some sets without a part, in points of 100; negative where it gains. */
export type Cost = {
  f1: number
  /** The field that changes most. */
  field: FieldName | null
  fieldCost: number
  /** Pages whose result changes in any way. */
  changed: number
}

const leastF1 = 0.05
const leastField = 0.5

/** Whether a cost is too small to pay for the lines of a part. */
export function isNothing({ f1, fieldCost }: Cost): boolean {
  return f1 < leastF1 && fieldCost < leastField
}

/** The cost of a part on the pages of some sets. */
export function costOn(whole: Figures, without: Figures, sets: readonly string[]): Cost {
  const keys = Object.keys(whole).filter((key) => sets.includes(whole[key]?.set ?? ''))
  const before = keys.flatMap((key) => whole[key] ?? [])
  const after = keys.flatMap((key) => without[key] ?? [])
  const fields = fieldNames
    .map((field) => ({ field, cost: fieldMean(before, field) - fieldMean(after, field) }))
    .filter(({ cost }) => !Number.isNaN(cost) && cost !== 0)
    .sort((a, b) => Math.abs(b.cost) - Math.abs(a.cost))
  const [most] = fields
  return {
    f1: 100 * (f1Of(before) - f1Of(after)) || 0,
    field: most?.field ?? null,
    fieldCost: 100 * (most?.cost ?? 0),
    changed: keys.filter((key) => whole[key]?.digest !== without[key]?.digest).length,
  }
}

/** In how many of the folds of publishers the text is better with the part, and in how many without it. */
export function foldsWon(whole: Figures, without: Figures, sets: readonly string[]) {
  const costs = Array.from({ length: foldCount }, (_, fold) => {
    const own = Object.fromEntries(
      Object.entries(whole).filter(([, { publisher }]) => foldOf(publisher) === fold),
    )
    return costOn(own, without, sets).f1
  })
  return {
    with: costs.filter((cost) => cost > 0.005).length,
    without: costs.filter((cost) => cost < -0.005).length,
  }
}

export function f1Of(pages: readonly PageFigures[]): number {
  const scores = pages.flatMap(({ score }) => score ?? [])
  return harmonicMean(
    mean(scores.map(({ precision }) => precision)),
    mean(scores.map(({ recall }) => recall)),
  )
}

export function fieldMean(pages: readonly PageFigures[], field: FieldName): number {
  return mean(pages.flatMap(({ fields }) => fields[field] ?? []))
}
