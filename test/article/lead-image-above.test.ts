import { describe, expect, it } from 'vitest'
import type { LeadImage } from '../../src/article/article-content.ts'
import type { Block, Image } from '../../src/article/body.ts'
import { leadImageAbove } from '../../src/article/lead-image-above.ts'
import { safeUrl } from '../../src/article/safe-url.ts'

function picture(name: string): Image {
  const url = safeUrl(`https://quill.example/${name}`)
  if (!url) throw new Error(name)
  return { type: 'image', url, alt: '', title: null, width: null, height: null }
}

const { url, alt, width, height } = picture('ferry.jpg')
const image: LeadImage = { url, alt, width, height, credit: null }

function above(...pictures: Image[]): LeadImage | null {
  const figure: Block = { type: 'figure', children: pictures, caption: [], credit: 'Jon Beck' }
  return leadImageAbove({ image, body: { type: 'root', children: [figure] } })
}

describe('leadImageAbove()', () => {
  it('is none where the text begins with a picture', () => {
    expect(above(picture('other.jpg'))).toBeNull()
  })

  it('is the lead image where the text begins with a figure that lost its picture', () => {
    expect(above()).toBe(image)
  })
})
