import { describe, expect, it } from 'vitest'
import { strip } from '../../../src/cleaner/source/strip.ts'

describe('strip()', () => {
  it('cuts scripts, styles, drawings and comments', () => {
    const { html } = strip(
      '<p>a<script>if (1<2) "</p>"</script>b<style>p{}</style><!-- <p> --><svg><text>c</text></svg>d</p>',
    )

    expect(html).toBe('<p>abd</p>')
  })

  it('extracts JSON-LD and framework data', () => {
    const { jsonLd, data } = strip(
      '<script type="application/ld+json">{"a":1}</script><script id="__NEXT_DATA__">{"b":2}</script>',
    )

    expect(jsonLd).toEqual(['{"a":1}'])
    expect(data).toEqual(['{"b":2}'])
  })

  it('extracts data from attributes', () => {
    const text = 'a "long" text '.repeat(40)
    const source = JSON.stringify({ text }).replaceAll('"', '&quot;')
    const { data } = strip(`<div data-page="${source}" data-small="{&quot;a&quot;:1}"></div>`)

    expect(data.map((each) => JSON.parse(each))).toEqual([{ text }])
  })

  it('extracts the HTML that only a script would show', () => {
    const { html, templates } = strip(
      '<script type="text/x-template"><p>a</p></script><noscript><p>b</p></noscript>',
    )

    expect(html).toBe('<noscript></noscript>')
    expect(templates).toEqual(['<p>a</p>', '<p>b</p>'])
  })

  it('keeps the pictures of <noscript> and nothing else of it', () => {
    const { html } = strip(
      '<noscript><p>Turn it on</p><img src="/a.jpg" alt="a > b"><img src="/b.jpg></noscript>"',
    )

    expect(html).toBe('<noscript><img src="/a.jpg" alt="a > b"></noscript>"')
  })

  it('keeps a declarative shadow root in place and extracts other templates', () => {
    const { html, templates } = strip(
      '<x-a><template shadowrootmode="open"><p>in</p></template></x-a><template><p>out</p></template>',
    )

    expect(html).toBe('<x-a><div><p>in</p></div></x-a>')
    expect(templates).toEqual(['<p>out</p>'])
  })

  it.each(['shadowrootmode=open', 'shadowroot=open', 'shadowmode="open"', 'shadowmode="closed"'])(
    'knows a shadow root by %s, the last two as in MHTML',
    (mark) => {
      expect(strip(`<x-a><template ${mark}><p>in</p></template></x-a>`).html).toBe(
        '<x-a><div><p>in</p></div></x-a>',
      )
    },
  )

  it('reads any number of nested shadow roots as nested elements', () => {
    const page = (roots: number) =>
      `${'<template shadowrootmode=open>'.repeat(roots)}a${'</template>'.repeat(roots)}`

    expect(strip(`${page(2)}</template>`).html).toBe('<div><div>a</div></div></template>')
    expect(strip(page(3)).cost).toMatchObject({ tags: 6, depth: 3 })
    expect(strip(page(200_000)).cost.depth).toBe(513)
  })

  it('counts the pictures of <noscript> with the rest of the page', () => {
    const noscript = `<noscript>${'<img src=a>'.repeat(40_000)}</noscript>`

    expect(strip(noscript).cost).toMatchObject({ tags: 40_000, attributes: 40_000 })
    expect(strip(noscript.repeat(20)).cost.tags).toBe(50_001)
  })

  it('keeps content after a premature end of the body', () => {
    expect(strip('<body><p>a</p></body></html><p>b</p>').html).toBe('<body><p>a</p><p>b</p>')
  })

  it('drops attributes that no step reads', () => {
    const { html } = strip('<p onclick="x(\'>\')" data-track="1" style="color:red" id=a>b</p>')

    expect(html.replace(/\s+/g, ' ')).toBe('<p id=a>b</p>')
  })

  it('writes the names of attributes in lower case, as the steps expect them', () => {
    expect(strip('<time CLASS="a" dateTime="2026-03-01">b</time>').html).toBe(
      '<time class="a" datetime="2026-03-01">b</time>',
    )
  })

  it('cuts white space that is not rendered, and no other', () => {
    const { html } = strip(
      '<ul>\n <li> <b>a</b> <i>b</i> </li>\n <!-- c --> </ul>\n<pre> <b>d</b>\n</pre>',
    )

    expect(html).toBe('<ul><li><b>a</b> <i>b</i></li></ul><pre> <b>d</b>\n</pre>')
  })

  it('keeps the space around a comment in a line', () => {
    expect(strip('<p>a <!-- b --> <b>c</b></p>').html).toBe('<p>a  <b>c</b></p>')
  })

  it('cuts parts of the chrome that contain only links and labels', () => {
    const { html, jsonLd } = strip(
      '<nav><ul><li><a href="/">Home</a><button>Menu</button></ul>' +
        '<script type="application/ld+json">{}</script></nav><p>a</p>',
    )

    expect(html).toBe('<p>a</p>')
    expect(jsonLd).toEqual(['{}'])
  })

  it.each(['rel="author"', 'itemprop=author', 'class="meta-byline"'])(
    'keeps a footer in which a link with %s tells who wrote the article',
    (mark) => {
      const footer = `<footer><a ${mark} href="/ada">Ada</a></footer>`

      expect(strip(`<p>a</p>${footer}`).html).toContain('Ada')
      expect(strip(`<p>a</p>${footer.replace(mark, '')}`).html).toBe('<p>a</p>')
    },
  )

  it.each([
    ['a heading', '<footer><h1>a</h1></footer>'],
    ['a paragraph to unfold', '<button><p>a</p></button>'],
    ['a picture that opens larger', '<button><img src="/a.jpg"></button>'],
    ['a long text', `<footer>${'a '.repeat(60)}</footer>`],
    ['such a part inside', '<nav><footer><h2>a</h2></footer></nav>'],
    ['no end', '<nav><a href="/">a</a>'],
  ])('keeps a part of the chrome with %s', (_, page) => {
    expect(strip(page).html).toBe(page)
  })

  it('counts tags, attributes, depth, character references and characters', () => {
    expect(strip('<div id=a><div class=b title=c><br>&amp;&#233;</div></div>').cost).toEqual({
      tags: 5,
      attributes: 3,
      depth: 2,
      references: 2,
      characters: 51,
    })
  })

  it('counts what only looks like a tag', () => {
    expect(strip('<p>1 < 2 << 3</p>').cost.tags).toBe(5)
  })

  it('ends soon on tags that never close', () => {
    // A search to the end of the page for each of them would take minutes.
    expect(strip('<svg>'.repeat(40_000)).cost.tags).toBeLessThanOrEqual(40_000)
    expect(strip('<!--'.repeat(1_000_000)).html).toBe('')
    expect(strip(`<p ${'a="'.repeat(1_000_000)}`).cost.tags).toBe(1)
  })
})
