import type { Shape } from './shapes.ts'

// Many elements of a kind, next to and inside each other. They show a step that looks from each at the others, or from
// each level at all below. Sizes stay within the cleaner's limits.

const text = `<p>The harbour light of Ternmouth was lit again on Friday evening, eleven years after the storm had
broken its lantern, and half of the town stood on the pier.</p><p>Nobody had expected so many people, said the harbour
master, who had ordered thirty cups of soup and ran out of them before the light.</p>`

const shape = (
  name: string,
  most: number,
  body: (size: number) => string,
  head?: typeof body,
): Shape => ({
  name,
  sizes: [most / 4, most / 2, most],
  make: (size) => page(body(size), head?.(size) ?? ''),
})
const data = (name: string, most: number, source: (size: number) => string): Shape =>
  shape(
    name,
    most,
    () => '',
    (size) => `<script type="application/ld+json">${source(size)}</script>`,
  )

/** Structures whose cost could grow with the square of their size. */
export const structures: readonly Shape[] = [
  shape(
    'captions in one box',
    20_000,
    (size) =>
      `<div><img src="/a.jpg" width="800">${many(size, (at) => `<span class="caption">Pier ${at}</span>`)}</div>`,
  ),
  shape(
    'pictures in one figure',
    20_000,
    (size) => `<figure>${many(size, (at) => `<img src="/${at}.jpg" width="800">`)}</figure>`,
  ),
  shape(
    'credits in one figure',
    20_000,
    (size) =>
      `<figure><img src="/a.jpg">${many(size, (at) => `<span class="credit">Jo V${at}</span>`)}</figure>`,
  ),
  shape(
    'captions and credits',
    10_000,
    (size) =>
      `<figure><img src="/a.jpg">${many(size, (at) => `<figcaption>Pier ${at}</figcaption><i>Photo: Jo V${at}</i>`)}</figure>`,
  ),
  shape(
    'sources and pictures of one <picture>',
    12_000,
    (size) =>
      `<picture>${many(size, (at) => `<source srcset="/${at}.jpg">`)}${many(size, (at) => `<img src="/b${at}.jpg">`)}</picture>`,
  ),
  shape(
    'players in one figure',
    12_000,
    (size) => `<figure>${many(size, (at) => `<video src="/${at}.mp4"></video>`)}</figure>`,
  ),
  shape('a picture and spans, deep', 20_000, (size) =>
    inside(450, `<img src="/a.jpg" width="800">${'<span></span>'.repeat(size)}`),
  ),
  shape('paragraphs, deep', 20_000, (size) =>
    inside(
      450,
      many(size, (at) => `<p>It rained ${at}.</p>`),
    ),
  ),
  shape('quotes, deep', 12_000, (size) =>
    inside(
      400,
      many(size, (at) => `<p>It rained ${at}.</p>`),
      'blockquote',
    ),
  ),
  shape('figures, deep', 12_000, (size) =>
    inside(
      400,
      many(size, (at) => `<img src="/${at}.jpg"><figcaption>Pier ${at}</figcaption>`),
      'figure',
    ),
  ),
  shape(
    'notes and their calls',
    10_000,
    (size) =>
      `<p>${many(size, (at) => `a<sup><a href="#n${at}">${at}</a></sup>`)}</p><ol>${many(size, (at) => `<li id="n${at}">note ${at}`)}</ol>`,
  ),
  shape('first headings', 20_000, (size) =>
    many(size, (at) => `<h1>The light of Ternmouth ${at}</h1>`),
  ),
  shape('bylines', 20_000, (size) => many(size, (at) => `<p class="byline">By Jo V${at}</p>`)),
  shape('times', 20_000, (size) =>
    many(size, (at) => `<time>${1 + (at % 28)} October 2026</time>`),
  ),
  shape('labels and lists', 8_000, (size) =>
    many(size, (at) => `<p>Read more</p><ul><li><a href="/${at}">A story of ${at}</a></ul>`),
  ),
  shape('pull quotes', 9_000, (size) =>
    many(
      size,
      (at) => `<blockquote>It rained in ${at}, and the ferry was late, as ever.</blockquote>`,
    ),
  ),
  shape('templates', 8_000, (size) =>
    many(size, (at) => `<template><p>It rained ${at}</p></template>`),
  ),
  data(
    'authors',
    20_000,
    (size) =>
      `{"@type":"NewsArticle","author":[${many(size, (at) => `{"name":"Jo V${at}"},`)}{"name":"Jo"}]}`,
  ),
  data(
    'authors by reference',
    20_000,
    (size) =>
      `{"@type":"NewsArticle","author":[${many(size, (at) => `{"@id":"p${at}"},`)}{"name":"Jo"}]}`,
  ),
  data(
    'people and articles',
    6_000,
    (size) =>
      `{"@graph":[${many(size, (at) => `{"@type":"NewsArticle","author":{"@id":"p${at}"}},{"@type":"Person","@id":"p${at}","name":"Jo V${at}"},`)}{}]}`,
  ),
  data(
    'keywords',
    80_000,
    (size) => `{"@type":"NewsArticle","keywords":[${many(size, (at) => `"k${at}",`)}"a"]}`,
  ),
  data(
    'names of the site',
    7_000,
    (size) => `[${many(size, (at) => `{"@type":"WebSite","name":"Paper ${at}"},`)}{}]`,
  ),
]

function page(body: string, head: string): string {
  return `<!doctype html><html lang="en"><head><title>The light of Ternmouth burns again</title>${head}</head><body>
<article><h1>The light of Ternmouth burns again</h1>${text}${body}${text}</article></body></html>`
}

function many(count: number, make: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => make(at)).join('')
}

function inside(depth: number, content: string, name = 'div'): string {
  return `<${name}>`.repeat(depth) + content + `</${name}>`.repeat(depth)
}
