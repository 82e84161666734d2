import { describe, expect, it } from 'vitest'
import { metadata } from '../../../src/cleaner/metadata/metadata.ts'
import { pageOf } from './page-of.ts'

const heading = '<h1>Tide turns at the harbour wall</h1>'
const article = (author: unknown) => [{ '@type': 'NewsArticle', author }]

describe('bylineOf()', () => {
  it('reads people of JSON-LD, by name, by parts of the name and by reference', () => {
    const page = pageOf(`<body>${heading}`, {
      jsonLd: [
        {
          '@graph': [
            {
              '@type': 'NewsArticle',
              author: [
                { '@id': '#ada' },
                { '@type': 'Person', givenName: 'Bo', familyName: 'Larsen' },
                'Cem Öz',
              ],
            },
            { '@type': 'Person', '@id': '#ada', name: 'Ada Winter' },
          ],
        },
      ],
    })

    expect(metadata(page).byline).toEqual(['Ada Winter', 'Bo Larsen', 'Cem Öz'])
  })

  it('keeps agencies apart from people', () => {
    const page = pageOf(`<body>${heading}`, {
      jsonLd: article([{ name: 'Ada Winter' }, { '@type': 'Organization', name: 'Reuters' }]),
    })

    expect(metadata(page)).toMatchObject({ byline: ['Ada Winter'], agencies: ['Reuters'] })
  })

  it('shows who signs where no person does', () => {
    const page = pageOf(`<body>${heading}`, { jsonLd: article({ name: 'dpa' }) })

    expect(metadata(page)).toMatchObject({ byline: ['dpa'], agencies: ['dpa'] })
  })

  it('reads the byline on the page where declarations name the site only', () => {
    const page = pageOf(
      `<head><meta name="author" content="Harbour Post"><meta property="og:site_name" content="Harbour Post">
       <meta property="og:title" content="Tide turns at the harbour wall"></head>
       <body>${heading}<div class="byline">By <a rel="author" href="/ada">Ada Winter</a> <time>3 May 2024</time></div>
       <p>Text.</p>`,
    )

    expect(metadata(page).byline).toEqual(['Ada Winter'])
  })

  it('takes no commenter for the author', () => {
    const page = pageOf(
      `<body>${heading}<p>Text.</p><div class="comments"><span class="author">Cara Loud</span> says no.</div>`,
    )

    expect(metadata(page).byline).toEqual([])
  })
})
