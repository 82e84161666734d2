import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { articleContentSchema } from '../../../src/article/article.ts'
import { metadata } from '../../../src/cleaner/metadata/metadata.ts'
import { pageOf } from './page-of.ts'

const schema = v.object(v.omit(articleContentSchema, ['body', 'confidence', 'isTruncated']).entries)

describe('metadata()', () => {
  it('reads an article nested in a page, with escaped values', () => {
    const page = pageOf('<body><h1>Tide &amp; time</h1>', {
      jsonLd: [
        {
          '@type': 'WebPage',
          mainEntity: {
            '@type': ['NewsArticle'],
            headline: 'Tide &amp;amp; time',
            articleSection: 'Coast',
            keywords: 'tide, wall, Tide',
            isAccessibleForFree: 'False',
            image: { url: '/wave.jpg', width: 1200, height: '675', creditText: 'Ada Winter' },
          },
        },
      ],
    })

    expect(metadata(page)).toMatchObject({
      title: 'Tide & time',
      section: 'Coast',
      tags: ['tide', 'wall'],
      isAccessibleForFree: false,
      image: {
        url: 'https://www.harbour-post.example/wave.jpg',
        width: 1200,
        height: 675,
        credit: 'Ada Winter',
      },
    })
  })

  it('chooses the article under the page’s own address from several', () => {
    const page = pageOf('<body><h1>Tide turns</h1>', {
      jsonLd: [
        { '@type': 'NewsArticle', url: '/news/other', author: 'Cara Loud' },
        { '@type': 'NewsArticle', url: '/news/tide', author: 'Ada Winter' },
      ],
    })

    expect(metadata(page).byline).toEqual(['Ada Winter'])
  })

  it('reads which rights the page reserves', () => {
    const page = pageOf(
      '<head><meta name="robots" content="follow, NOINDEX"><meta name="tdm-reservation" content="1"><meta name="article:content_tier" content="locked"></head><body><h1>Tide</h1>',
    )

    expect(metadata(page)).toMatchObject({
      isNoindex: true,
      isTdmReserved: true,
      isAccessibleForFree: false,
    })
  })

  it('drops tags that are labels for machines, and unsafe pictures', () => {
    const page = pageOf(
      '<head><meta property="article:tag" content="Day: Friday"><meta property="article:tag" content="coast"><meta property="og:image" content="javascript:alert(1)"></head><body><h1>Tide</h1>',
    )

    expect(metadata(page)).toMatchObject({ tags: ['coast'], image: null })
  })

  it.each([
    ['nothing', '', []],
    [
      'wrong types',
      '<body><h1>Tide</h1>',
      [{ '@type': 5, headline: {}, author: [[null]], image: [1] }, 'x', null, 7],
    ],
    [
      'prototype names',
      '<body><h1>Tide</h1>',
      [JSON.parse('{"__proto__":{"headline":"x"},"@type":"__proto__","keywords":"constructor"}')],
    ],
    [
      'endless values',
      `<body><h1>${'tide '.repeat(9000)}</h1><p class="byline">${'By A B '.repeat(9000)}</p>`,
      [
        {
          '@type': 'Article',
          author: Array.from({ length: 5000 }, (_, n) => `Ada W${n}inter`),
          keywords: Array.from({ length: 5000 }, (_, n) => `tag ${n}`),
        },
      ],
    ],
    [
      'controls',
      '<body><h1>Ti\u202Ede\u0000</h1>',
      [{ '@type': 'Article', author: 'Ada\u202E Winter', datePublished: '9999999999999999' }],
    ],
  ])('stays within the bounds of an article, given %s', (_name, html, jsonLd) => {
    const {
      titles: _titles,
      ledeElements: _elements,
      title,
      ...rest
    } = metadata(pageOf(html, { jsonLd }))

    expect(v.safeParse(schema, { ...rest, title: title || 'none' }).issues).toBeUndefined()
  })
})
