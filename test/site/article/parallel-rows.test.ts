import { describe, expect, it } from 'vitest'
import type { Block, Body } from '../../../src/article/body.ts'
import { parallelRows } from '../../../src/site/article/parallel-rows.ts'
import { everything, image, paragraph, root, text } from '../specimen.ts'

const heading = (value: string): Block => ({ type: 'heading', depth: 2, children: [text(value)] })
const figure = (name: string, caption: string): Block => ({
  type: 'figure',
  children: [image(`https://pictures.example/${name}.jpg`)],
  caption: [text(caption)],
  credit: null,
})
const code: Block = { type: 'code', lang: null, value: 'x = 1' }

/** The blocks on one side, as far as rows have them. */
function side(rows: ReturnType<typeof parallelRows>, name: 'original' | 'translated'): Block[] {
  return rows.flatMap((row) => (row.kind === 'same' ? [row.block] : (row[name] ?? [])))
}

const withoutNotes = ({ children }: Body) =>
  children.filter(({ type }) => type !== 'footnoteDefinition')

describe('parallelRows()', () => {
  it('pairs the blocks of equal trees, with pictures and code once', () => {
    const [spanish, english] = [
      root(paragraph('Uno'), figure('a', 'El barco'), code, heading('Dos')),
      root(paragraph('One'), figure('a', 'The boat'), code, heading('Two')),
    ]

    const rows = parallelRows(spanish, english)

    expect(rows.map(({ kind }) => kind)).toEqual(['pair', 'figure', 'same', 'pair'])
    expect(side(rows, 'original')).toEqual(spanish.children)
    expect(side(rows, 'translated')).toEqual(english.children)
  })

  it('leaves notes to the end of the page', () => {
    expect(side(parallelRows(everything, everything), 'translated')).toEqual(
      withoutNotes(everything),
    )
  })

  it('pairs from both ends where the source has got a block more', () => {
    const rows = parallelRows(
      root(paragraph('Uno'), figure('b', 'Nuevo'), heading('Dos'), paragraph('Tres')),
      root(paragraph('One'), heading('Two'), paragraph('Three')),
    )

    expect(rows).toMatchObject([
      { original: { type: 'paragraph' }, translated: { type: 'paragraph' } },
      { original: { type: 'figure' }, translated: null },
      { original: { type: 'heading' }, translated: { type: 'heading' } },
      { original: { type: 'paragraph' }, translated: { type: 'paragraph' } },
    ])
  })

  it('shows both of two different pictures', () => {
    const rows = parallelRows(root(figure('a', 'Uno')), root(figure('b', 'One')))

    expect(rows.map(({ kind }) => kind)).toEqual(['pair'])
  })

  it.each([
    [root(), root(paragraph('One'))],
    [root(paragraph('Uno'), heading('Dos')), root()],
    [root(code, heading('Uno'), code), root(paragraph('One'), code)],
    [root(...everything.children.toReversed()), everything],
  ])('loses no block of trees that differ', (spanish, english) => {
    const rows = parallelRows(spanish, english)

    expect(side(rows, 'original')).toEqual(withoutNotes(spanish))
    expect(side(rows, 'translated')).toEqual(withoutNotes(english))
  })
})
