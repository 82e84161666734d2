import { describe, expect, it } from 'vitest'
import { markedText } from '../../bench/cleaner/untuned/marked-text.ts'

const page = `<!doctype html><title>Pier</title><nav>Home</nav>
<div class="lead"><p>The pier closed on Monday.</p><p class="caption">The pier at dawn</p></div>
<div class="story"><p>It will open again in May.</p><div class="story"><p>Nobody knows why.</p></div><p class="ad">Buy it</p></div>`

describe('markedText()', () => {
  it('takes the first selectors that are all there, each part once, in the order of the page', () => {
    const selectors = ['article', ['.story', '.lead'], '.story']

    expect(markedText(page, { selectors })?.text).toBe(
      'The pier closed on Monday.\n\nThe pier at dawn\n\nIt will open again in May.\n\nNobody knows why.\n\nBuy it',
    )
  })

  it('leaves out what is marked as no part of it, and captions', () => {
    const marks = {
      selectors: [['.lead', '.story']],
      clean: ['.ad'],
      transforms: { '.caption': 'figcaption', '.lead': () => null },
    }

    const { text, whole } = markedText(page, marks)!

    expect(text).toBe(
      'The pier closed on Monday.\n\nIt will open again in May.\n\nNobody knows why.',
    )
    expect(whole).toContain('The pier at dawn')
    expect(whole).not.toContain('Buy it')
  })

  it('is null where the selectors mark nothing', () => {
    expect(markedText(page, { selectors: ['article', ['.lead', 'main']] })).toBeNull()
  })
})
