import { describe, expect, it } from 'vitest'
import { clean } from '../../../src/cleaner/index.ts'

const options = { url: 'https://quill.example/news/ferry', now: new Date('2026-11-23T12:00:00Z') }
const paragraph =
  'The harbour master opened the gates again on Monday morning, eleven days after the storm had closed them.'

/** A page that has an address wherever a reader's browser would ask for it unbidden. */
function pageWith(address: string): string {
  return `<html><head><title>Ferry</title><meta property="og:image" content="${address}/og.jpg">
<script type="application/ld+json">{"@type":"NewsArticle","image":{"url":"${address}/ld.jpg"}}</script></head>
<body><article><h1>Ferry</h1><p>${paragraph}</p>
<figure><img src="${address}/src.jpg" alt="The pier"><figcaption>The pier at noon.</figcaption></figure>
<p>${paragraph} Again.</p><img data-src="${address}/lazy.jpg" srcset="${address}/set.jpg 800w" alt="The gates">
<p>${paragraph} And again.</p><video src="${address}/film.mp4" poster="${address}/poster.jpg"></video>
<video src="https://good.example/film.mp4" poster="${address}/poster.jpg"></video></article></body></html>`
}

const articleOf = (address: string, isLocal = false) => {
  const result = clean(pageWith(address), { ...options, isLocal })
  return JSON.stringify(result.outcome === 'cleaned' ? result.content : null)
}

describe('Pictures and players', () => {
  it('of a public host are all kept', () => {
    const article = articleOf('https://good.example')

    for (const file of ['og.jpg', 'src.jpg', 'set.jpg', 'film.mp4', 'poster.jpg'])
      expect(article).toContain(`https://good.example/${file}`)
  })

  it.each([
    'http://127.0.0.1',
    'http://2130706433',
    'http://0x7f.1:8080',
    'http://localhost:3000',
    'http://router.localhost',
    'http://10.0.0.1',
    'http://172.16.0.1',
    'http://192.168.1.1',
    '//192.168.1.1',
    'http://169.254.169.254',
    'http://metadata.google.internal',
    'http://printer.local',
    'http://intranet',
    'http://[::1]',
    'http://[::ffff:192.168.1.1]',
    'http://[fe80::1]',
    'http://[fd00::1]',
  ])('of %s are left out, and the article stays', (address) => {
    const host = new URL(address, 'http://a.example').host
    const article = articleOf(address)

    expect(article).toContain(paragraph)
    expect(article).toContain('https://good.example/film.mp4')
    expect(article).not.toContain(host)
  })

  it('of a private host are kept where the site is read only in that network', () => {
    expect(articleOf('http://127.0.0.1:8788', true)).toContain('http://127.0.0.1:8788/src.jpg')
  })

  it.each([
    '/pier_{width}.jpg',
    '/pier_{{width}}x.jpg',
    '/pier_${formatId}.jpg',
    '/pier_%7Bwidth%7D.jpg',
    '/pier-**imageVariant**_w-**width**.jpg',
    '/[width]/pier.jpg',
    '/$width$/pier.jpg',
    '/__SIZE__/pier.jpg',
    '/pier/WIDTHxHEIGHT.jpg',
    '/pier/:size.jpg',
    '<%= pier %>.jpg',
    'undefined',
    'null',
    '/img/undefined',
    '/img/null.jpg',
    '/img/undefined?w=800',
    '[object Object]',
    '#',
    '?',
    '/',
    '',
  ])('at the unusable address %j are left out everywhere', (address) => {
    const html = pageWith('https://good.example')
      .replaceAll(/https:\/\/good\.example\/(?:og|ld|src|lazy|poster)\.jpg/g, address)
      .replace('srcset="https://good.example/set.jpg 800w"', '')
    const result = clean(html, options)
    const content = result.outcome === 'cleaned' ? result.content : null

    expect(content?.image).toBeNull()
    expect(JSON.stringify(content?.body)).not.toMatch(/"type":"figure"|"poster":"/)
    expect(JSON.stringify(content?.body)).toContain('https://good.example/film.mp4')
  })

  it.each([
    'https://good.example/og.jpg 600w,https://good.example/og-l.jpg 1200w',
    'https://good.example/og.jpg, https://good.example/og-l.jpg',
  ])('with several addresses in place of one, %j, are left out', (addresses) => {
    const html = pageWith('https://good.example').replace('https://good.example/og.jpg', addresses)
    const result = clean(html, options)

    expect(result).toMatchObject({ content: { image: { url: 'https://good.example/ld.jpg' } } })
  })

  it.each([
    '/image/fetch/$s_!7LYF!,w_1456,c_limit/pier.jpg',
    '/t_fit-1000w,f_avif,q_auto/pier.jpg',
    '/alternates/WIDTH_1440/pier.jpg',
    '/pier[1].jpg',
    '/pier.jpg?fields[width]=800',
    '/size/w1600/pier.jpg',
    '/2:3/w_1920,c_limit/pier.jpg',
    '/nullarbor.jpg',
    '/pier (2).jpg',
  ])('at %s are kept', (path) => {
    const html = pageWith('https://good.example').replaceAll('/src.jpg', path)
    const result = clean(html, options)

    const url = new URL(path, 'https://good.example').href
    expect(JSON.stringify(result.outcome === 'cleaned' && result.content.body)).toContain(url)
  })
})
