import { describe, expect, it } from 'vitest'
import { clean } from '../../../src/cleaner/index.ts'

const paragraph =
  'The harbour master opened the gates again on Monday morning, eleven days after the storm had closed them.'

function isTruncated(end: string, data: object = {}, start = ''): boolean {
  const linked = { '@type': 'NewsArticle', headline: 'Ferry sails again', ...data }
  const result = clean(
    `<html><head><title>Ferry sails again</title><script type="application/ld+json">${JSON.stringify(linked)}</script></head>
     <body>${start}<article><h1>Ferry sails again</h1>${`<p>${paragraph} Again.</p><p>${paragraph} Twice, and with all bells.</p>`}${end}</article></body></html>`,
    { url: 'https://quill.example/news/ferry', now: new Date('2026-11-23T12:00:00Z') },
  )
  if (result.outcome === 'refused') throw new Error(result.detail)
  return result.content.isTruncated
}

const cut =
  '<p>The mayor then walked to the wall with a lamp in her hand, looked at the water and …</p>'
const whole =
  '<p>The mayor then walked to the wall with a lamp in her hand and said nothing at all.</p>'

describe('isTruncated()', () => {
  it.each([
    'To continue reading, subscribe now.',
    'Jetzt weiterlesen mit dem Abo',
    'Cet article est réservé aux abonnés',
    'Contenido exclusivo para suscriptores',
    'この記事は有料会員限定です',
    'Полный текст доступен по подписке',
  ])('finds a text that breaks off before a box with: %s', (words) => {
    const wall = `<div class="paywall"><h3>${words}</h3><a href="/join">Join</a></div>`

    expect(isTruncated(cut + wall)).toBe(true)
    expect(isTruncated(whole + wall)).toBe(false)
  })

  it('does not call a free text truncated for an ellipsis alone', () => {
    expect(isTruncated(cut)).toBe(false)
    expect(
      isTruncated(`${cut}<p class="paywall">For subscribers only</p>`, {
        isAccessibleForFree: true,
      }),
    ).toBe(false)
  })

  it('ignores a short last line and a box above the text', () => {
    const wall = '<div class="paywall">For subscribers only</div>'

    expect(isTruncated(`<p>The mayor then walked to the wall with a lamp</p>${wall}`)).toBe(false)
    expect(isTruncated(cut + `<p>${'Of the wall. '.repeat(9)}</p>` + wall)).toBe(false)
    expect(isTruncated(cut, {}, wall)).toBe(false)
  })

  it('finds that a text breaks off on a page that declares itself closed', () => {
    expect(isTruncated(cut, { isAccessibleForFree: false })).toBe(true)
  })
})
