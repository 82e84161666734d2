import { describe, expect, it } from 'vitest'
import { metadata } from '../../../src/cleaner/metadata/metadata.ts'
import { pageOf } from './page-of.ts'

const body = '<h1>Tide turns at the harbour wall</h1>'

describe('timesOf()', () => {
  it('trusts JSON-LD first', () => {
    const page = pageOf(`<html lang="en"><body>${body}<time datetime="2024-01-01">1 Jan</time>`, {
      jsonLd: [{ '@type': 'NewsArticle', datePublished: '2024-02-03T04:05:06+01:00' }],
    })

    expect(metadata(page).publishedAt).toBe('2024-02-03T03:05:06.000Z')
  })

  it('takes the hour from a source of less trust when the first tells the day only', () => {
    const page = pageOf(
      `<html lang="en"><head><meta property="article:published_time" content="2024-02-03T10:00:00Z"></head><body>${body}`,
      { jsonLd: [{ '@type': 'NewsArticle', datePublished: '2024-02-03' }] },
    )

    expect(metadata(page).publishedAt).toBe('2024-02-03T10:00:00.000Z')
  })

  it('lends a zone-less time the offset of a sibling with the same reading', () => {
    const page = pageOf(
      `<html lang="en"><head><meta name="article:published_time" content="2024-02-03 10:00"></head>
       <body>${body}<time datetime="2024-02-03T10:00:30+05:30">3 February</time>`,
    )

    expect(metadata(page).publishedAt).toBe('2024-02-03T04:30:00.000Z')
  })

  it('reads a visible date near the heading, not that of an update or of another story', () => {
    const page = pageOf(
      `<html lang="en"><body>${body}<p>Updated 5 May 2024</p><p>Published 3 May 2024</p>
       <div class="related-stories"><time datetime="2023-01-01">then</time></div>`,
    )

    expect(metadata(page).publishedAt).toBe('2024-05-03')
  })

  it('falls back to the day in the address', () => {
    const page = pageOf(`<html lang="en"><body>${body}`, {
      url: 'https://harbour.example/2024/05/03/tide-turns',
    })

    expect(metadata(page).publishedAt).toBe('2024-05-03')
  })

  it.each(['First seen May 3, 2024 at 10:15 AM UTC', 'Archived 3 May 2024'])(
    'takes no day of finding for that of printing: %s',
    (line) => {
      const page = pageOf(`<html lang="en"><body>${body}<p><span>${line}</span></p>`, {
        url: 'https://archive.example/news/2024-05-03/tide-turns',
      })

      expect(metadata(page).publishedAt).toBeNull()
    },
  )

  it('drops what lies in the future and never takes the clock instead', () => {
    const page = pageOf(
      `<html lang="en"><head><meta property="article:published_time" content="2031-01-01T00:00:00Z"></head><body>${body}`,
    )

    expect(metadata(page).publishedAt).toBeNull()
  })

  it('names a later change only when it is later', () => {
    const at = (dateModified: string) =>
      metadata(
        pageOf(`<html lang="en"><body>${body}`, {
          jsonLd: [{ '@type': 'Article', datePublished: '2024-02-03T10:00:00Z', dateModified }],
        }),
      ).modifiedAt

    expect(at('2024-02-03T11:00:00Z')).toBe('2024-02-03T11:00:00.000Z')
    expect(at('2024-02-03T10:00:00Z')).toBeNull()
  })
})
