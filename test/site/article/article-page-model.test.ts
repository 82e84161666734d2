import { describe, expect, it } from 'vitest'
import type { LeadImage } from '../../../src/article/article-content.ts'
import { articlePageModel } from '../../../src/site/article/article-page-model.ts'
import { siteModel } from '../../../src/site/model/site.ts'
import { image, paragraph, root, siteConfig, specimen, url } from '../specimen.ts'

const site = siteModel(siteConfig)
const leadImage: LeadImage = {
  url: url('https://pictures.example/lead.jpg'),
  alt: '',
  width: null,
  height: null,
  credit: null,
}

describe('articlePageModel()', () => {
  it('makes its address from the settings, the day and the title', async () => {
    const article = await specimen()

    const page = articlePageModel(article, site)

    expect(page.address).toBe(
      `https://times.example/news/2023-04-28/harbour-ferry-returns-after-eleven-years-${article.id}`,
    )
  })

  it('lets its source be listed in its place when the settings say so', async () => {
    const article = await specimen()
    const copies = siteModel({ ...siteConfig, indexing: 'canonical-to-source' })

    expect(articlePageModel(article, copies).canonical).toBe('https://rheinblick.example/a.html')
    expect(articlePageModel(article, site).canonical).toBe(articlePageModel(article, site).address)
  })

  it('shows the lead image above a text without pictures', async () => {
    const article = await specimen({ image: leadImage })

    expect(articlePageModel(article, site).leadImage).toMatchObject({
      src: leadImage.url,
      credit: leadImage.credit,
    })
  })

  it.each([
    ['shows it further down', [paragraph('x'), figure('https://cdn.example/small/harbour.jpg')]],
    ['opens with a picture', [figure('https://pictures.example/other-cut.jpg'), paragraph('x')]],
  ])('leaves the lead image out when the text %s', async (_what, blocks) => {
    const image = { ...leadImage, url: url('https://pictures.example/harbour.jpg') }
    const article = await specimen({ image, body: root(...blocks) })

    expect(articlePageModel(article, site).leadImage).toBeNull()
  })

  it('keeps the lead image above a text that shows others', async () => {
    const blocks = [paragraph('x'), figure('https://pictures.example/other.jpg')]
    const article = await specimen({ image: leadImage, body: root(...blocks) })

    expect(articlePageModel(article, site).leadImage).toMatchObject({
      src: leadImage.url,
      credit: leadImage.credit,
    })
  })
})

function figure(url: string) {
  return { type: 'figure' as const, children: [image(url)], caption: [], credit: null }
}
