import { describe, expect, it } from 'vitest'
import type { Paragraph } from '../../../src/article/body.ts'
import { phrasingText } from '../../../src/article/plain-text.ts'
import { blocksOf } from './blocks-of.ts'

const img = '<img src="/pier.jpg" alt="The pier at dawn">'

describe('attachCaptions()', () => {
  it.each([
    ['is named as one', '<p class="caption">Nobody on the pier.</p>', 'Nobody on the pier.', null],
    ['repeats the alt text', '<p>The pier at dawn.</p>', 'The pier at dawn.', null],
    ['ends in a credit', '<p>All shut. Photo: Jory Fenn</p>', 'All shut.', 'Jory Fenn'],
  ])('reads a line under a picture as its caption that %s', (_, lines, caption, credit) => {
    const [figure, ...others] = blocksOf(`${img}${lines}`)

    expect(others).toEqual([])
    expect(figure).toMatchObject({ type: 'figure', credit })
    expect(figure?.type === 'figure' && phrasingText(figure.caption)).toBe(caption)
  })

  it('leaves the text unchanged under any name of the article around it', () => {
    const text = blocksOf(
      `${img}<article class="tag-photo-credit"><p>The storm broke.</p></article>`,
    )

    expect(text.map(({ type }) => type)).toEqual(['figure', 'paragraph'])
    expect(phrasingText((text[1] as Paragraph).children)).toBe('The storm broke.')
  })

  it('drops a named caption whose picture is missing', () => {
    expect(blocksOf('<p class="caption">The pier.</p><p>The storm broke.</p>')).toHaveLength(1)
  })

  const quote = 'We have waited nine years for this concrete and its promise.'

  it.each([
    `<figure><blockquote><p>${quote}</p></blockquote><figcaption>Ida Crake</figcaption></figure>`,
    `<blockquote><p>${quote}</p><footer>Ida Crake</footer></blockquote>`,
    `<blockquote><p>${quote}</p><div><footer class="who">Ida Crake</footer></div></blockquote>`,
  ])('keeps the speaker in the quotation of %s', (html) => {
    expect(blocksOf(html)).toMatchObject([
      {
        type: 'blockquote',
        children: [{ children: [{ value: quote }] }, { children: [{ value: 'Ida Crake' }] }],
      },
    ])
  })

  it('reads an <aside> that begins with a quotation mark as a quotation', () => {
    const types = (text: string) =>
      blocksOf(`<aside><p>${text}</p></aside>`).map(({ type }) => type)

    expect(types(`“${quote}”`)).toEqual(['blockquote'])
    expect(types(`«${quote}»<footer>Ida Crake</footer>`)).toEqual(['blockquote'])
    expect(types(quote)).toEqual(['paragraph'])
  })

  it.each([
    ['a quotation without its own element', `<figure class="q"><p>${quote}</p>`, '</figure>'],
    ['code', '<figure>', '<pre><code>open(gate)</code></pre></figure>'],
  ])('keeps the caption of %s', (_, before, after) => {
    const blocks = blocksOf(`${before}<figcaption>Ida Crake</figcaption>${after}`)

    expect(blocks).toHaveLength(2)
    expect(JSON.stringify(blocks)).toContain('"Ida Crake"')
  })
})
