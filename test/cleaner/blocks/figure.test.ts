import { describe, expect, it } from 'vitest'
import type { Figure } from '../../../src/article/body.ts'
import { phrasingText } from '../../../src/article/plain-text.ts'
import { blocksOf } from './blocks-of.ts'

const img = '<img src="/pier.jpg" alt="The pier at dawn">'

/** Caption and credit of each figure that a piece of a page holds. */
function figures(html: string): [string, string | null][] {
  return blocksOf(html)
    .filter((block): block is Figure => block.type === 'figure')
    .map(({ caption, credit }) => [phrasingText(caption), credit])
}

describe('readFigure()', () => {
  it.each([
    [
      'a footer',
      `<figure>${img}<figcaption>The pier.</figcaption><footer>Jory Fenn</footer></figure>`,
    ],
    [
      'a <cite>',
      `<figure>${img}<figcaption>The pier. <cite>Jory Fenn</cite></figcaption></figure>`,
    ],
    [
      'an element named as the author, the figure in a box',
      `<div class="image">${img}<figcaption><span>The pier.</span><strong class="author">Jory Fenn</strong></figcaption></div>`,
    ],
    [
      'a line beside the caption',
      `<figure><div>${img}<span>Foto: Jory Fenn</span></div><figcaption>The pier.</figcaption></figure>`,
    ],
    [
      'the picture’s title',
      `<figure><img src="/pier.jpg" alt="A" title="The pier. | Bildquelle: Jory Fenn"><figcaption>The pier.</figcaption></figure>`,
    ],
    [
      'the line above the picture',
      `<div><span style="display:block">Foto: Jory Fenn</span>${img}<div>The pier.</div></div>`,
    ],
  ])('finds the credit in %s', (_, html) => {
    expect(figures(html)).toEqual([['The pier.', 'Jory Fenn']])
  })

  it.each([
    ['The pier at dawn / Jory Fenn', 'The pier at dawn', 'Jory Fenn'],
    ['The pier at dawn. (County Records Office)', 'The pier at dawn.', 'County Records Office'],
    ['The pier at dawn.Jory Fenn (dpa)', 'The pier at dawn.', 'Jory Fenn (dpa)'],
    ['桟橋の朝（Ｃ）海港通信社', '桟橋の朝', '海港通信社'],
    ['Getty Images', '', 'Getty Images'],
    ['The pier at dawn (left) and at dusk', 'The pier at dawn (left) and at dusk', null],
  ])('splits the caption %s', (line, caption, credit) => {
    expect(figures(`<figure>${img}<figcaption>${line}</figcaption></figure>`)).toEqual([
      [caption, credit],
    ])
  })

  it('joins a second source to the named one', () => {
    const caption = '<span class="credit">Jory Fenn</span> /Harbour News'

    expect(figures(`<figure>${img}<figcaption>The pier. ${caption}</figcaption></figure>`)).toEqual(
      [['The pier.', 'Jory Fenn/Harbour News']],
    )
  })

  it('reads no more captions than a figure may have', () => {
    const numbers = Array.from({ length: 60 }, (_, index) => index)
    const captions = numbers.map((number) => `<figcaption>Pier ${number} in fog</figcaption>`)
    const read = figures(`<p>It rained.</p><figure>${img}${captions.join('')}</figure>`)

    expect(read.map(([caption]) => caption)).toEqual([
      numbers
        .slice(0, 50)
        .map((number) => `Pier ${number} in fog`)
        .join(' '),
    ])
  })

  it('keeps the pictures of a gallery apart, each with its caption', () => {
    const one = `<figure><img src="/1.jpg"><figcaption>The pier.</figcaption></figure>`
    const two = `<figure><img src="/2.jpg"><figcaption>The quay.</figcaption></figure>`

    expect(figures(`<figure>${one}${two}</figure>`)).toEqual([
      ['The pier.', null],
      ['The quay.', null],
    ])
  })

  it('reads custom elements that show a picture', () => {
    const picture = '<harbour-image src="/pier.jpg" alt="The pier"></harbour-image>'

    expect(figures(`<figure>${picture}<figcaption>The pier.</figcaption></figure>`)).toEqual([
      ['The pier.', null],
    ])
  })
})
