import { describe, expect, it } from 'vitest'
import type { Block, Body } from '../../src/article/body.ts'
import { articleHtml, bodyHtml } from '../../src/article/html.ts'
import { article } from '../fixtures/articles.ts'
import { everyNode } from '../fixtures/every-node.ts'
import { image, paragraph, root, text, url } from '../site/specimen.ts'

describe('bodyHtml()', () => {
  it('prints every node', () => {
    expect(bodyHtml(everyNode, 'de'))
      .toBe(`<p>Am Abend <em>endlich</em> ging das <strong>Licht</strong> an, <del>nicht</del><br><code dir="ltr">FL(2) 10s</code>, wie <a href="https://seeamt.example/licht" title="Seeamt" rel="nofollow ugc noopener">das Seeamt</a> sagt.<sup><a id="call-1" href="#note-1" role="doc-noteref">1</a></sup></p>
<h2>Die Mole</h2>
<ol start="3">
<li>
<p>Turm</p>
<ul>
<li>Linse</li>
</ul>
</li>
</ol>
<table>
<thead>
<tr><th scope="col">Jahr</th><th scope="col" style="text-align: right">Schiffe</th></tr>
</thead>
<tbody>
<tr><td>2026</td><td style="text-align: right">412</td></tr>
</tbody>
</table>
<blockquote>
<p>„Schön“, sagte Quell.</p>
</blockquote>
<pre dir="ltr"><code class="language-text">FL(2)
10s</code></pre>
<hr>
<figure>
<img src="https://bild.example/mole.png" alt="Die Mole bei Nacht" width="1200" height="675" loading="lazy">
<figcaption>Die Mole am Freitag <small dir="auto">Ole Brandt</small></figcaption>
</figure>
<p><a href="https://video.example/1" rel="nofollow ugc noopener">Das Licht geht an</a></p>
<p>Das Licht hat 10<sup>6</sup> cd, das Gas ist SF<sub>6</sub>, der Turm heißt <ruby>灯台<rp>(</rp><rt>とうだい</rt><rp>)</rp></ruby>.</p>
<section role="doc-endnotes">
<ol>
<li id="note-1">
<p>Seeamt, 2026</p>
<a href="#call-1" role="doc-backlink">↑</a>
</li>
</ol>
</section>`)
  })

  it('begins sub-headings at level 2 and skips none', () => {
    const heading = (depth: 3 | 5): Block => ({ type: 'heading', depth, children: [text('x')] })

    expect(bodyHtml(root(heading(3), heading(5)), 'en')).toBe('<h2>x</h2>\n<h3>x</h3>')
  })

  it('keeps a reference without a note as it was printed, and a note without a reference', () => {
    const body = root(
      paragraph('Gone', { type: 'footnoteReference', identifier: 'a', label: '*' }),
      { type: 'footnoteDefinition', identifier: 'b', label: '2', children: [paragraph('Alone')] },
    )

    expect(bodyHtml(body, 'en', { idPrefix: 'one-' })).toBe(
      '<p>Gone<sup>*</sup></p>\n<section role="doc-endnotes">\n<ol>\n' +
        '<li id="one-note-1">\n<p>Alone</p>\n</li>\n</ol>\n</section>',
    )
  })

  it('marks a paragraph in the other direction', () => {
    const arabic = 'قال المتحدث باسم الميناء إن السفن تعود'

    expect(bodyHtml(root(paragraph(arabic)), 'en')).toBe(`<p dir="rtl">${arabic}</p>`)
  })

  it('escapes every text and every attribute', () => {
    const attack = '"><script>alert(1)</script>&amp;'
    const hostile: Body = root(
      paragraph(
        attack,
        { type: 'inlineCode', value: attack },
        {
          type: 'ruby',
          children: [text('x')],
          reading: attack,
        },
      ),
      { type: 'code', lang: attack, value: attack },
      {
        type: 'figure',
        children: [image('https://bild.example/?a=1&b="2"', { alt: attack, title: attack })],
        caption: [text(attack)],
        credit: attack,
      },
      {
        type: 'embed',
        url: url('https://video.example/'),
        provider: 'x',
        title: attack,
        media: null,
        poster: null,
      },
      paragraph({ type: 'footnoteReference', identifier: attack, label: attack }),
    )

    const printed = bodyHtml(hostile, 'en', { idPrefix: attack })

    expect(printed).not.toContain('<script')
    expect(
      printed.match(/&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;&amp;amp;/g),
    ).toHaveLength(11)
  })
})

describe('articleHtml()', () => {
  it('prints the title, the lede and a lead picture that the body lacks', async () => {
    const leadImage = {
      url: url('https://bild.example/a.jpg'),
      alt: 'A',
      width: 3,
      height: 2,
      credit: 'Ole',
    }
    const printed = articleHtml({
      ...(await article({ lang: 'fa', title: 'One <b>', lede: 'Two' })),
      image: leadImage,
      body: root(paragraph('کشتی‌ها')),
    })

    expect(printed).toBe(`<article lang="fa" dir="rtl">
<h1>One &lt;b&gt;</h1>
<p><strong>Two</strong></p>
<figure>
<img src="https://bild.example/a.jpg" alt="A" width="3" height="2" loading="lazy">
<figcaption><small dir="auto">Ole</small></figcaption>
</figure>
<p>کشتی‌ها</p>
</article>
`)
  })

  it('leaves the direction of an unknown language to the browser', async () => {
    expect(articleHtml(await article({ lang: 'und' }))).toMatch(/^<article dir="auto">/)
  })
})
