import { describe, expect, it } from 'vitest'
import { formatAdvice } from '../../../src/intake/captures/format-advice.ts'

const bytes = (head: string) => Uint8Array.from(head, (sign) => sign.charCodeAt(0))

describe('formatAdvice()', () => {
  it.each([
    ['application/pdf', 'pdftohtml'],
    ['application/epub+zip', 'unzip'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'pandoc'],
    ['application/rss+xml; charset=utf-8', 'link of each entry'],
    ['text/markdown', 'pandoc'],
    ['image/png', 'post the page that shows it'],
  ])('says how to get HTML out of %s', (contentType, advice) => {
    const text = formatAdvice(contentType)

    expect(text).toContain(advice)
    expect(text).toContain('Taken are HTML')
  })

  it.each([
    ['%PDF-1.7', 'pdftohtml'],
    [`PK\x03\x04${'\0'.repeat(26)}[Content_Types].xml`, 'pandoc'],
    [`PK\x03\x04${'\0'.repeat(26)}mimetypeapplication/epub+zip`, 'EPUB'],
    ['<?xml version="1.0"?>\n<rss version="2.0">', 'feed'],
    ['[{"url":', 'jq -c'],
    ['filedesc://x', 'warcio recompress'],
  ])('goes by the first bytes %j before the label', (head, advice) => {
    expect(formatAdvice('text/markdown', bytes(head))).toContain(advice)
  })

  it('only lists what is taken for an unknown body', () => {
    expect(formatAdvice('application/x-quill', bytes('quill'))).toMatch(/^Taken are HTML/)
  })
})
