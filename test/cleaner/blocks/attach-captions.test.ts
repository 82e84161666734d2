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
    ['stands above a credit', '<p>All shut.</p><p>Photo: Jory Fenn</p>', 'All shut.', 'Jory Fenn'],
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
})
