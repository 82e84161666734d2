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
 * Makes a scale of trained weights. A score costs one comparison for each level of each tree; reasons cost more and are
 * computed when they are asked for.
 */
export function scaleOf(weights: Weights): Scale {
  return (record) => {
    const sum = weights.trees.reduce<number>(
      (total, tree) => total + leafOf(tree, record.values),
      weights.bias,
    )
    return {
      probability: 1 / (1 + Math.exp(-sum)),
      reasons: () => reasonsOf(record.values, weights, Math.sign(sum)),
    }
  }
}

const maxReasons = 3

/** The leaf that a record reaches. */
export function leafOf(tree: Tree, values: readonly number[]): number {
  let at = tree
  while (typeof at !== 'number') at = branchOf(at, values)
  return at
}

/** The features whose splits moved a score most. A split moves it by the difference between two mean leaves. */
function reasonsOf(values: readonly number[], { features, trees }: Weights, side: number) {
  const moved = new Map<number, number>()
  for (const tree of trees)
    for (let at = tree; typeof at !== 'number';) {
      const next = branchOf(at, values)
      moved.set(at[0], (moved.get(at[0]) ?? 0) + side * (meanLeaf(next) - meanLeaf(at)))
      at = next
    }
  return [...moved]
    .filter(([, by]) => by > 0)
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, maxReasons)
    .map(([feature]) => features[feature] ?? '')
}

function branchOf(split: Exclude<Tree, number>, values: readonly number[]): Tree {
  const [feature, threshold, below, above] = split
  return (values[feature] ?? 0) <= threshold ? below : above
}

function meanLeaf(tree: Tree): number {
  return typeof tree === 'number' ? tree : (meanLeaf(tree[2]) + meanLeaf(tree[3])) / 2
}
