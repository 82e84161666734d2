// Pages that are made to cost much. Each grows with `size`, a count of the thing that it is named after.

export type Shape = {
  name: string
  sizes: readonly number[]
  make: (size: number) => string
}

const sentences = `The ferry had been late every morning of that week, and by Thursday nobody on the pier
looked up when it was announced. They had brought thermos flasks, folding chairs and, in one case, a cello. `
const paragraph = `<p class="text">${sentences.repeat(6)}<a href="/harbour/timetable">The timetable</a>, said the
harbour master, was “a hope and not a promise”, though he would <em>not</em> say whose.</p>\n`

/** Articles up to the largest page that is taken. Their paragraphs differ, since the same ones count as repeats. */
export const articles: Shape = {
  name: 'article, bytes',
  sizes: [10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000],
  make: (bytes) => page(paragraphs(Math.max(1, Math.floor(bytes / paragraph.length)))),
}

/** What stays below the limits, so that it is parsed and read to its end. */
export const admitted: readonly Shape[] = [
  {
    name: 'nested elements',
    sizes: [125, 250, 500],
    make: (depth) => page(nested(depth)),
  },
  {
    name: 'nested elements, side by side',
    sizes: [10, 20, 40],
    make: (count) => page(nested(500).repeat(count)),
  },
  {
    name: 'siblings',
    sizes: [6_000, 12_000, 24_000],
    make: (count) => page('<p>On time.</p>'.repeat(count)),
  },
  {
    name: 'empty siblings',
    sizes: [6_000, 12_000, 24_000],
    make: (count) => page(`${paragraph}${'<div></div>'.repeat(count)}${paragraph}`),
  },
  {
    name: 'attributes on one element',
    sizes: [40_000, 80_000, 160_000],
    make: (count) => page(`<div ${attributes(count)}>${paragraph}</div>`),
  },
  {
    name: 'links in one paragraph',
    sizes: [6_000, 12_000, 24_000],
    make: (count) => page(`<p>${'<a href="/harbour">Late again</a>, '.repeat(count)}</p>`),
  },
  {
    name: 'pictures',
    sizes: [10_000, 20_000, 40_000],
    make: (count) => page(`${paragraph}${'<img src="/pier.jpg" alt="The pier">'.repeat(count)}`),
  },
  {
    name: 'captions of one picture',
    sizes: [5_000, 10_000, 20_000],
    make: (count) =>
      page(
        `${paragraph}<figure><img src="/pier.jpg">${numbered(count, (index) => `<figcaption>Late ${index}</figcaption>`)}</figure>`,
      ),
  },
  {
    name: 'links in cards in cards',
    sizes: [3_000, 6_000, 12_000],
    make: (count) =>
      page(
        `${paragraph}${'<blockquote class="twitter-tweet">'.repeat(400)}${numbered(count, (index) => `<a href="/${index}">Late</a>`)}`,
      ),
  },
  {
    name: 'line breaks',
    sizes: [6_000, 12_000, 24_000],
    make: (count) => page(`<div>${'The ferry was late again.<br><br>'.repeat(count)}</div>`),
  },
  {
    name: 'table rows',
    sizes: [3_000, 6_000, 12_000],
    make: (count) => page(`<table>${'<tr><td>08:15<td>late</tr>'.repeat(count)}</table>`),
  },
  {
    name: 'nested lists',
    sizes: [60, 120, 240],
    make: (depth) => page(inside(depth, '<ul><li>Late', '</li></ul>')),
  },
  {
    name: 'nested tables',
    sizes: [30, 60, 120],
    make: (depth) => page(inside(depth, '<table><tr><td>Late', '</td></tr></table>')),
  },
]

