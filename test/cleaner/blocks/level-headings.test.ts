import { describe, expect, it } from 'vitest'
import { levelHeadings } from '../../../src/cleaner/blocks/level-headings.ts'
import { readBlocks } from '../../../src/cleaner/blocks/read-blocks.ts'
import { boxesOf } from '../../../src/cleaner/features/boxes.ts'
import { pageOf } from '../metadata/page-of.ts'

function levelsOf(...headings: string[]): number[] {
  const page = pageOf(`<body>${headings.join('<p>It rained.</p>')}<p>It stopped.</p></body>`)
  const root = page.document.body
  const drafts = readBlocks(root, boxesOf(root, []).of, page)
  levelHeadings(drafts)
  return drafts.flatMap(({ block }) => (block.type === 'heading' ? [block.depth] : []))
}

describe('levelHeadings()', () => {
  it.each([
    [
      'parts in <h1> over <h2>',
      ['<h1>a</h1>', '<h2>b</h2>', '<h1>c</h1>', '<h3>d</h3>'],
      [2, 3, 2, 4],
    ],
    ['a single <h1>', ['<h1>a</h1>', '<h2>b</h2>', '<h3>c</h3>'], [2, 2, 3]],
    ['skipped levels', ['<h2>a</h2>', '<h5>b</h5>'], [2, 3]],
    [
      'all levels',
      [1, 1, 2, 3, 4, 5, 6].map((level) => `<h${level}>a</h${level}>`),
      [2, 2, 3, 4, 5, 6, 6],
    ],
    [
      'headings by their role',
      ['<div role="heading" aria-level="3">a</div>', '<p role="heading">b</p>', '<h3>c</h3>'],
      [3, 2, 3],
    ],
  ])('gives consecutive levels from 2 to %s', (_, headings, levels) => {
    expect(levelsOf(...headings)).toEqual(levels)
  })
})
