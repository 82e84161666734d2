import { describe, expect, it } from 'vitest'
import { readBlocks } from '../../../src/cleaner/blocks/read-blocks.ts'
import { boxesOf } from '../../../src/cleaner/features/boxes.ts'
import { pageOf } from '../metadata/page-of.ts'

describe('TreeBuilder', () => {
  it.each([
    ['code', '<pre><code>open(gate)</code></pre>', true],
    ['a quotation alone', '<blockquote><p>Wait.</p></blockquote>', undefined],
  ])('marks whether %s stays', (_, html, isFixed) => {
    const page = pageOf(`<body>${html}</body>`)
    const { body } = page.document

    expect(readBlocks(body, boxesOf(body, []).of, page)[0]?.isFixed).toBe(isFixed)
  })
})
