import { linesWeights } from './lines-weights.ts'
import { scaleOf, type Scale } from './scale.ts'

/** The cleaner's scales: what each step judges by. */
export type Scales = {
  /** Blocks of the body, see `lineFeatures`. */
  readonly lines: Scale
}

export const trainedScales: Scales = { lines: scaleOf(linesWeights) }
