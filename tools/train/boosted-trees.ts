import { seeded, type Random } from '../../bench/random.ts'
import type { Tree, Weights } from '../../src/cleaner/scale/scale.ts'

/** One record to learn from. */
export type Example = {
  readonly values: readonly number[]
  /** What is right, from 0 (no part of the article) to 1. */
  readonly label: number
  /** How much it counts. */
  readonly weight: number
  /** Its publisher. Records of one publisher are never on both sides of a fold. */
  readonly group: string
}

export type Growth = {
  trees: number
  /** Splits between the root and a leaf. */
  depth: number
  /** Share of each tree's answer that is taken. */
  rate: number
  /** Weight of a record without opinion in each leaf, against leaves of few records. */
  caution: number
  /** Shares of the groups and of the features, drawn by chance, that each tree sees; so no tree fits a publisher. */
  groups: number
  features: number
  /**
   * For each feature the side to which a greater value may move a score: 1 up, -1 down, 0 either. Splits that say the
   * opposite are chance.
   */
  directions?: readonly number[]
}

const maxBins = 48 // thresholds tried for a feature
const digits = 3 // of a number in the weights

/**
 * Trains boosted trees for the logistic loss, with Newton's steps over binned values. Deterministic: the same examples
 * in the same order give the same weights. Costs records × features × depth × trees.
 */
export function trainTrees(
  examples: readonly Example[],
  features: readonly string[],
  growth: Growth,
): Weights {
  const thresholds = features.map((_, feature) =>
    thresholdsOf(examples.map(({ values }) => values[feature] ?? 0)),
  )
  const bins = thresholds.map((edges, feature) =>
    Uint8Array.from(examples, ({ values }) => binOf(edges, values[feature] ?? 0)),
  )
  const total = sum(examples.map(({ weight }) => weight))
  const scaled = examples.map(({ weight }) => (weight * examples.length) / total)
  const mean = sum(examples.map(({ label }, index) => label * (scaled[index] ?? 0))) / scaled.length
  const bias = rounded(Math.log(mean / (1 - mean)))
  const odds = new Float64Array(examples.length).fill(bias)
  const gradients = new Float64Array(examples.length)
  const curvatures = new Float64Array(examples.length)
  const trees: Tree[] = []
  const random = seeded(1)
  const names = [...new Set(examples.map(({ group }) => group))]
  for (let count = 0; count < growth.trees; count++) {
    for (const [index, { label }] of examples.entries()) {
      const likely = 1 / (1 + Math.exp(-(odds[index] ?? 0)))
      const weight = scaled[index] ?? 0
      gradients[index] = weight * (label - likely)
      curvatures[index] = weight * likely * (1 - likely)
    }
    const groups = new Set(drawn(names, growth.groups, random))
    const seen = Int32Array.from(examples.keys()).filter((index) =>
      groups.has(examples[index]?.group ?? ''),
    )
    const tried = drawn([...features.keys()], growth.features, random)
    const grove = { bins, thresholds, gradients, curvatures, growth, tried }
    const tree = grow(grove, seen, growth.depth)
    for (const [index, { values }] of examples.entries())
      odds[index] = (odds[index] ?? 0) + leafOf(tree, values)
    trees.push(tree)
  }
  return { features, bias, trees }
}

/** The leaf that a record reaches. */
function leafOf(tree: Tree, values: readonly number[]): number {
  let at = tree
  while (typeof at !== 'number') {
    const [feature, threshold, below, above] = at
    at = (values[feature] ?? 0) <= threshold ? below : above
  }
  return at
}

type Grove = {
  bins: readonly Uint8Array[]
  thresholds: readonly (readonly number[])[]
  gradients: Float64Array
  curvatures: Float64Array
  growth: Growth
  /** The features that the tree may split by. */
  tried: readonly number[]
}

/** Each item with the same chance to be drawn, in order. */
function drawn<Item>(items: readonly Item[], share: number, random: Random): Item[] {
  return items.filter(() => random() < share)
}

function grow(grove: Grove, records: Int32Array, depth: number): Tree {
  const split = depth > 0 ? bestSplit(grove, records) : null
  if (!split) return leaf(grove, records)
  const { feature, bin } = split
  const bins = grove.bins[feature]
  const below = records.filter((record) => (bins?.[record] ?? 0) <= bin)
  const above = records.filter((record) => (bins?.[record] ?? 0) > bin)
  const branches = [grow(grove, below, depth - 1), grow(grove, above, depth - 1)] as const
  return [feature, grove.thresholds[feature]?.[bin] ?? 0, ...branches]
}

function leaf({ gradients, curvatures, growth }: Grove, records: Int32Array): number {
  let gradient = 0
  let curvature = growth.caution
  for (const record of records) {
    gradient += gradients[record] ?? 0
    curvature += curvatures[record] ?? 0
  }
  return rounded((growth.rate * gradient) / curvature)
}

const minimumGain = 1

/** The feature and the bin after which the records fall apart best, or `null`. */
function bestSplit(
  { bins, thresholds, gradients, curvatures, growth, tried }: Grove,
  records: Int32Array,
) {
  const { caution } = growth
  let best: { feature: number; bin: number } | null = null
  let bestGain = minimumGain
  const gradientSums = new Float64Array(maxBins + 1)
  const curvatureSums = new Float64Array(maxBins + 1)
  for (const feature of tried) {
    const own = bins[feature]
    const count = thresholds[feature]?.length ?? 0
    if (!own || count === 0) continue
    gradientSums.fill(0)
    curvatureSums.fill(0)
    for (const record of records) {
      const bin = own[record] ?? 0
      gradientSums[bin] = (gradientSums[bin] ?? 0) + (gradients[record] ?? 0)
      curvatureSums[bin] = (curvatureSums[bin] ?? 0) + (curvatures[record] ?? 0)
    }
    const gradient = sum(gradientSums)
    const curvature = sum(curvatureSums)
    const whole = gradient ** 2 / (curvature + caution)
    let gradientBelow = 0
    let curvatureBelow = 0
    for (let bin = 0; bin < count; bin++) {
      gradientBelow += gradientSums[bin] ?? 0
      curvatureBelow += curvatureSums[bin] ?? 0
      const gain =
        gradientBelow ** 2 / (curvatureBelow + caution) +
        (gradient - gradientBelow) ** 2 / (curvature - curvatureBelow + caution) -
        whole
      const rise =
        (gradient - gradientBelow) / (curvature - curvatureBelow + caution) -
        gradientBelow / (curvatureBelow + caution)
      if (gain > bestGain && rise * (growth.directions?.[feature] ?? 0) >= 0) {
        bestGain = gain
        best = { feature, bin }
      }
    }
  }
  return best
}

/** At most `maxBins` thresholds between the values of a feature, each of which parts as many records. */
function thresholdsOf(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort()
  const distinct = [...new Set(sorted)]
  const candidates =
    distinct.length <= maxBins
      ? distinct.slice(0, -1).map((value, index) => (value + (distinct[index + 1] ?? value)) / 2)
      : Array.from(
          { length: maxBins - 1 },
          (_, index) => sorted[Math.floor(((index + 1) * sorted.length) / maxBins)] ?? 0,
        )
  return [...new Set(candidates.map(rounded))]
}

function binOf(edges: readonly number[], value: number): number {
  let bin = 0
  while (bin < edges.length && value > (edges[bin] ?? 0)) bin++
  return bin
}

function rounded(value: number): number {
  return Number(value.toPrecision(digits))
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
