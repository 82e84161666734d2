import { describe, expect, it } from 'vitest'
import { safeUrl } from '../../src/article/safe-url.ts'
import { cleanSubmission } from '../../src/ingest/clean-submission.ts'

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
})
