/** A thing to judge, as numbers. */
export type ScaleRecord = {
  /** One number for each feature, in the order of the weights' `features`. */
  readonly values: readonly number[]
  /** Its text, for those who train and measure. */
  readonly text: () => string
}

type Score = {
  /** How likely it belongs to the article, from 0 to 1. */
  readonly probability: number
  /** The names of at most three features that moved the score furthest to the side where it is. */
  readonly reasons: () => string[]
}

export type Scale = (record: ScaleRecord) => Score

/** A leaf, or a split: records whose feature is at most the threshold go on to `below`. */
export type Tree = number | readonly [feature: number, threshold: number, below: Tree, above: Tree]

/** Boosted trees: the sum of the leaves that a record reaches is the logarithm of its odds. */
export type Weights = {
  readonly features: readonly string[]
  readonly bias: number
  readonly trees: readonly Tree[]
}

/**
 * Makes a scale of trained weights, whose trees are laid out in flat arrays when the first record comes. A score costs
 * one comparison for each level of each tree; reasons cost as much again and are computed when they are asked for.
 */
export function scaleOf(weights: Weights): Scale {
  let known: Grove | null = null
  return (record) => {
    const grove = (known ??= groveOf(weights.trees))
    const values = new Float64Array(record.values)
    let sum = weights.bias
    for (const root of grove.roots) {
      let at = root
      while (grove.feature[at] !== leaf) at = nextOf(grove, at, values)
      sum += grove.mean[at] ?? 0
    }
    return {
      probability: 1 / (1 + Math.exp(-sum)),
      reasons: () =>
        reasonsOf(grove, values, Math.sign(sum)).map((at) => weights.features[at] ?? ''),
    }
  }
}

/** All nodes of the trees, each before those below its split, which precede those above it. */
type Grove = {
  readonly roots: readonly number[]
  /** The feature that a node splits by, or `leaf`. */
  readonly feature: Int16Array
  readonly threshold: Float64Array
  /** The number of the node for greater values. */
  readonly above: Int32Array
  /** The value of a leaf, or the mean of the two sides of a split. */
  readonly mean: Float64Array
}

const leaf = -1

type SplitOrLeaf = { feature: number; threshold: number; above: number; mean: number }

function groveOf(trees: readonly Tree[]): Grove {
  const nodes: SplitOrLeaf[] = []
  const add = (tree: Tree): SplitOrLeaf => {
    const node = { feature: leaf, threshold: 0, above: 0, mean: 0 }
    nodes.push(node)
    if (typeof tree === 'number') node.mean = tree
    else {
      const [feature, threshold, below, above] = tree
      const low = add(below)
      node.feature = feature
      node.threshold = threshold
      node.above = nodes.length
      node.mean = (low.mean + add(above).mean) / 2
    }
    return node
  }
  const roots = trees.map((tree) => {
    const root = nodes.length
    add(tree)
    return root
  })
  return {
    roots,
    feature: Int16Array.from(nodes, ({ feature }) => feature),
    threshold: Float64Array.from(nodes, ({ threshold }) => threshold),
    above: Int32Array.from(nodes, ({ above }) => above),
    mean: Float64Array.from(nodes, ({ mean }) => mean),
  }
}

function nextOf({ feature, threshold, above }: Grove, at: number, values: Float64Array): number {
  return (values[feature[at] ?? 0] ?? 0) <= (threshold[at] ?? 0) ? at + 1 : (above[at] ?? 0)
}

const maxReasons = 3

/** The features whose splits moved a score most. A split moves it by the difference between two mean leaves. */
function reasonsOf(grove: Grove, values: Float64Array, side: number): number[] {
  const moved = new Map<number, number>()
  const { feature, mean } = grove
  for (const root of grove.roots)
    for (let at = root; feature[at] !== leaf;) {
      const next = nextOf(grove, at, values)
      const by = feature[at] ?? 0
      moved.set(by, (moved.get(by) ?? 0) + side * ((mean[next] ?? 0) - (mean[at] ?? 0)))
      at = next
    }
  return [...moved]
    .filter(([, by]) => by > 0)
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, maxReasons)
    .map(([by]) => by)
}
