import { describe, expect, it } from 'vitest'
import { boxFeatures } from '../../../src/cleaner/features/box-features.ts'
import { lineFeatures } from '../../../src/cleaner/features/line-features.ts'
import { boxesWeights } from '../../../src/cleaner/scale/boxes-weights.ts'
import { linesWeights } from '../../../src/cleaner/scale/lines-weights.ts'
import { scaleOf } from '../../../src/cleaner/scale/scale.ts'

const record = (...values: number[]) => ({ values, text: () => '' })

describe('scaleOf()', () => {
  const scale = scaleOf({
    features: ['links', 'length', 'place'],
    bias: 0.5,
    trees: [
      [0, 0.5, 1, -3],
      [1, 20, [2, 3, -1, 0], 2],
    ],
  })

  it('sums the leaves that a record reaches', () => {
    expect(scale(record(0.2, 30, 0)).probability).toBeCloseTo(1 / (1 + Math.exp(-3.5)))
    expect(scale(record(0.9, 10, 9)).probability).toBeCloseTo(1 / (1 + Math.exp(2.5)))
  })

  it('takes a value at the threshold for one below it', () => {
    expect(scale(record(0.5, 20, 3)).probability).toBeCloseTo(1 / (1 + Math.exp(-0.5)))
  })

  it('names the features that moved the score to its side, the strongest first', () => {
    expect(scale(record(0.9, 10, 1)).reasons()).toEqual(['links', 'length', 'place'])
    expect(scale(record(0.2, 30, 1)).reasons()).toEqual(['links', 'length'])
  })
})

describe('the trained weights', () => {
  it('are for the features that are read', () => {
    expect(boxesWeights.features).toEqual(boxFeatures)
    expect(linesWeights.features).toEqual(lineFeatures)
  })
})
