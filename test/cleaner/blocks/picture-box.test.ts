import { describe, expect, it } from 'vitest'
import { phrasingText, plainText } from '../../../src/article/plain-text.ts'
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

  it.each([
    [
      'a heading and a credit',
      `<div><a href="/big.jpg">${img}</a><h2>The pier at noon</h2><p>Photo: Ana Ruiz</p></div>`,
    ],
    ['a long heading', `<div>${img}<h3>The pier at noon, seen from the quay on Monday.</h3></div>`],
    [
      'a line behind a linked picture',
      `<div><a href="/b">${img}</a><center>The pier at noon</center></div>`,
    ],
    [
      'slides with numbers and controls',
      [1, 2]
        .map(
          (n) =>
            `<div class="s"><div>${img}<button>+</button></div><div><span>${n} of 2 |</span><p>The pier at noon, day ${n}. (AP/Jo Roe)</p><i>More</i></div></div>`,
        )
        .join(''),
    ],
    [
      'items of a list',
      `<ul><li>${img}<div>1/2</div><div>The pier at noon</div></li><li>${img}<div>2/2</div><div>The quay</div></li></ul>`,
    ],
    [
      'captions with numbers',
      `<figure>${img}<figcaption>Bild 1 von 2: The pier at noon</figcaption></figure><figure>${img}<figcaption>Bild 2 von 2: The quay</figcaption></figure>`,
    ],
  ])('reads %s as a caption', (_, html) => {
    const [first] = blocksOf(html)

    expect(textOf(html)).toBe('')
    expect(first?.type === 'figure' && phrasingText(first.caption)).toMatch(/^The pier at noon/)
  })

  it.each([
    ['a numbered heading', `<div>${img}<h3>7. The red pier</h3></div>`],
    ['a heading alone', `<div>${img}<h3>The red pier</h3></div>`],
    [
      'a sentence in a figure without a picture',
      '<figure><p>The red pier is ninety years old.</p></figure>',
    ],
  ])('reads %s as text', (_, html) => {
    expect(textOf(html)).toContain('red pier')
  })
})
