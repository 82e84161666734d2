import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/article/body.ts'
import { walk } from '../../src/article/walk.ts'
import { withoutPictures } from '../../src/article/without-pictures.ts'
import { everything, image, paragraph, root, text } from '../site/specimen.ts'

const figure = (values: Partial<Figure>): Figure => ({
  type: 'figure',
  children: [image('https://pictures.example/a.jpg')],
  caption: [],
  credit: null,
  ...values,
})

describe('withoutPictures()', () => {
  it('leaves no picture and no player, wherever they are', () => {
    const nested = root(
      ...everything.children,
      { type: 'blockquote', children: [figure({ credit: 'Ida Morgenrot' })] },
      {
        type: 'list',
        ordered: false,
        start: null,
        spread: true,
        children: [{ type: 'listItem', spread: true, children: [figure({ credit: 'Ole' })] }],
      },
    )

    const nodes = [...walk(withoutPictures(nested))]

    expect(nodes.filter((node) => node.type === 'image')).toEqual([])
    expect(nodes.filter((node) => node.type === 'embed' && (node.media ?? node.poster))).toEqual([])
  })

  it('keeps the caption and the credit of a picture', () => {
    const shown = figure({ caption: [text('The ferry at dawn')], credit: 'Ida Morgenrot' })

    expect(withoutPictures(root(shown)).children).toEqual([{ ...shown, children: [] }])
  })

  it('says what a picture without a caption shows', () => {
    const gallery = figure({
      children: [
        image('https://pictures.example/a.jpg', { alt: 'A gull.' }),
        image('https://pictures.example/b.jpg', { alt: 'A buoy.' }),
      ],
    })

    expect(withoutPictures(root(gallery)).children).toMatchObject([
      { type: 'figure', children: [], caption: [{ value: 'A gull. A buoy.' }] },
    ])
  })

  it('drops a picture that nothing is said about, and keeps the rest as it is', () => {
    const rest = paragraph('The first passengers came at dawn.')

    expect(withoutPictures(root(figure({}), rest)).children).toEqual([rest])
  })
})
