import { describe, expect, it } from 'vitest'
import { scaleOf } from '../../../src/cleaner/scale/scale.ts'
import { trainTrees, type Example } from '../../../tools/train/boosted-trees.ts'
import { foldsOf } from '../../../tools/train/folds.ts'
import { truthShare } from '../../../tools/train/truth-share.ts'

const growth = { trees: 20, depth: 2, rate: 0.5, caution: 1, groups: 1, features: 1 }

describe('trainTrees()', () => {
  // Right where exactly one of two features is high, which no sum of single features tells.
  const examples: Example[] = Array.from({ length: 400 }, (_, index) => {
    const [a, b] = [(index * 7) % 10, (index * 3) % 11]
    return { values: [a, b, index % 5], label: Number(a > 4 !== b > 5), weight: 1, group: '' }
  })

  it('learns what two features tell together', () => {
    const scale = scaleOf(trainTrees(examples, ['a', 'b', 'noise'], growth))
    const right = examples.filter(
      ({ values, label }) => Math.round(scale({ values, text: () => '' }).probability) === label,
    )

    expect(right.length).toBeGreaterThan(390)
  })

  it('gives the same weights each time', () => {
    expect(trainTrees(examples, ['a', 'b', 'noise'], growth)).toEqual(
      trainTrees(examples, ['a', 'b', 'noise'], growth),
    )
  })
})

describe('foldsOf()', () => {
  it('puts all pages of a publisher into one fold and fills the folds evenly', () => {
    const folds = foldsOf(['a', 'b', 'a', 'c', 'a', 'd', 'e'], 2)

    expect(folds.size).toBe(5)
    expect(folds.get('a')).not.toBe(folds.get('b'))
    expect([...folds.values()].filter((fold) => fold === folds.get('a')).length).toBeLessThan(3)
  })
})

describe('truthShare()', () => {
  const shareOf = truthShare([
    'The ferry sailed at noon on Monday.\n\nWhy now?\n\n船は正午に出た。',
  ])

  it.each([
    ['The ferry sailed at noon on Monday', 1],
    ['Read more: the ferry sailed at noon', 0.5],
    ['Why now?', 1],
    ['Monday', 0],
    ['On Monday', 1],
    ['Sailed at', 0],
    ['船は正午に出た', 1],
    ['', 0],
  ])('gives the share of a line that the text holds: %s', (line, share) => {
    expect(shareOf(line)).toBeCloseTo(share)
  })
})
