import { array, assert, constantFrom, oneof, property, string, uint8Array } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyFault } from '../../src/article/body-fault.ts'
import { plainText } from '../../src/article/plain-text.ts'
import { clean, type RejectionReason } from '../../src/cleaner/index.ts'

const now = new Date('2026-11-23T12:00:00Z')
const url = 'https://quill.example/news/ferry'
const read = (page: string | Uint8Array, at = url) => clean(page, { url: at, now })
const paragraph =
  'The harbour master opened the gates again on Monday morning, eleven days after the storm had closed them.'

const contentOf = (result: ReturnType<typeof clean>) =>
  result.outcome === 'cleaned' ? result.content : null

/** A page within the limits of the parser whose article is over those of a body. */
function tableOf(rows: number, cells: number): string {
  const table = `<table>${`<tr>${'<td>Schiff 7'.repeat(cells)}`.repeat(rows)}</table>`
  return `<article><h1>Ships of the year</h1><p>${paragraph}</p><p>${paragraph} Again.</p>${table}</article>`
}

describe('clean()', () => {
  it('parses no more than 1,400,000 characters', () => {
    const result = read(`<p>${'漢字。'.repeat(470_000)}</p>`)

    expect(result).toMatchObject({
      outcome: 'refused',
      detail: 'Cannot read page: more than 1400000 characters of text and tags',
    })
  })

  it.each<[RejectionReason, string, string]>([
    ['url_invalid', 'javascript:alert(1)', '<p>a</p>'],
    ['body_empty', url, '  '],
    ['not_html', url, '%PDF-1.7 …'],
    ['not_html', url, '{"title": "a"}'],
    ['not_html', url, 'Only words, no tags.'],
    ['too_deep', url, '<div>'.repeat(600)],
    ['too_complex', url, '<b></b>'.repeat(30_000)],
    ['too_complex', url, `<p>${'&amp;'.repeat(100_001)}</p>`],
    ['too_complex', url, tableOf(440, 100)],
    ['too_complex', url, `<p>${'It rained again. '.repeat(118_000)}</p>`],
    ['script_shell', url, '<body><div id="root"></div></body>'],
    [
      'error_page',
      url,
      '<title>Page not found</title><body><h1>Page not found</h1><p>There is nothing at this address.</p>',
    ],
    [
      'front_page',
      'https://quill.example/',
      `<body><main>${'<div><h2><a href="/a">A headline that leads on</a></h2><p>What it is about, told in a line of no great length at all.</p></div>'.repeat(9)}</main>`,
    ],
    [
      'front_page',
      'https://quill.example/sport/rowing',
      `<title>Rowing | The Quill</title><body><header><a href="/">The Quill</a></header><main><h1>Rowing</h1>${'<article><h3><a href="/b">Eight women row to the lighthouse</a></h3><p>They left at dawn and were back by noon.</p><time>Monday</time></article>'.repeat(12)}<a href="?page=2">Older</a></main>`,
    ],
    [
      'consent_wall',
      url,
      '<title>The Quill</title><body><div role="dialog"><h1>We value your privacy</h1><p>We and our partners store and read information on your device, such as cookies, to measure how our pages are used.</p><button>Accept all cookies</button><a href="/privacy">Cookie settings</a></div>',
    ],
    [
      'consent_wall',
      'https://federkiel.example/nachrichten/faehre',
      '<html lang="de"><title>Federkiel</title><body><div><h1>Mit Werbung weiterlesen</h1><p>Besuchen Sie unsere Seiten wie gewohnt mit Werbung und Tracking; Ihre Zustimmung können Sie jederzeit widerrufen.</p><button>Alle akzeptieren</button></div>',
    ],
    [
      'front_page',
      'https://quill.example/tag/rowing',
      `<title>Rowing | The Quill</title><body><main><h1>Rowing</h1><ul>${'<li><a href="/c">Eight women row to the lighthouse</a> <time>Monday</time></li>'.repeat(20)}</ul></main>`,
    ],
    [
      'consent_wall',
      url,
      '<html lang="fr"><title>La Plume</title><body><h1>La Plume et la publicité</h1><p>Avec votre accord, nos partenaires et nous lisons des données personnelles sur votre appareil. Vous pouvez retirer votre accord quand il vous plaira.</p><button>Continuer</button>',
    ],
    [
      'consent_wall',
      url,
      '<html lang="nl"><title>De Veer</title><body><h1>Wij gebruiken cookies</h1><p>Wij en onze partners verwerken persoonsgegevens om te meten hoe onze bladen worden gelezen. Geef toestemming of kies zelf.</p>',
    ],
    [
      'error_page',
      url,
      '<title>Are you human?</title><body><h1>Please verify you are human</h1><p>To go on, please click the box below, so that we know that you are no robot. It will take no longer than a moment of your day.</p>',
    ],
    [
      'error_page',
      url,
      '<title>404 | The Quill</title><body><main><h1>We cannot find it</h1><p>The page may have moved, or its address may be mistyped. Try the search, or begin at the front page.</p></main>',
    ],
    [
      'script_shell',
      url,
      '<title>The Quill</title><body><noscript>You need to enable JavaScript to run this app.</noscript><div id="app"></div><script src="/app.js"></script>',
    ],
    [
      'not_html',
      url,
      `{"articles": [${JSON.stringify({ title: 'Ferry', body: `<p>${paragraph}</p>` })}]}`,
    ],
    ['not_html', url, `%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj <p>${paragraph}</p>`],
    ['not_html', url, `${paragraph}\n\nIt rained: 3 < 4.\n\n${paragraph}`],
    ['no_article', url, `<body><h1>Ferry</h1><p>${'&lt;'.repeat(2000)}</p>`],
    ['no_article', url, `<body><h1>Ferry</h1><p>${'a'.repeat(2000)}</p>`],
    ['no_article', url, `<body><div>${'<a href="/a">One of many places</a>'.repeat(40)}</div>`],
  ])('refuses with %s', (reason, at, page) => {
    expect(read(page, at)).toMatchObject({ outcome: 'refused', reason })
  })

  it('reads paragraphs that are set with line breaks', () => {
    const result = read(
      `<body><h1>Ferry</h1><div id="text">${paragraph}<br><br>${paragraph} Twice.<br><br>${paragraph} Thrice.</div>`,
    )

    expect(result.outcome === 'cleaned' && plainText(result.content.body).split('\n\n')).toEqual([
      paragraph,
      `${paragraph} Twice.`,
      `${paragraph} Thrice.`,
    ])
  })

  it('makes the same article of a page with and without hints for line breaks', () => {
    const page = (hint: string) =>
      `<html lang="de"><body><article><h1>Donau${hint}dampf${hint}schiff</h1>` +
      `<p>Die Hafen${hint}meisterin<b>${hint}nen</b> zählen ${hint} Boote.</p>` +
      `<p>${paragraph}</p><p>${hint}</p><p>${paragraph} Again.</p></article>`
    const plain = read(page(''))

    for (const hint of ['&shy;', '\u200B', '&#8288;', '\uFEFF'])
      expect(read(page(hint))).toMatchObject({ outcome: 'cleaned', content: contentOf(plain) })
    expect(contentOf(plain)).toMatchObject({ title: 'Donaudampfschiff' })
  })

  it('reads an article that only the page’s data holds', () => {
    const articleBody = `${paragraph}\n${paragraph} And so on.\n${paragraph} To the end.`
    const result = read(
      `<body><div id="root"></div><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Ferry', articleBody })}</script></body>`,
    )

    expect(result.outcome === 'cleaned' && plainText(result.content.body)).toContain('To the end.')
  })

  it('leaves out linked data without an end and notes it in the trace', () => {
    const data = '<script type="application/ld+json">{"@type":"NewsArticle"}</script>'.repeat(5000)
    const result = read(`<h1>Ferry</h1><p>${paragraph}</p><p>${paragraph} Again.</p>${data}`)

    expect(result.outcome).toBe('cleaned')
    expect(result.trace.map(({ step }) => step)).toContain('read-linked-data')
  })

  it('reads linked data whose values shadow the methods of objects', () => {
    const odd = '{ "toString": 1, "valueOf": {}, "__proto__": { "@type": "Person" } }'
    const fields = [
      '@type',
      'headline',
      'author',
      'image',
      'datePublished',
      'keywords',
      'publisher',
    ]
    const data = `{ ${fields.map((name) => `"${name}": [${odd}, [${odd}], null]`).join(', ')} }`
    const result = read(
      `<script type="application/ld+json">${data}</script><article><h1>Ferry</h1><p>${paragraph}</p><p>${paragraph} Again.</p></article>`,
    )

    expect(result).toMatchObject({ outcome: 'cleaned', content: { title: 'Ferry', tags: [] } })
  })

  it('explains what it removed', () => {
    const result = read(
      `<body><article><h1>Ferry</h1><p>${paragraph}</p><div class="newsletter">Write to us</div><p>${paragraph} Again.</p></article>`,
    )

    expect(result.trace).toContainEqual({
      step: 'prune-page',
      action: 'removed',
      reason: expect.stringMatching(/^named "newsletter", \d+% likely: /),
      excerpt: 'Write to us',
    })
  })

  it('never throws on tag soup, and its tree is always valid', () => {
    const piece = constantFrom(
      '<p>',
      '</p>',
      '<div class="article-body">',
      '</div>',
      '<ul><li>',
      '</li></ul>',
      '<table><tr><td>',
      '</table>',
      '<blockquote>',
      '</blockquote>',
      '<a href="javascript:1">',
      '<a href="/x">',
      '</a>',
      '<b><i>',
      '</b>',
      '<br>',
      '<br><br>',
      '<img src="/a.jpg" width="900">',
      '<figure>',
      '<figcaption>Photo: Jo</figcaption>',
      '</figure>',
      '<h1>',
      '</h1>',
      '<h3>',
      '</h3>',
      '<pre><code>',
      '</pre>',
      '<template>',
      '<svg>',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<iframe src="https://www.youtube.com/embed/abcdefghijk">',
      '<noscript>',
      '\u0000',
      '&#x202E;',
      '<x-y>',
      '<p',
      '"',
      paragraph,
    )
    const soup = array(oneof(piece, string()), { maxLength: 60 })

    assert(
      property(soup, (pieces) => {
        const result = read(`<body>${pieces.join('')}`)
        if (result.outcome === 'cleaned') expect(bodyFault(result.content.body)).toBeNull()
      }),
      { numRuns: 400 },
    )
  })

  it('never throws on any bytes', () => {
    assert(
      property(uint8Array({ maxLength: 500 }), (bytes) => void read(bytes)),
      { numRuns: 200 },
    )
  })
})
