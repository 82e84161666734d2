import { describe, expect, it } from 'vitest'
import type { LeadImage } from '../../../src/article/article-content.ts'
import type { Block, Figure } from '../../../src/article/body.ts'
import { leadCredit, leadPicture } from '../../../src/cleaner/body/lead-picture.ts'
import { address } from '../../fixtures/articles.ts'

const paragraph = (value: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
})

const figure = (url: string, changes: Partial<Figure> = {}): Figure => ({
  type: 'figure',
  children: [
    { type: 'image', url: address(url), alt: 'Die Mole', title: null, width: 1200, height: 675 },
  ],
  caption: [],
  credit: 'Ole Brandt',
  ...changes,
})

const declared = (url: string, changes: Partial<LeadImage> = {}): LeadImage => ({
  url: address(url),
  alt: '',
  width: null,
  height: null,
  credit: null,
  ...changes,
})

describe('leadPicture()', () => {
  it('takes alt, size and credit from the figure that shows the same file', () => {
    const blocks = [
      paragraph('Text'),
      paragraph('Text'),
      figure('https://bild.example/1200/mole.jpg?w=1200'),
    ]

    expect(leadPicture(declared('https://bild.example/600/mole.jpg'), blocks, null)).toEqual({
      url: 'https://bild.example/600/mole.jpg',
      alt: 'Die Mole',
      width: 1200,
      height: 675,
      credit: 'Ole Brandt',
    })
  })

  it('takes only the credit from another picture at the head', () => {
    const found = leadPicture(
      declared('https://bild.example/share.jpg', { alt: 'Hafen' }),
      [figure('https://bild.example/mole.jpg')],
      null,
    )

    expect(found).toMatchObject({ alt: 'Hafen', width: null, credit: 'Ole Brandt' })
  })

  it('ignores pictures further down', () => {
    const blocks = [paragraph('a'), paragraph('b'), figure('https://bild.example/mole.jpg')]

    expect(leadPicture(declared('https://bild.example/share.jpg'), blocks, null)).toMatchObject({
      credit: null,
    })
    expect(leadPicture(null, blocks, null)).toBeNull()
  })

  it('is the picture at the head when the page declares none', () => {
    expect(leadPicture(null, [figure('https://bild.example/mole.jpg')], null)).toMatchObject({
      url: 'https://bild.example/mole.jpg',
      credit: 'Ole Brandt',
    })
  })

  it('prefers a credit on a line of its own to the declared one', () => {
    const image = declared('https://bild.example/share.jpg', { credit: 'Redaktion' })

    expect(leadPicture(image, [], 'Levke Brodmann')).toMatchObject({ credit: 'Levke Brodmann' })
    expect(leadPicture(image, [], null)).toMatchObject({ credit: 'Redaktion' })
  })
})

describe('leadCredit()', () => {
  it.each([
    ['Rubriklistenbild: © Enno Westphaling/KDI', 'Enno Westphaling/KDI'],
    ['Lead image: Photo: Nell Harrow', 'Nell Harrow'],
    ['Foto de portada: Ana Ruiz', 'Ana Ruiz'],
    ['题图：林疏桐', '林疏桐'],
  ])('reads %s', (line, credit) => {
    expect(leadCredit([paragraph('Am Abend ging das Licht an.'), paragraph(line)])).toBe(credit)
  })

  it('does not read a sentence as a credit', () => {
    expect(
      leadCredit([paragraph('Das Titelbild zeigt die Mole: Ole Brandt hat sie fotografiert.')]),
    ).toBeNull()
  })
})
