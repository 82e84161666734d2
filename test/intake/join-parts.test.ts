import { describe, expect, it } from 'vitest'
import type { ArticleContent } from '../../src/article/article-content.ts'
import type { Body } from '../../src/article/body.ts'
import { joinParts, type ArticlePart } from '../../src/intake/join-parts.ts'
import { address, content } from '../fixtures/articles.ts'

type Block = Body['children'][number]

const paragraph = (value: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
})

const figure = (name: string): Block => ({
  type: 'figure',
  children: [
    {
      type: 'image',
      url: address(`https://rheinblick.example/${name}.jpg`),
      alt: '',
      title: null,
      width: null,
      height: null,
    },
  ],
  caption: [],
  credit: null,
})

function part(
  number: number,
  changes: Partial<ArticlePart> & { blocks?: Block[] } = {},
): ArticlePart {
  const { blocks = [paragraph(`Teil ${number}`)], ...others } = changes
  const own: ArticleContent = content({
    title: `Der Hafen, Seite ${number}`,
    body: { type: 'root', children: blocks },
    isTruncated: number < 3,
    confidence: 1 - number / 10,
  })
  return { number, isLast: number === 3, content: own, ...others }
}

describe('joinParts()', () => {
  it('makes one article of all parts, as the first one tells it', () => {
    expect(joinParts([part(1), part(2), part(3)])).toMatchObject({
      title: 'Der Hafen, Seite 1',
      body: { children: [1, 2, 3].map((number) => paragraph(`Teil ${number}`)) },
      isTruncated: false,
      confidence: 0.7,
    })
  })

  it.each([
    ['the first alone', [part(1)], ['Teil 1']],
    ['a later one alone', [part(3)], ['Teil 3']],
    ['up to a gap', [part(1), part(3)], ['Teil 1']],
    ['without the last', [part(1), part(2)], ['Teil 1', 'Teil 2']],
  ])('joins %s and says that it is a part', (_, parts, texts) => {
    const joined = joinParts(parts)
    expect(joined.isTruncated).toBe(true)
    expect(joined.body.children).toEqual(texts.map(paragraph))
  })

  it('leaves out what every part repeats', () => {
    const joined = joinParts([
      part(1, { blocks: [figure('licht'), paragraph('Am Abend ging das Licht an.')] }),
      part(2, {
        blocks: [figure('licht'), paragraph('Am  Abend ging das Licht an.'), figure('mole')],
      }),
    ])
    expect(joined.body.children).toEqual([
      figure('licht'),
      paragraph('Am Abend ging das Licht an.'),
      figure('mole'),
    ])
  })

  it('does not grow beyond the limits of a body', () => {
    const many = (number: number) =>
      part(number, {
        blocks: Array.from({ length: 11_000 }, (_, at) => paragraph(`Satz ${number}.${at}`)),
      })
    const joined = joinParts([many(1), many(2), many(3)])
    expect(joined.isTruncated).toBe(true)
    expect(joined.body.children.length % 11_000).toBe(0)
    expect(joined.body.children.length).toBeLessThan(33_000)
  })
})
