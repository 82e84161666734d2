import { describe, expect, it } from 'vitest'
import type { LeadImage } from '../../../src/article/article.ts'
import { articlePage } from '../../../src/read/model/article-page.ts'
import { siteModel } from '../../../src/read/model/site.ts'
import { image, paragraph, root, siteConfig, specimen, url } from '../specimen.ts'

const site = siteModel(siteConfig)
const leadImage: LeadImage = {
  url: url('https://pictures.example/lead.jpg'),
  alt: '',
  width: null,
  height: null,
  credit: null,
}

describe('articlePage()', () => {
  it('makes its address from the settings, the day and the title', async () => {
    const article = await specimen()

    const page = articlePage(article, site)

    expect(page.address).toBe(
      `https://times.example/news/2023-04-28/harbour-ferry-returns-after-eleven-years-${article.id}`,
    )
  })

  it('lets its source be listed in its place when the settings say so', async () => {
    const article = await specimen()
    const copies = siteModel({ ...siteConfig, indexing: 'canonical-to-source' })

    expect(articlePage(article, copies).canonical).toBe('https://rheinblick.example/a.html')
    expect(articlePage(article, site).canonical).toBe(articlePage(article, site).address)
  })

  it('shows the lead image above a text without pictures', async () => {
    const article = await specimen({ image: leadImage })

    expect(articlePage(article, site).leadImage).toEqual(leadImage)
  })

  it('leaves the lead image out when the text has pictures of its own', async () => {
    const figure = {
      type: 'figure' as const,
      children: [image('https://pictures.example/other.jpg')],
      caption: [],
      credit: null,
    }
    const article = await specimen({ image: leadImage, body: root(paragraph('x'), figure) })

    expect(articlePage(article, site).leadImage).toBeNull()
  })
})
