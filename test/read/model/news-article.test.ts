import { describe, expect, it } from 'vitest'
import { newsArticle } from '../../../src/read/model/news-article.ts'
import { siteConfig, specimen } from '../specimen.ts'

const place = { address: 'https://times.example/news/x', publisher: siteConfig }

describe('newsArticle()', () => {
  it('names the source as what the page is based on', async () => {
    const data = newsArticle(await specimen({ isAccessibleForFree: false }), place)

    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Harbour ferry returns after eleven years',
      inLanguage: 'en',
      datePublished: '2023-04-28T07:50:15.070Z',
      author: [{ '@type': 'Person', name: 'Ida Morgenrot' }],
      isAccessibleForFree: false,
      isBasedOn: 'https://rheinblick.example/a.html',
      publisher: { name: 'The Limited Times', url: 'https://times.example' },
    })
  })

  it('leaves out what the page did not say', async () => {
    const data = newsArticle(
      await specimen({ lang: 'und', lede: null, byline: [], publishedAt: null }),
      place,
    )

    expect(Object.keys(data)).toEqual([
      '@context',
      '@type',
      'headline',
      'url',
      'mainEntityOfPage',
      'isBasedOn',
      'sourceOrganization',
      'publisher',
    ])
  })
})
