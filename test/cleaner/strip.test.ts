import { describe, expect, it } from 'vitest'
import { strip } from '../../src/cleaner/strip.ts'

describe('strip()', () => {
  it('takes out scripts, styles, drawings and comments', () => {
    const { html } = strip(
      '<p>a<script>if (1<2) "</p>"</script>b<style>p{}</style><!-- <p> --><svg><text>c</text></svg>d</p>',
    )

    expect(html).toBe('<p>abd</p>')
  })

  it('lifts JSON-LD and framework data out first', () => {
    const { jsonLd, data } = strip(
      '<script type="application/ld+json">{"a":1}</script><script id="__NEXT_DATA__">{"b":2}</script>',
    )

    expect(jsonLd).toEqual(['{"a":1}'])
    expect(data).toEqual(['{"b":2}'])
  })

  it('keeps the pictures of <noscript> and nothing else of it', () => {
    const { html } = strip('<noscript><p>Turn it on</p><img src="/a.jpg"></noscript>')

    expect(html).toBe('<noscript><img src="/a.jpg"></noscript>')
  })

  it('keeps a declarative shadow root in place and lifts other templates out', () => {
    const { html, templates } = strip(
      '<x-a><template shadowrootmode="open"><p>in</p></template></x-a><template><p>out</p></template>',
    )

    expect(html).toBe('<x-a><div><p>in</p></div></x-a>')
    expect(templates).toEqual(['<p>out</p>'])
  })

  it('keeps what stands after a premature end of the body', () => {
    expect(strip('<body><p>a</p></body></html><p>b</p>').html).toBe('<body><p>a</p><p>b</p>')
  })

  it('drops attributes that no step reads', () => {
    expect(
      strip('<p class=a onclick="x(\'>\')" data-track="1" style="color:red">b</p>').html.replace(
        /\s+/g,
        ' ',
      ),
    ).toBe('<p class=a >b</p>')
  })

  it('counts tags, attributes, depth and character references', () => {
    expect(strip('<div id=a><div class=b title=c><br>&amp;&#233;</div></div>').cost).toEqual({
      tags: 5,
      attributes: 3,
      depth: 2,
      references: 2,
    })
  })

  it('ends soon on tags that never close', () => {
    // With a search to the end of the page for each of them, these would take minutes.
    expect(strip('<svg>'.repeat(40_000)).cost.tags).toBeLessThanOrEqual(40_000)
    expect(strip('<!--'.repeat(1_000_000)).html).toBe('')
    expect(strip(`<p ${'a="'.repeat(1_000_000)}`).cost.tags).toBe(1)
  })
})
