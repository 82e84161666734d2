import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { ArticleContent } from '../../src/article/article-content.ts'
import type { Figure } from '../../src/article/body.ts'
import { phrasingText, plainText } from '../../src/article/plain-text.ts'
import { clean } from '../../src/cleaner/index.ts'

const now = new Date('2026-11-01T00:00:00Z')

function cleaned({ page, url, contentType }: Sample): ArticleContent {
  const bytes = Uint8Array.from(atob(page), (sign) => sign.charCodeAt(0))
  const result = clean(bytes, { url, contentType, now, isLocal: true })
  if (result.outcome === 'refused') throw new Error(`${result.reason}: ${result.detail}`)
  return result.content
}

// A candidate for another width differs in its query only.
const file = (address: string) => address.replace(/\?.*/, '')

describe.each(env.SAMPLES)('the sample $file', (sample) => {
  const { figures, headings, text, mustNotContain, source, image, ...metadata } = sample.expected
  const content = cleaned(sample)
  const blocks = content.body.children

  it('has the metadata that a person reads in it', () => {
    expect(content).toMatchObject(metadata)
    expect(content.source).toMatchObject(source as object)
  })

  it('has its lead picture', () => {
    if (image) expect(content.image).toMatchObject(image)
    else expect(content.image).toBeNull()
  })

  it('has its whole text and nothing else', () => {
    expect(plainText(content.body)).toBe(text)
    const besidePictures = blocks.filter((block) => block.type !== 'figure')
    for (const clutter of mustNotContain)
      expect(JSON.stringify(besidePictures)).not.toContain(clutter)
  })

  it('has its sub-headings, and its figures other than the lead picture', () => {
    const found = blocks.filter((block) => block.type === 'heading')
    expect(found.map((heading) => phrasingText(heading.children))).toEqual(headings)
    const pictures = blocks
      .filter((block): block is Figure => block.type === 'figure')
      .filter(
        ({ children }) =>
          !children.some((picture) => file(picture.url) === file(content.image?.url ?? '')),
      )
    expect(
      pictures.map(({ caption, credit }) => ({ caption: phrasingText(caption), credit })),
    ).toEqual(figures)
  })
})
