import { describe, expect, it } from 'vitest'
import { clean } from '../../../src/cleaner/index.ts'

const paragraph =
  'The harbour master opened the gates again on Monday morning, eleven days after the storm had closed them.'

function cleaned(head: string): string {
  const html = `<html><head><title>Ferry</title>${head}<meta property="og:image" content="og.jpg"></head>
<body><article><h1>Ferry</h1><p>${paragraph} <a href="tide">The tide</a> is out.</p><p><img src="pier.jpg" alt="Pier"></p>
<p>${paragraph} Again.</p></article></body></html>`
  const result = clean(html, {
    url: 'https://quill.example/news/2026/ferry',
    now: new Date('2026-11-23T12:00:00Z'),
  })
  return JSON.stringify(result.outcome === 'cleaned' ? result.content : null)
}

describe('baseUrl()', () => {
  it.each([
    ['<base href="/img/">', 'https://quill.example/img/'],
    ['<base target="_top"><base href="https://static.example/a/b">', 'https://static.example/a/'],
    ['<base href="one/"><base href="two/">', 'https://quill.example/news/2026/one/'],
    ['<base href="javascript:alert(1)">', 'https://quill.example/news/2026/'],
    ['</head><body><div><base href="//static.example/v2/"></div>', 'https://static.example/v2/'],
    ['', 'https://quill.example/news/2026/'],
  ])('reads addresses of a page with %s as a browser does', (head, base) => {
    const article = cleaned(head)

    for (const name of ['og.jpg', 'pier.jpg', 'tide']) expect(article).toContain(`"${base}${name}"`)
  })
})
