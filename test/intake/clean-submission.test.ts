import { describe, expect, it } from 'vitest'
import { safeUrl } from '../../src/article/safe-url.ts'
import { cleanSubmission } from '../../src/intake/clean-submission.ts'
import { moment } from '../fixtures/articles.ts'

const paragraph =
  'The harbour master opened the gates again on Monday morning, eleven days after the storm had closed them.'
const submission = {
  url: safeUrl('https://quill.example/news/ferry')!,
  page: `<title>Ferry</title><meta property="og:image" content="http://127.0.0.1:8788/pier.jpg">
<body><h1>Ferry</h1><p>${paragraph}</p><p>${paragraph} Again.</p>`,
  contentType: 'text/html',
  overrides: {},
}

describe('cleanSubmission()', () => {
  it.each([
    ['http://127.0.0.1:8787', 'http://127.0.0.1:8788/pier.jpg'],
    ['https://news.example', undefined],
  ])('for a site at %s takes as its picture, from a private network, %s', async (site, picture) => {
    const { article } = await cleanSubmission(submission, new Date('2026-11-23'), site)

    expect(article.image?.url).toBe(picture)
  })

  const now = new Date('2026-11-23T10:00:00Z')
  const changed = {
    ...submission,
    page: submission.page.replace(
      '<body>',
      `<meta property="article:published_time" content="2026-10-03T08:00:00Z">
      <meta property="article:modified_time" content="2026-10-04T08:00:00Z"><body>`,
    ),
  }
  const timesOf = async (publishedAt?: string) => {
    const overrides = publishedAt ? { publishedAt: moment(publishedAt) } : {}
    const { article } = await cleanSubmission(
      { ...changed, overrides },
      now,
      'https://news.example',
    )
    return { publishedAt: article.publishedAt, modifiedAt: article.modifiedAt }
  }

  it.each([
    ['2026-10-01', '2026-10-04T08:00:00.000Z'],
    ['2026-10-04T07:59:00.000Z', '2026-10-04T08:00:00.000Z'],
    ['2026-10-04T08:00:00.000Z', null],
    ['2026-11-01', null],
    ['2026-11-24', null],
    ['1814-11-29', '2026-10-04T08:00:00.000Z'],
  ])('of an article published %s by its sender keeps the change of %s', async (time, change) => {
    expect(await timesOf(time)).toEqual({ publishedAt: time, modifiedAt: change })
  })

  it('leaves the times of the page where the sender gives none', async () => {
    expect(await timesOf()).toEqual({
      publishedAt: '2026-10-03T08:00:00.000Z',
      modifiedAt: '2026-10-04T08:00:00.000Z',
    })
  })

  it.each([
    ['2039-01-01', '2026-11-24T10:00:00.000Z'],
    ['2026-11-25', '2026-11-24T10:00:00.000Z'],
    ['2026-11-24T10:00:00.001Z', '2026-11-24T10:00:00.000Z'],
    ['0001-01-01T00:00:00.000Z', '1600-01-01'],
  ])('refuses a publication on %s, beyond %s', async (time, limit) => {
    await expect(timesOf(time)).rejects.toMatchObject({
      code: 'request_invalid',
      details: { limit, detail: expect.stringContaining(`publishedAt: ${time}`) },
    })
  })
})