/** The shapes that attackers and broken generators send; most are declined, which has to be cheap, too. */
export const hostile: readonly Shape[] = [
  { name: 'deep nesting', sizes: quarters(200_000), make: (depth) => page(nested(depth)) },
  {
    name: 'deep lists',
    sizes: quarters(100_000),
    make: (depth) => page(inside(depth, '<ul><li>Late', '</li></ul>')),
  },
  {
    name: 'deep tables',
    sizes: quarters(100_000),
    make: (depth) => page(inside(depth, '<table><tr><td>Late', '</td></tr></table>')),
  },
  {
    name: 'too many siblings',
    sizes: quarters(200_000),
    make: (count) => page('<p>On time.</p>'.repeat(count)),
  },
  {
    name: 'too many attributes',
    sizes: quarters(1_000_000),
    make: (count) => page(`<div ${attributes(count)}>${paragraph}</div>`),
  },
  {
    name: 'unclosed tags',
    sizes: quarters(200_000),
    make: (count) => page('<div><p>On time.'.repeat(count)),
  },
  {
    name: 'unclosed inline tags',
    sizes: quarters(200_000),
    make: (count) => page('<b><i>'.repeat(count)),
  },
  {
    name: 'one text node, characters',
    sizes: quarters(5_000_000),
    make: (length) => page(`<p>${'The ferry was late. '.repeat(length / 20)}</p>`),
  },
  {
    name: 'one word, characters',
    sizes: quarters(5_000_000),
    make: (length) => page(`<p>${'a'.repeat(length)}</p>`),
  },
  {
    name: 'white space, characters',
    sizes: quarters(5_000_000),
    make: (length) => page(`<p>Late.${' '.repeat(length)}Again.</p>`),
  },
  { name: '“<”', sizes: quarters(1_000_000), make: (count) => page('<'.repeat(count)) },
  { name: '“</”', sizes: quarters(1_000_000), make: (count) => page('</'.repeat(count)) },
  {
    name: 'tags cut off before “>”',
    sizes: quarters(200_000),
    make: (count) => page('<p class="a" '.repeat(count)),
  },
  {
    name: 'open quotes',
    sizes: quarters(200_000),
    make: (count) => page('<a href="'.repeat(count)),
  },
  {
    name: 'one attribute value, characters',
    sizes: quarters(5_000_000),
    make: (length) => page(`<p class="${'late '.repeat(length / 5)}">On time.</p>`),
  },
  {
    name: 'one style attribute, characters',
    sizes: quarters(5_000_000),
    make: (length) => page(`<p style="${'color:red;'.repeat(length / 10)}">On time.</p>`),
  },
  {
    name: 'one srcset, characters',
    sizes: quarters(5_000_000),
    make: (length) => page(`${paragraph}<img srcset="${'/pier.jpg 1x, '.repeat(length / 14)}">`),
  },
  {
    name: 'comment openings',
    sizes: quarters(1_000_000),
    make: (count) => page('<!--'.repeat(count)),
  },
  {
    name: 'script openings',
    sizes: quarters(1_000_000),
    make: (count) => page('<script>'.repeat(count)),
  },
  {
    name: 'noscripts without a picture',
    sizes: quarters(100_000),
    make: (count) => page('<noscript>No picture.</noscript>'.repeat(count)),
  },
  {
    name: 'template openings',
    sizes: quarters(200_000),
    make: (count) => page('<template>'.repeat(count)),
  },
  {
    name: 'head closings',
    sizes: quarters(1_000_000),
    make: (count) => `<head>${'</head '.repeat(count)}<p>On time.`,
  },
  {
    name: 'character references',
    sizes: quarters(1_000_000),
    make: (count) => page(`<p>${'&amp;'.repeat(count)}</p>`),
  },
  {
    name: 'nested JSON-LD',
    sizes: quarters(1_000_000),
    make: (depth) =>
      page(`<script type="application/ld+json">${'['.repeat(depth)}${']'.repeat(depth)}</script>`),
  },
  {
    name: 'JSON-LD blocks',
    sizes: [5_000, 10_000, 20_000],
    make: (count) =>
      page(
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Late"}</script>'.repeat(
          count,
        ),
      ),
  },
]

function quarters(full: number): number[] {
  return [full / 4, full / 2, full]
}

function page(content: string): string {
  return `<!doctype html><html lang="en"><head><title>The late ferry</title></head><body>
<article><h1>The late ferry</h1>\n${content}</article></body></html>`
}

function paragraphs(count: number): string {
  return Array.from({ length: count }, (_, index) =>
    paragraph.replace('The ferry', `Ferry ${index}`),
  ).join('')
}

function nested(depth: number): string {
  return inside(depth, '<div>', '</div>')
}

function inside(depth: number, opening: string, closing: string): string {
  return `${opening.repeat(depth)}${paragraph}${closing.repeat(depth)}`
}

function numbered(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('')
}

function attributes(count: number): string {
  return numbered(count, (index) => `a${index}=1 `)
}
