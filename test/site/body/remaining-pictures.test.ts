import { describe, expect, it } from 'vitest'
import type { Block, Image } from '../../../src/article/body.ts'
import { remainingPictures } from '../../../src/site/body/remaining-pictures.ts'
import { image, paragraph, root } from '../specimen.ts'

const [first, second, third] = ['a', 'b', 'c'].map((name) =>
  image(`https://pictures.example/${name}.jpg`),
) as [Image, Image, Image]

const figure = (...children: Image[]): Block => ({
  type: 'figure',
  children,
  caption: [],
  credit: null,
})

const body = root(paragraph('x'), figure(first, second), {
  type: 'blockquote',
  children: [paragraph('y'), figure(third)],
})

describe('remainingPictures()', () => {
  it('finds the pictures that are named by their places', () => {
    expect([...remainingPictures(body, ['body/1/1', 'body/2/1/0'])]).toEqual([second, third])
  })

  it.each([['title'], ['image/alt'], ['body/0'], ['body/1/caption'], ['body/9/0'], ['body/1/0/0']])(
    'finds none at %s',
    (path) => {
      expect(remainingPictures(body, [path]).size).toBe(0)
    },
  )
})
