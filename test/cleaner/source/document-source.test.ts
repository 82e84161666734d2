import { DOMParser } from 'linkedom/worker'
import { describe, expect, it } from 'vitest'
import { documentSource } from '../../../src/cleaner/source/document-source.ts'
import { pageLimits } from '../../../src/cleaner/source/page-limits.ts'

const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html')

describe('documentSource()', () => {
  it.each([
    [
      'elements, attributes and text',
      '<html lang="de"><body class="a b"><p>Tag</p>Nacht</body></html>',
    ],
    ['what is escaped', '<p title="&quot;&amp;&lt;">1 &lt; 2 &amp;amp; 3</p>'],
    ['scripts and styles as they are', '<script type="application/ld+json">{"a":"<b>&"}</script>'],
    ['elements without an end tag', '<p>One<br>two<img src="a.jpg"></p>'],
    ['several roots', '<h1>One</h1><p>Two</p>'],
    ['templates', '<template><p>One</p></template><p>Two</p>'],
  ])('prints %s', (_what, html) => {
    expect(documentSource(parsed(html))).toBe(html)
  })

  it('leaves out the doctype and comments', () => {
    expect(documentSource(parsed('<!doctype html><p>One<!-- two --></p>'))).toBe('<p>One</p>')
  })

  it('prints an open shadow root as a declarative one, before the content of its host', () => {
    const document = parsed('<news-text><p>Light</p></news-text>')
    const shadow = document.querySelector('news-text').attachShadow({ mode: 'open' })
    shadow.innerHTML = '<p>Shadow</p>'

    expect(documentSource(document)).toBe(
      '<news-text><template shadowrootmode="open"><p>Shadow</p></template><p>Light</p></news-text>',
    )
  })

  it('changes nothing in the document', () => {
    const document = parsed('<main><template><p>One</p></template><p class="a">Two</p></main>')
    const before = document.toString()

    documentSource(document)

    expect(document.toString()).toBe(before)
  })

  it('reads a document of any depth, and stops soon after the limit of a page', () => {
    const deep = parsed(`${'<div>'.repeat(20_000)}x`)
    const endless = parsed(`<p>${'x'.repeat(100_000)}</p>`)
    const text = endless.querySelector('p').firstChild
    Object.defineProperty(text, 'nextSibling', { get: () => text })

    expect(documentSource(deep)).toHaveLength(20_000 * 11 + 1)
    expect(documentSource(endless).length).toBeLessThan(pageLimits.bytes + 200_000)
  })

  it('prints nothing for a document without elements', () => {
    expect(documentSource({ childNodes: [] })).toBe('')
  })
})
