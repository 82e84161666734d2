import { describe, expect, it } from 'vitest'
import { pageLimits } from '../../../src/cleaner/source/page-limits.ts'
import { parse } from '../../../src/cleaner/source/parse.ts'
import {
  firstNamed,
  following,
  isElement,
  isText,
  type Element,
} from '../../../src/cleaner/tree/dom.ts'

/** A tree as one line: names with what is inside in brackets, texts in quotes. */
function shape(html: string): string {
  const document = parse(html)
  return document ? inside(document.documentElement) : 'too deep'
}

function inside(parent: Element): string {
  const parts: string[] = []
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (isText(node)) parts.push(JSON.stringify(node.data))
    else if (isElement(node)) parts.push(`${node.localName}[${inside(node)}]`)
  }
  return parts.join(' ')
}

describe('parse()', () => {
  it.each([
    ['a whole page', '<html><head><title>A</title></head><body><p>B</p></body></html>'],
    ['a page without <html>', '<head><title>A</title></head><body><p>B</p></body>'],
    ['a page without its frame', '<title>A</title><p>B</p>'],
    ['a head that never ends', '<html><head><title>A</title><p>B</p></html>'],
    ['a body that ends early', '<html><head><title>A</title></head><body></body></html><p>B</p>'],
  ])('gives a head and a body to %s', (_, html) => {
    expect(shape(html)).toBe('head[title["A"]] body[p["B"]]')
  })

  it('keeps what a page declares after its text has begun in the body', () => {
    expect(shape('<p>A</p><meta name="author">')).toBe('head[] body[p["A"] meta[]]')
  })

  it('ignores a second html, head or body inside the first', () => {
    expect(shape('<body><div>A<html><head><body>B</div>C')).toBe('head[] body[div["AB"] "C"]')
  })

  it('keeps the attributes of html, head and body, also those that only a second tag has', () => {
    const document = parse('<html lang="de"><body class=" wide ">A</body><html lang="en" id="b">')

    expect(document?.documentElement.getAttribute('lang')).toBe('de')
    expect(document?.documentElement.getAttribute('id')).toBe('b')
    expect(document?.body.className).toBe('wide')
  })

  it.each([
    ['paragraphs', '<p>A<p>B<div>C</div>', 'p["A"] p["B"] div["C"]'],
    ['entries', '<ul><li>A<ul><li>B</ul><li>C</ul>', 'ul[li["A" ul[li["B"]]] li["C"]]'],
    [
      'entries of paragraphs',
      '<ul><li><p>A<li><div>B<li>C</ul>',
      'ul[li[p["A"]] li[div["B"]] li["C"]]',
    ],
    ['descriptions', '<dl><dt>A<dd><p>B<dt>C</dl>', 'dl[dt["A"] dd[p["B"]] dt["C"]]'],
    [
      'cells and header cells',
      '<table><tr><td><p>A<th>B<td>C</table>',
      'table[tr[td[p["A"]] th["B"] td["C"]]]',
    ],
    [
      'parts of tables',
      '<table><thead><th>A<tbody><tr><td>B<tfoot><td>C</table>',
      'table[thead[th["A"]] tbody[tr[td["B"]]] tfoot[td["C"]]]',
    ],
    [
      'the cells of a table in a cell',
      '<table><tr><td><table><tr><td>A</table>B<td>C</table>',
      'table[tr[td[table[tr[td["A"]]] "B"] td["C"]]]',
    ],
    ['headings', '<h1>A<h2>B</h2>', 'h1["A"] h2["B"]'],
    ['cells', '<table><tr><td>A<td>B<tr><td>C</table>', 'table[tr[td["A"] td["B"]] tr[td["C"]]]'],
  ])('closes %s without end tags', (_, html, body) => {
    expect(shape(html)).toBe(`head[] body[${body}]`)
  })

  it('joins a text around its character references', () => {
    expect(shape('Salt &amp; smoke&nbsp;&#8212; &xyzzy;')).toBe(
      'head[] body["Salt & smoke\u00a0— &xyzzy;"]',
    )
  })

  it.each([
    ['without its semicolon', '&copy 2026', '© 2026'],
    ['as the longest name that fits', '&notin; &notit;', '∉ ¬it;'],
    ['of two characters', '&NotEqualTilde;', '\u2242\u0338'],
    ['once', '&amp;amp;', '&amp;'],
    ['by a number of windows-1252', '&#x80;', '€'],
    ['by a number of no character', '&#0;', '\ufffd'],
  ])('decodes a character reference %s', (_, html, text) => {
    expect(parse(html)?.body.textContent).toBe(text)
  })

  it.each([
    ['?a=1&amp;b=2', '?a=1&b=2'],
    ['?a=1&copy=2&regs=3', '?a=1&copy=2&regs=3'],
    ['&eacute;t&eacute &rarr;', 'été →'],
  ])('decodes the references of the attribute %s', (given, value) => {
    expect(parse(`<a title="${given}">`)?.body.firstElementChild?.getAttribute('title')).toBe(value)
  })

  it('does not take the names of inherited properties for attributes', () => {
    const element = parse('<p constructor title="x">')?.body.firstElementChild

    expect(element?.hasAttribute('toString')).toBe(false)
    expect(element?.getAttribute('__proto__')).toBeNull()
    expect(element?.getAttribute('constructor')).toBe('')
  })

  it('declines a page nested deeper than the limit, also by elements without end tags', () => {
    const pairs = pageLimits.depth / 2

    expect(parse('<dd><li>'.repeat(pairs - 1))).not.toBeNull()
    expect(parse('<dd><li>'.repeat(pairs + 1))).toBeNull()
  })
})

describe('a node of the tree', () => {
  it.each([
    ['first', 'a', '[b][c]'],
    ['middle', 'b', '[a][c]'],
    ['last', 'c', '[a][b]'],
  ])('is removed from the %s place with its content', (_, name, left) => {
    const document = parse('<main><a>1</a><b>2</b><c>3</c></main>')!
    const main = document.body.firstElementChild!

    firstNamed(main, name)!.remove()

    const forwards: string[] = []
    for (let at = main.firstElementChild; at; at = at.nextElementSibling)
      forwards.push(at.localName)
    const backwards: string[] = []
    const last = firstNamed(main, forwards.at(-1)!)!
    for (let at: Element | null = last; at; at = at.previousElementSibling)
      backwards.unshift(at.localName)
    expect(forwards.map((each) => `[${each}]`).join('')).toBe(left)
    expect(backwards).toEqual(forwards)
    expect([...document.getElementsByTagName(name)]).toEqual([])
  })

  it('has the text of all its descendants, in order', () => {
    const document = parse('<div>1<b>2<i>3</i></b>4</div>5')!

    expect(document.body.firstElementChild!.textContent).toBe('1234')
    expect(document.body.textContent).toBe('12345')
  })

  it('is followed by the next one in document order', () => {
    const document = parse('<div><b>1</b>2</div>')!
    const names: string[] = []
    const { body } = document
    for (let node = following(body, body); node; node = following(node, body))
      names.push(isElement(node) ? node.localName : node.textContent)

    expect(names).toEqual(['div', 'b', '1', '2'])
  })
})
