import { boxesWeights } from './boxes-weights.ts'
import { linesWeights } from './lines-weights.ts'
import { scaleOf, type Scale } from './scale.ts'

/** The cleaner's scales: what each step judges by. */
export type Scales = {
  /** Elements of the page, see `boxFeatures`. */
  readonly boxes: Scale
  /** Blocks of the body, see `lineFeatures`. */
  readonly lines: Scale
}

export const trainedScales: Scales = {
  boxes: scaleOf(boxesWeights),
  lines: scaleOf(linesWeights),
}
