import { describe, expect, it } from 'vitest'
import { blockLangAttributes } from '../../src/article/block-lang-attributes.ts'
import type { Block } from '../../src/article/body.ts'
import { paragraph, root, text } from '../site/specimen.ts'

const arabic = 'قال المتحدث باسم BBC: الميناء لنا جميعا.'
const english = 'We live off the harbour, and so do they.'
const quote = (...children: Block[]): Block => ({ type: 'blockquote', children })

const passagesOf = (lang: string, ...blocks: Block[]) => [
  ...blockLangAttributes(root(...blocks), lang),
]

describe('blockLangAttributes()', () => {
  it('turns a block whose letters run in the other direction, and not the blocks inside it', () => {
    const inside = paragraph(arabic)
    const block = quote(inside)

    expect(passagesOf('de', paragraph(english), block)).toEqual([[block, { dir: 'rtl' }]])
  })

  it('turns a block in an article that runs from the right', () => {
    const block = paragraph(english)

    expect(passagesOf('ar', paragraph(arabic), block)).toEqual([[block, { dir: 'ltr' }]])
  })

  it('turns back what is quoted within a quotation', () => {
    const inner = paragraph(english)
    const block: Block = {
      ...quote(paragraph(arabic), paragraph(arabic), inner),
      data: { hProperties: { lang: 'ar', dir: 'rtl' } },
    } as Block

    expect(passagesOf('en', block)).toEqual([
      [block, { lang: 'ar', dir: 'rtl' }],
      [inner, { dir: 'ltr' }],
    ])
  })

  it('turns a caption, by its figure', () => {
    const figure: Block = { type: 'figure', children: [], caption: [text(arabic)], credit: null }

    expect(passagesOf('en', figure)).toEqual([[figure, { dir: 'rtl' }]])
  })

  it('leaves names, numbers and code in the direction of the others', () => {
    const code: Block = { type: 'code', lang: null, value: 'const harbour = open(sea)' }

    expect(
      passagesOf('ar', paragraph('BBC News'), paragraph('12.000.000 – 24.000.000'), code),
    ).toEqual([])
  })

  it('marks nothing in an article of one direction', () => {
    expect(passagesOf('en', paragraph(english), quote(paragraph(english)))).toEqual([])
    expect(passagesOf('und', paragraph(english))).toEqual([])
    expect(passagesOf('ar', paragraph(arabic))).toEqual([])
  })
})
