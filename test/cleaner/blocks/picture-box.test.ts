import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/article/plain-text.ts'
import { blocksOf } from './blocks-of.ts'

const img = '<img src="/pier.jpg" alt="The pier at dawn">'
const figure = `<figure>${img}<figcaption>The pier.</figcaption></figure>`

const textOf = (html: string) => plainText({ type: 'root', children: blocksOf(html) })

describe('isFigure()', () => {
  it.each([
    [
      'the only paragraph of a short article',
      `<div>${figure}<p>The ferry sailed again on Monday.</p></div>`,
    ],
    ['a step of a guide', `<div><div><p>Tie the rope to the ring.</p></div>${figure}</div>`],
    ['a headline', `<div>${figure}<h1>The ferry sails again</h1><p>It sailed on Monday.</p></div>`],
    [
      'a long paragraph in a box named for a picture',
      `<div class="photo-txt">${img}<p>${'The ferry sailed. '.repeat(20)}</p></div>`,
    ],
    [
      'a paragraph that begins with a picture',
      `<p>${img}${'The ferry sailed again on Monday, '.repeat(3)} said the harbour master.</p>`,
    ],
  ])('does not read %s as a caption', (_, html) => {
    expect(textOf(html)).toMatch(/^(?:The ferry|Tie the rope)/)
  })
})
