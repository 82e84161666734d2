import { describe, expect, it } from 'vitest'
import { blocksOf } from './blocks-of.ts'

const sentence =
  'The harbour master opened the gates again on Monday morning, eleven days after the storm.'

describe('isParagraphSpan()', () => {
  it('tells spans that are paragraphs from parts of one', () => {
    const spans = `<span>${sentence}</span> <span>${sentence}</span>`

    expect(blocksOf(`<div>${spans}</div>`)).toHaveLength(2)
    expect(blocksOf(`<p>${spans}</p>`)).toHaveLength(1)
    expect(blocksOf('<div><span>The gates</span> <span>opened.</span></div>')).toHaveLength(1)
  })
})
