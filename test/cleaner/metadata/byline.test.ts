import { describe, expect, it } from 'vitest'
import { metadata } from '../../../src/cleaner/metadata/metadata.ts'
import { pageOf } from './page-of.ts'

const heading = '<h1>Tide turns at the harbour wall</h1>'
const article = (author: unknown) => [{ '@type': 'NewsArticle', author }]

describe('bylineOf()', () => {
  it('reads people in JSON-LD by name, by parts of the name and by reference', () => {
    const page = pageOf(`<body>${heading}`, {
      jsonLd: [
        {
          '@graph': [
            {
              '@type': 'NewsArticle',
              author: [
                { '@id': '#ada' },
                { '@type': 'Person', givenName: 'Bo', familyName: 'Larsen' },
                'Cem Öz',
              ],
            },
            { '@type': 'Person', '@id': '#ada', name: 'Ada Winter' },
          ],
        },
      ],
    })

    expect(metadata(page).byline).toEqual(['Ada Winter', 'Bo Larsen', 'Cem Öz'])
  })

  it('lists agencies separately, and in the byline when they are authors themselves', () => {
    const listed = pageOf(`<body>${heading}`, {
      jsonLd: article([{ name: 'Ada Winter' }, { '@type': 'Organization', name: 'Reuters' }]),
    })
    const beside = pageOf(`<body>${heading}`, { jsonLd: article({ name: 'Ada Winter, Reuters' }) })

    expect(metadata(listed)).toMatchObject({
      byline: ['Ada Winter', 'Reuters'],
      agencies: ['Reuters'],
    })
    expect(metadata(beside)).toMatchObject({ byline: ['Ada Winter'], agencies: ['Reuters'] })
  })

  it('reads an agency as an author when the page shows it like a person', () => {
    const page = pageOf(
      `<body>${heading}<div class="who">By <span class="person-link">Ada Winter</span> and <span class="person-link">Bo Larsen</span></div>
       <span class="person-link">AFP Kiel</span><p>Text.</p>`,
    )

    expect(metadata(page)).toMatchObject({
      byline: ['Ada Winter', 'Bo Larsen', 'AFP Kiel'],
      agencies: ['AFP Kiel'],
    })
  })

  it('keeps a desk out of the byline of a person', () => {
    const page = pageOf(`<body>${heading}`, {
      jsonLd: article([{ name: 'Ada Winter' }, { '@type': 'Organization', name: 'Harbour Desk' }]),
    })

    expect(metadata(page)).toMatchObject({ byline: ['Ada Winter'], agencies: ['Harbour Desk'] })
  })

  it('names the desk or agency when no person is named', () => {
    const page = pageOf(`<body>${heading}`, { jsonLd: article({ name: 'dpa' }) })

    expect(metadata(page)).toMatchObject({ byline: ['dpa'], agencies: ['dpa'] })
  })

  it('reads the byline on the page when declarations name only the site', () => {
    const page = pageOf(
      `<head><meta name="author" content="Harbour Post"><meta property="og:site_name" content="Harbour Post">
       <meta property="og:title" content="Tide turns at the harbour wall"></head>
       <body>${heading}<div class="byline">By <a rel="author" href="/ada">Ada Winter</a> <time>3 May 2024</time></div>
       <p>Text.</p>`,
    )

    expect(metadata(page).byline).toEqual(['Ada Winter'])
  })

  it.each([
    [
      'the job beside the name',
      '<div class="author-box"><h4 class="author-box-name">Ada Winter</h4><div class="author-box-bio">Former Harbour Master</div></div>',
    ],
    [
      'who reviewed the article',
      '<p class="byline">By <a href="/author/ada">Ada Winter</a>. Reviewed by <a href="/author/cara">Cara Loud</a></p>',
    ],
    [
      'who edited it, in an element of its own',
      '<div><span>Written by: <a href="/authors/ada">Ada Winter</a></span></div><div><span>Edited by: <a href="/authors/cara">Cara Loud</a></span></div>',
    ],
    [
      'a list of who contributed',
      '<div>By <a href="/author/ada">Ada Winter</a></div><div>Contributions from: <a href="/author/bo">Bo Larsen</a>, <a href="/author/cem">Cem Öz</a> &amp; <a href="/author/cara">Cara Loud</a></div>',
    ],
    [
      'links to more of the author',
      '<div class="byline"><span class="author-name">Ada Winter</span> <span class="author-tooltip"><a href="/authors/ada">Full Bio</a></span></div>',
    ],
  ])('names the writer without %s', (_, byline) => {
    expect(metadata(pageOf(`<body>${heading}${byline}<p>Text.</p>`)).byline).toEqual(['Ada Winter'])
  })

  it.each([
    ['a label in an element of its own', '<li><strong>Autorin/Autor</strong> Ada Winter</li>'],
    [
      '"by" after a date',
      '<div><time datetime="2024-05-03">05/03/2024</time> by Ada Winter, Representative of the Harbour</div>',
    ],
    [
      'a line before "by"',
      '<div><time datetime="2024-05-03">3 May 2024</time><span> | by <span><a href="/u/ada">Ada Winter</a></span></span></div>',
    ],
    [
      'a credit that is marked as the author',
      '<p class="post-credit" itemprop="author">TEXT BY Ada Winter<br>TRANSLATION BY Cara Loud</p>',
    ],
    ['a profile of an editor', '<div><a href="/about/Editors/ada-winter/">Ada Winter</a></div>'],
    [
      "the article's footer",
      '<article><p>Text.</p><footer><p><a rel="author" href="/ada">Ada Winter</a></p><h2>More</h2></footer></article>',
    ],
  ])('finds the writer after %s', (_, byline) => {
    expect(metadata(pageOf(`<body>${heading}${byline}<p>Text.</p>`)).byline).toEqual(['Ada Winter'])
  })

  it.each(['aside', 'footer'])('reads a short <%s> of the article around the heading', (name) => {
    const part = `<${name}><div class="content-byline"><a href="/u/ada" class="content-author">Ada Winter</a></div></${name}>`
    const article = `<article>${heading}<div><div><div><div><div><div><div>${part}</div></div></div></div></div></div></div><p>Text.</p></article>`

    expect(metadata(pageOf(`<body>${article}`)).byline).toEqual(['Ada Winter'])
    expect(metadata(pageOf(`<body>${heading}${part}<p>Text.</p>`)).byline).toEqual([])
  })

  it('reads neither a link in the prose nor a list of writers below as the author', () => {
    const prose = `<p>${'The wall held for eleven days. '.repeat(9)}<a href="/people/cara">Cara Loud</a> saw it.</p>`
    const writers = ['Bo Larsen', 'Cem Öz', 'Dora Sand', 'Eli Strand']
      .map((name) => `<li><div class="author-name">${name}</div></li>`)
      .join('')
    const far = '<i></i>'.repeat(120)

    expect(metadata(pageOf(`<body>${heading}${prose}`)).byline).toEqual([])
    expect(
      metadata(pageOf(`<body>${heading}<p>Text.</p>${far}<ul>${writers}</ul>`)).byline,
    ).toEqual([])
  })

  it("reads neither a photographer in microdata nor the page's controls as the author", () => {
    const page = pageOf(
      `<body><article itemscope itemtype="https://schema.org/NewsArticle">${heading}
       <div class="writer-name">Ada Winter</div><div class="byline-link"><a href="#c">View Comments</a></div><p>Text.</p>
       <div itemscope itemtype="https://schema.org/ImageObject"><meta itemprop="author" content="Cara Loud | Wave Pictures"></div></article>`,
    )

    expect(metadata(page).byline).toEqual(['Ada Winter'])
  })

  it('reads a pseudonym in lower case after "by" near the heading', () => {
    expect(metadata(pageOf(`<body>${heading}<p>by gulls</p><p>Text.</p>`)).byline).toEqual([
      'gulls',
    ])
  })

  it('reads a single word as a name when the page introduces it as one', () => {
    const page = (line: string) =>
      pageOf(`<body>${heading}<p class="byline">${line}</p><p>Text.</p>`)

    expect(metadata(page('by Amanda · Dec 20, 2025 at 3:00 am')).byline).toEqual(['Amanda'])
    expect(metadata(page('Harbour')).byline).toEqual([])
  })

  it('reads the author from a card for sharing, but not the reading time', () => {
    const page = pageOf(
      `<head><meta name="twitter:label1" content="Est. reading time"><meta name="twitter:data1" content="Nine Minutes">
       <meta name="twitter:label2" content="Geschrieben von"><meta name="twitter:data2" content="Ada Winter"></head><body>${heading}`,
    )

    expect(metadata(page).byline).toEqual(['Ada Winter'])
  })

  it('takes the creator when the author is the publisher', () => {
    const page = pageOf(`<body>${heading}`, {
      jsonLd: [
        {
          '@type': 'NewsArticle',
          author: { '@type': 'Organization', name: 'Quill & Sons' },
          creator: ['Ada Winter'],
        },
      ],
    })

    expect(metadata(page).byline).toEqual(['Ada Winter'])
  })

  it('keeps the name of an organisation whole', () => {
    const jsonLd = article({ '@type': 'Organization', name: 'Quill &amp; Sons' })

    expect(metadata(pageOf(`<body>${heading}`, { jsonLd })).byline).toEqual(['Quill & Sons'])
  })

  it('does not read a commenter as the author', () => {
    const page = pageOf(
      `<body>${heading}<p>Text.</p><div class="comments"><span class="author">Cara Loud</span> says no.</div>`,
    )

    expect(metadata(page).byline).toEqual([])
  })

  describe('when the text names somebody', () => {
    const rest = ' said that the town had waited long enough for the wheel.</p>'
    const cara = '<a href="/people/cara">Cara Loud</a>'

    it.each([
      ['a link within inline elements', `<p>The mayor, <i><b>${cara}</b></i>,${rest}`],
      ['a link in a cell', `<table><tr><td>${cara}${rest}`],
      [
        'a marked name',
        '<p>The poem by <span class="author">Cara Loud</span> was read aloud to all who came.</p>',
      ],
      [
        'a bold phrase',
        '<p>Das Fest dauert <b>von Sonntag, dem 14. Juni</b> bis Dienstag, und alle sind am Kai.</p>',
      ],
      [
        'the speaker of a quotation',
        '<blockquote><p>It turns.</p><span class="author">Cara Loud</span></blockquote>',
      ],
    ])('reads no byline from %s', (_, html) => {
      expect(metadata(pageOf(`<body>${heading}${html}`)).byline).toEqual([])
    })
  })

  it('reads no byline from a row of cards that lead to other stories', () => {
    const card = (headline: string, name: string) =>
      `<li><a href="/news/1">${headline}</a><small><a rel="author" href="/a">${name}</a></small></li>`
    const cards =
      card('Swans are on the line at noon', 'Bo Larsen') + card('Lamps are counted again', 'Cem Öz')

    expect(metadata(pageOf(`<body>${heading}<p>Text.</p><ol>${cards}</ol>`)).byline).toEqual([])
  })

  describe('when JSON-LD and the page differ', () => {
    it.each([
      [
        'Editor :',
        'the page shows the declared name as the editor',
        '<div>Editor : <a href="/author/2">Bo Larsen</a></div>',
      ],
      [
        'Redaktion',
        'the role is in an element of its own',
        '<dl><dt>Redaktion</dt><dd><a href="/autor/2">Bo Larsen</a></dd></dl>',
      ],
    ])('takes the writer where %s: %s', (_, __, editor) => {
      const page = pageOf(
        `<body>${heading}<div><a href="/writer/1">Ada Winter</a></div>${editor}<p>Text.</p>`,
        {
          jsonLd: article({ name: 'Bo Larsen' }),
        },
      )

      expect(metadata(page).byline).toEqual(['Ada Winter'])
    })

    it('takes the list near the heading that holds the declared name and others', () => {
      const byline = (line: string) =>
        metadata(
          pageOf(`<body>${heading}<div class="byline">${line}</div><p>Text.</p>`, {
            jsonLd: article({ name: 'Bo Larsen' }),
          }),
        ).byline

      expect(byline('Par Ada Winter et Bo Larsen')).toEqual(['Ada Winter', 'Bo Larsen'])
      expect(byline('Bo Larsen, Opinion')).toEqual(['Bo Larsen'])
    })

    it('takes a signature before an account of the publishing system', () => {
      const text = `<p>${'The wall held for eleven days and nobody knew why. '.repeat(4)}</p>`
      const page = pageOf(`<body>${heading}<div><div>ADA WINTER</div>${text}</div>`, {
        jsonLd: article({ name: 'Bo Larsen', url: 'https://harbour.example/author/admin/' }),
      })

      expect(metadata(page).byline).toEqual(['ADA WINTER'])
    })
  })

  it.each([
    'By OTTILIE MARSH FOR THE HARBOUR POST<br><a href="mailto:o@h.example">Email</a> | <a href="/o">@omarsh</a>',
    '<div>OTTILIE MARSH</div><div>Docent of tides and harbours</div>',
    'Text: OTTILIE MARSH | Fotos: Bo Larsen',
    'Von OTTILIE MARSH (Text) und Bo Larsen (Fotos)',
  ])('reads only the writer in "%s"', (line) => {
    const page = pageOf(`<body>${heading}<div class="byline">${line}</div><p>Text.</p>`)

    expect(metadata(page).byline).toEqual(['OTTILIE MARSH'])
  })
})
