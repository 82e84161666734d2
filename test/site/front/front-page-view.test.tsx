import { describe, expect, it } from 'vitest'
import type { StoredArticle } from '../../../src/article/article.ts'
import type { Moment } from '../../../src/article/day.ts'
import { frontPageModel } from '../../../src/site/front/front-page-model.ts'
import { FrontPageView } from '../../../src/site/front/front-page-view.tsx'
import type { Languages } from '../../../src/site/languages.ts'
import { siteModel } from '../../../src/site/model/site.ts'
import { asNews } from '../../fixtures/news.ts'
import { rendered } from '../rendered.ts'
import { siteConfig, specimen, url } from '../specimen.ts'
import { gzippedLength, manyArticles } from '../weight.ts'

const known = ['en', 'de', 'he'].map((key) => ({ key, label: key, count: 1 }))
const printed = (articles: StoredArticle[], chosen: Languages = []) => {
  const newest = articles.map((article) => asNews(article))
  const content = { newest, mostRead: [], topics: [], languages: known, chosen }
  return rendered(<FrontPageView page={frontPageModel(content, siteModel(siteConfig))} />)
}

describe('FrontPageView()', () => {
  it('says of what language a story is that is not in the site’s own', async () => {
    const label = '<span lang="en" dir="ltr">Hebrew</span>'

    expect(await printed([await specimen({ lang: 'he' })])).toContain(label)
    expect(await printed([await specimen({ lang: 'en-GB' })])).not.toContain('>English</span>')
    expect(await printed([await specimen({ lang: 'und' })])).not.toContain('>und<')
  })

  it('leads to the languages, in the header and by their names', async () => {
    const html = await printed([await specimen()])

    expect(html).toMatch(/<nav aria-label="Main">.*<a href="\/lang">Languages<\/a>.*<\/nav>/s)
    expect(html).toContain('<a href="/lang/he"><bdi>Hebrew</bdi></a>')
  })

  it('keeps the chosen languages in all links, and is not to be listed', async () => {
    const html = await printed([await specimen({ lang: 'de' })], ['de', 'he'])

    for (const path of ['/', '/latest', '/trends', '/lang', '/search', '/feed.xml'])
      expect(html, path).toContain(`href="${path}?lang=de,he"`)
    expect(html).not.toContain('href="/lang"')
    expect(html).toContain('<input type="hidden" name="lang" value="de,he"/>')
    expect(html).toContain('<link rel="canonical" href="https://times.example/"/>')
    expect(html).toContain('<meta name="robots" content="noindex')
    expect(html).toContain('Only articles in German and Hebrew')
    expect(html).toContain('<a href="/">All languages</a>')
  })

  it('tells what a time is of, and where there is none', async () => {
    const undated = await specimen({ title: 'About us', publishedAt: null })
    const other = { ...undated.source, url: url('https://rheinblick.example/other') }
    const updated = await specimen({
      publishedAt: null,
      modifiedAt: '2023-06-12' as Moment,
      source: other,
    })

    const html = await printed([updated, undated])

    expect(html).not.toContain('class="lead"')
    expect(html).toMatch(/Updated <time datetime="2023-06-12">.*Undated/s)
    expect(html.match(/<time/g)).toHaveLength(1)
  })

  it('isolates a title of another direction', async () => {
    const html = await printed([await specimen({ lang: 'he', title: 'מעבורת הנמל חוזרת' })])

    expect(html).toContain('<article class="lead" lang="he" dir="rtl">')
  })

  it('gives pictures next to their titles no text', async () => {
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
