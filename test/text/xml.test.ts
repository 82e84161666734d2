import { describe, expect, it } from 'vitest'
import { element, textElement, xmlDocument, type XmlElement } from '../../src/text/xml.ts'

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const printed = (root: XmlElement) => xmlDocument(root).slice(head.length).trimEnd()

describe('xmlDocument()', () => {
  it('prints elements with their attributes and what is in them', () => {
    const root = element('a', { href: '/x', size: 3, gone: null }, 'text', element('b', {}), null)

    expect(xmlDocument(root)).toBe(`${head}<a href="/x" size="3">text<b/></a>\n`)
  })

  it.each([
    [']]>', ']]&gt;'],
    ['<script>alert("&")</script>', '&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;'],
    ['&amp;', '&amp;amp;'],
    ['a\r\nb', 'a&#13;\nb'],
    ['nul\0 bell\u0007 escape\u001B', 'nul bell escape'],
    ['half \uD800 pair', 'half  pair'],
    ['\uFFFE and \uFFFF', ' and '],
    ['whole 🚢 pair', 'whole 🚢 pair'],
  ])('keeps %j from meaning anything', (text, escaped) => {
    expect(printed(element('a', {}, text))).toBe(`<a>${escaped}</a>`)
  })

  it('keeps an attribute from ending', () => {
    expect(printed(element('a', { title: '"><b c="' }))).toBe(
      '<a title="&quot;&gt;&lt;b c=&quot;"/>',
    )
  })

  it('keeps line ends and tabs of an attribute from becoming spaces', () => {
    expect(printed(element('a', { title: 'a\tb\nc' }))).toBe('<a title="a&#9;b&#10;c"/>')
  })
})

describe('textElement()', () => {
  it.each([null, ''])('is nothing for %j', (text) => {
    expect(textElement('a', text)).toBeNull()
  })
})
