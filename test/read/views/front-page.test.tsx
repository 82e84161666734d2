import { describe, expect, it } from 'vitest'
import type { StoredArticle } from '../../../src/article/article.ts'
import type { Moment } from '../../../src/article/day.ts'
import { frontPage } from '../../../src/read/model/front-page.ts'
import { siteModel } from '../../../src/read/model/site.ts'
import { FrontPageView } from '../../../src/read/views/front-page.tsx'
import { rendered } from '../rendered.ts'
import { gzippedLength, manyArticles } from '../weight.ts'
import { siteConfig, specimen, url } from '../specimen.ts'

const printed = (articles: StoredArticle[]) =>
  rendered(
    <FrontPageView
      page={frontPage({ newest: articles, mostRead: [], topics: [] }, siteModel(siteConfig))}
    />,
  )

describe('FrontPageView()', () => {
  it('leads with the newest story', async () => {
    const [first, second] = [
      await specimen({ title: 'First' }),
      await specimen({ title: 'Second' }),
    ]

    const html = await printed([first, second])

    expect(html).toMatch(/<article class="lead">.*First.*<article class="card">.*Second/s)
  })

  it('says what a time is of, and where there is none', async () => {
    const undated = await specimen({ title: 'About us', publishedAt: null })
    const updated = { ...undated, modifiedAt: '2023-06-12' as Moment }

    const html = await printed([updated, undated])

    expect(html).not.toContain('class="lead"')
    expect(html).toMatch(/Updated <time datetime="2023-06-12">.*Undated/s)
    expect(html.match(/<time/g)).toHaveLength(1)
  })

  it('isolates a title of another direction', async () => {
    const html = await printed([await specimen({ lang: 'he', title: 'מעבורת הנמל חוזרת' })])

    expect(html).toContain('<article class="lead" lang="he" dir="rtl">')
  })

  it('keeps pictures silent beside their titles', async () => {
    const image = {
      url: url('https://pictures.example/a.jpg'),
      alt: 'A boat',
      width: null,
      height: null,
      credit: null,
    }

    expect(await printed([await specimen({ image })])).toContain('alt=""')
  })

  it('says so when there is no news', async () => {
    expect(await printed([])).toContain('There is no news here yet.')
  })

  it('weighs less than 20 KB when it is full', async () => {
    expect(await gzippedLength(await printed(await manyArticles(60, 0)))).toBeLessThan(20 * 1024)
  })
})
