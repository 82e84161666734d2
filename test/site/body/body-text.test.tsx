import { describe, expect, it } from 'vitest'
import { parseArticleId } from '../../../src/article/article-address.ts'
import type { Block, Phrasing } from '../../../src/article/body.ts'
import { bodyModel } from '../../../src/site/body/body-model.ts'
import { BodyText } from '../../../src/site/body/body-text.tsx'
import { siteModel } from '../../../src/site/model/site.ts'
import { rendered } from '../rendered.ts'
import { everything, image, paragraph, root, siteConfig, text, url } from '../specimen.ts'

async function printed(...blocks: Block[]): Promise<string> {
  const site = siteModel(siteConfig)
  const page = bodyModel(root(...blocks), 'en', site)
  const html = await rendered(<BodyText model={page} />)
  return html.replace(/^<div class="prose">/, '').replace(/<\/div>$/, '')
}

const inParagraph = async (node: Phrasing) =>
  (await printed(paragraph(node))).replace(/^<p>|<\/p>$/g, '')

describe('BodyText()', () => {
  it('marks what a translation has made of quotations, and what it left of texts of pictures', async () => {
    const body = root(
      { type: 'blockquote', children: [paragraph('At last.')] },
      { type: 'figure', children: [image('https://a.example/1.jpg')], caption: [], credit: null },
    )
    const translation = { sourceLang: 'ar', remaining: ['body/1/0'] }
    const model = bodyModel(body, 'en', siteModel(siteConfig), '', { translation })
    const html = await rendered(<BodyText model={model} />)

    expect(html).toContain(
      '<blockquote><p>At last.</p><small class="credit">Translated quotation</small></blockquote>',
    )
    expect(html).toMatch(/<img [^>]*lang="ar" dir="rtl"/)
    expect(await printed(...body.children)).not.toMatch(/Translated|lang=/)
  })

  it('asks no other server for pictures, posters, video or sound where the site has its own', async () => {
    const embed = { type: 'embed', provider: 'Clips', title: 'A clip' } as const
    const poster = url('https://a.example/poster.jpg')
    const body = root(
      { type: 'figure', children: [image('https://a.example/1.jpg')], caption: [], credit: null },
      { ...embed, url: url('https://a.example/1.mp4'), media: 'video', poster },
      { ...embed, url: url('https://a.example/1.mp3'), media: 'audio', poster: null },
    )
    const pictures = { secret: 'secret', isResizing: true }
    const article = parseArticleId('x7k2m9qd4hte')
    const site = siteModel({ ...siteConfig, pictures })

    const html = await rendered(<BodyText model={bodyModel(body, 'en', site, '', { article })} />)

    expect(html).not.toMatch(/<(?:video|audio)/)
    expect(html.match(/ src="\/picture\/x7k2m9qd4hte\/[0-9a-f]{28}\.640"/g)).toHaveLength(2)
    expect(html.match(/ srcset="\/picture\/[^"]*\.1280 1280w" sizes="/g)).toHaveLength(2)
    expect(html).not.toMatch(/ (?:src|srcset|poster)="http/)
    expect(html).toContain('href="https://a.example/1.mp4"')
  })

  it.each<[string, Phrasing, string]>([
    ['text', text('a < b & "c"'), 'a &lt; b &amp; &quot;c&quot;'],
    ['emphasis', { type: 'emphasis', children: [text('x')] }, '<em>x</em>'],
    ['strong', { type: 'strong', children: [text('x')] }, '<strong>x</strong>'],
    ['delete', { type: 'delete', children: [text('x')] }, '<del>x</del>'],
    ['superscript', { type: 'superscript', children: [text('6')] }, '<sup>6</sup>'],
    ['subscript', { type: 'subscript', children: [text('2')] }, '<sub>2</sub>'],
    [
      'ruby',
      { type: 'ruby', children: [text('灯台')], reading: 'とうだい' },
      '<ruby>灯台<rp>(</rp><rt>とうだい</rt><rp>)</rp></ruby>',
    ],
    [
      'span',
      {
        type: 'span',
        data: { hName: 'span', hProperties: { lang: 'ar', dir: 'rtl' } },
        children: [text('ميناء')],
      },
      '<span lang="ar" dir="rtl">ميناء</span>',
    ],
    ['break', { type: 'break' }, '<br/>'],
    ['inline code', { type: 'inlineCode', value: 'x' }, '<code dir="ltr">x</code>'],
    [
      'link',
      {
        type: 'link',
        url: url('https://a.example/?a=1&b="'),
        title: 'unused',
        children: [text('x')],
      },
      '<a href="https://a.example/?a=1&amp;b=%22" rel="nofollow ugc noopener">x</a>',
    ],
    [
      'call of a missing footnote',
      { type: 'footnoteReference', identifier: 'n', label: '*' },
      '<sup>*</sup>',
    ],
  ])('prints %s', async (_what, node, html) => {
    expect(await inParagraph(node)).toBe(html)
  })

  it.each<[string, Block, string]>([
    ['a paragraph', paragraph('x'), '<p>x</p>'],
    ['a break of theme', { type: 'thematicBreak' }, '<hr/>'],
    [
      'a quotation',
      { type: 'blockquote', children: [paragraph('x')] },
      '<blockquote><p>x</p></blockquote>',
    ],
    [
      'code without its language',
      { type: 'code', lang: '"><script>', value: 'if (a < b) {}\n' },
      '<pre dir="ltr"><code>if (a &lt; b) {}\n</code></pre>',
    ],
    [
      'a list that starts at 3',
      {
        type: 'list',
        ordered: true,
        start: 3,
        spread: false,
        children: [{ type: 'listItem', spread: false, children: [paragraph('x')] }],
      },
      '<ol start="3"><li><p>x</p></li></ol>',
    ],
    [
      'a deep heading at the level it has in the outline',
      { type: 'heading', depth: 5, children: [text('x')] },
      '<h2>x</h2>',
    ],
    [
      'an embed as a link card',
      {
        type: 'embed',
        url: url('https://short.example/1'),
        provider: 'Short',
        title: null,
        media: null,
        poster: null,
      },
      '<div class="embed"><a href="https://short.example/1" rel="nofollow ugc noopener">' +
        '<bdi class="provider">Short</bdi> <bdi>short.example</bdi></a></div>',
    ],
  ])('prints %s', async (_what, block, html) => {
    expect(await printed(block)).toBe(html)
  })

  it('prints a figure with its caption and credit apart', async () => {
    const html = await printed({
      type: 'figure',
      children: [image('https://pictures.example/a.jpg', { alt: 'A boat' })],
      caption: [text('The boat.')],
      credit: '© Jon Vester',
    })

    expect(html).toBe(
      '<figure><img src="https://pictures.example/a.jpg" alt="A boat" width="1200" height="800" ' +
        'decoding="async" referrerpolicy="no-referrer"/><figcaption>The boat. ' +
        '<small class="credit" dir="auto">© Jon Vester</small></figcaption></figure>',
    )
  })

  it('loads every picture but the first when it comes near', async () => {
    const figure: Block = {
      type: 'figure',
      children: [image('https://pictures.example/a.jpg'), image('https://pictures.example/b.jpg')],
      caption: [],
      credit: null,
    }

    const pictures = (await printed(figure)).match(/<img[^>]*>/g) ?? []

    expect(pictures.map((picture) => picture.includes('loading="lazy"'))).toEqual([false, true])
  })

  it('plays media without fetching them first', async () => {
    const html = await printed({
      type: 'embed',
      url: url('https://audio.example/horn.mp3'),
      provider: 'Bay Radio',
      title: 'The horn',
      media: 'audio',
      poster: null,
    })

    expect(html).toContain(
      '<audio src="https://audio.example/horn.mp3" controls="" preload="none" aria-label="The horn">',
    )
  })

  it('leads from a footnote’s call to the note and from the note back to the first call', async () => {
    const call: Phrasing = { type: 'footnoteReference', identifier: '"><b>', label: 'a' }
    const html = await printed(paragraph({ ...call }, { ...call }), {
      type: 'footnoteDefinition',
      identifier: '"><b>',
      label: 'a',
      children: [paragraph('x')],
    })

    expect(html.match(/id="call-1"/g)).toHaveLength(1)
    expect(html.match(/href="#note-1"/g)).toHaveLength(2)
    expect(html).toMatch(
      /<li id="note-1"><p>x<\/p><a class="back" role="doc-backlink" href="#call-1"/,
    )
    expect(html).not.toContain('<b>')
  })

  it('prints every node there is', async () => {
    const html = await printed(...everything.children)

    const elements = new Set(html.match(/(?<=<)[a-z][a-z0-9]*/g))
    expect([...elements].sort()).toEqual(
      [
        'a',
        'section',
        'audio',
        'bdi',
        'blockquote',
        'br',
        'code',
        'del',
        'div',
        'em',
        'figcaption',
        'figure',
        'h2',
        'h3',
        'hr',
        'img',
        'li',
        'ol',
        'p',
        'pre',
        'rp',
        'rt',
        'ruby',
        'small',
        'span',
        'strong',
        'sub',
        'sup',
        'table',
        'tbody',
        'td',
        'th',
        'thead',
        'tr',
        'ul',
        'video',
      ].sort(),
    )
  })
})
