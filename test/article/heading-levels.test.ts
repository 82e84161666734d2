import { describe, expect, it } from 'vitest'
import type { Heading } from '../../src/article/body.ts'
import { headingLevels } from '../../src/article/heading-levels.ts'
import { root, text } from '../site/specimen.ts'

describe('headingLevels()', () => {
  it.each([
    ['keeps a good outline', [2, 3, 3, 2], [2, 3, 3, 2]],
    ['starts at 2', [4, 4], [2, 2]],
    ['skips no level', [2, 4, 6, 2], [2, 3, 4, 2]],
    ['goes on from a heading that is deeper than the next', [3, 2, 3], [2, 2, 3]],
  ])('%s', (_what, depths, expected) => {
    const headings = depths.map((depth): Heading => ({
      type: 'heading',
      depth: depth as Heading['depth'],
      children: [text('x')],
    }))

    const levels = headingLevels(root(...headings))

    expect(headings.map((heading) => levels.get(heading))).toEqual(expected)
  })
})
