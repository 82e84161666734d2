import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/article/body.ts'
import { newsArticle } from '../../../src/site/article/news-article.ts'
import { image, root, siteConfig, specimen, url } from '../specimen.ts'

const place = { address: 'https://times.example/news/x', publisher: siteConfig }

describe('newsArticle()', () => {
  it('names the source as what the page is based on', async () => {
    const data = newsArticle(await specimen({ isAccessibleForFree: true }), place)

    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Harbour ferry returns after eleven years',
      inLanguage: 'en',
      datePublished: '2023-04-28T07:50:15.070Z',
      author: [{ '@type': 'Person', name: 'Ida Morgenrot' }],
      isAccessibleForFree: true,
      isBasedOn: 'https://rheinblick.example/a.html',
      publisher: { name: 'The Limited Times', url: 'https://times.example' },
    })
  })

  it.each([
    [{ isAccessibleForFree: false, isTruncated: true }, false],
    [{ isAccessibleForFree: false, isTruncated: false }, true],
    [{ isAccessibleForFree: null, isTruncated: true }, undefined],
  ])('says of %o that it is free here: %s', async (values, isFree) => {
    const data = newsArticle(await specimen(values), place)

    expect('isAccessibleForFree' in data ? data.isAccessibleForFree : undefined).toBe(isFree)
  })

  it('takes a source that is its own author for no person', async () => {
    const data = newsArticle(await specimen({ byline: ['Rheinblick', 'Ida Morgenrot'] }), place)

    expect(data).toMatchObject({
      author: [
        { '@type': 'Organization', name: 'Rheinblick' },
        { '@type': 'Person', name: 'Ida Morgenrot' },
      ],
    })
  })

  it('shows every picture once, the lead image first', async () => {
    const lead = { url: url('https://pictures.example/lead.jpg'), alt: 'The ferry', credit: null }
    const figure = (address: string): Block => ({
      type: 'figure',
      children: [image(address, { alt: '', width: null, height: null })],
      caption: [],
      credit: null,
    })
    const data = newsArticle(
      await specimen({
        image: { ...lead, width: 1200, height: 675 },
        body: root(figure('https://pictures.example/b.jpg'), figure(lead.url)),
      }),
      place,
    )

    expect(data).toMatchObject({
      image: [
        {
          '@type': 'ImageObject',
          url: lead.url,
          caption: 'The ferry',
          width: '1200 px',
          height: '675 px',
        },
        { '@type': 'ImageObject', url: 'https://pictures.example/b.jpg' },
      ],
    })
  })

  it('tells agencies from people, and names one that signs as author once', async () => {
    const byline = ['Ida Morgenrot', 'AFP']
    const data = newsArticle(await specimen({ byline, agencies: ['Küstenpresse', 'AFP'] }), place)

    expect(data).toMatchObject({
      author: [
        { '@type': 'Person', name: 'Ida Morgenrot' },
        { '@type': 'Organization', name: 'AFP' },
        { '@type': 'Organization', name: 'Küstenpresse' },
      ],
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
