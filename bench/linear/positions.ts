// Where a page can say something, each as a page around it.

/** A place in a page; `page` gets what to put there, as in the source. */
export type Position = { name: string; page: (content: string) => string }

const first = `The harbour light of Ternmouth was lit again on Friday evening, eleven years after the storm had
broken its lantern, and half of the town stood on the pier to see it burn.`
const last = `Nobody had expected so many people, said the harbour master, who had ordered thirty cups of soup and
ran out of them before the light had turned for the first time.`

type Parts = { head?: string; before?: string; body?: string; after?: string; attributes?: string }

function pageOf({ head = '', before = '', body = '', after = '', attributes = '' }: Parts): string {
  return `<!doctype html><html lang="en"><head><title>The light of Ternmouth burns again</title>${head}</head><body>
<article ${attributes}><h1>The light of Ternmouth burns again</h1>${before}<p>${first}</p><p>${last}</p>${body}
<p>Later: ${first}</p><p>Later: ${last}</p>${after}</article></body></html>`
}

const inBody = (name: string, around: (content: string) => string): Position => ({
  name,
  page: (content) => pageOf({ body: around(content) }),
})
const inHead = (name: string, around: (content: string) => string): Position => ({
  name,
  page: (content) => pageOf({ head: around(content) }),
})
const beforeText = (name: string, around: (content: string) => string): Position => ({
  name,
  page: (content) => pageOf({ before: around(content) }),
})
const meta = (name: string): Position =>
  inHead(`meta ${name}`, (content) => `<meta property="${name}" content="${inValue(content)}">`)
const linked = (name: string, value: (content: string) => unknown): Position =>
  inHead(`linked data: ${name}`, (content) => {
    const data = {
      '@type': 'NewsArticle',
      headline: 'The light burns again',
      [name]: value(content),
    }
    return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`
  })

// oxfmt-ignore
const metas = [
  'og:title', 'description', 'author', 'og:site_name', 'article:section', 'article:tag', 'keywords', 'og:image',
  'og:locale', 'robots', 'article:published_time', 'parsely-tags', 'twitter:site',
]

/** Every place that the cleaner reads. */
export const positions: readonly Position[] = [
  {
    name: 'title',
    page: (content) =>
      `<!doctype html><html><head><title>${content}</title></head><body><article><p>${first}</p><p>${last}</p></article>`,
  },
  {
    name: 'title and h1',
    page: (content) =>
      `<!doctype html><html><head><title>${content} News</title><meta property="og:site_name" content="News">
</head><body><article><h1>${content}</h1><p>${first}</p><p>${last}</p></article>`,
  },
  ...metas.map(meta),
  linked('headline', (content) => content),
  linked('author', (content) => ({ '@type': 'Person', name: content })),
  linked('author names', (content) => content.split(' ')),
  linked('datePublished', (content) => content),
  linked('keywords', (content) => content),
  linked('articleBody', (content) => content),
  linked('description', (content) => content),
  linked('inLanguage', (content) => content),
  linked('publisher', (content) => ({ name: content })),
  linked('image', (content) => ({ url: content, caption: content, creditText: content })),
  inHead('linked data, raw', (content) => `<script type="application/ld+json">${content}</script>`),
  inHead(
    'linked data, a string left open',
    (content) => `<script type="application/ld+json">{"headline":"${content}</script>`,
  ),
  inHead('data script', (content) => `<script>window.state={"a":"${content}"}</script>`),
  inHead('data script, raw', (content) => `<script>window.state=${content}</script>`),
  inHead(
    'script of the stream',
    (content) => `<script>self.__next_f.push([1,"${content}"])</script>`,
  ),
  inHead('json script', (content) => `<script type="application/json">${content}</script>`),
  inHead('raw', (content) => content),
  inHead('base', (content) => `<base href="${inValue(content)}">`),
  inHead('style', (content) => `<style>${content}</style>`),
  inHead('noscript', (content) => `<noscript>${content}</noscript>`),
  { name: 'before the doctype', page: (content) => content + pageOf({}) },
  {
    name: 'html lang',
    page: (content) => pageOf({}).replace('"en"', () => `"${inValue(content)}"`),
  },
  { name: 'charset', page: (content) => `<meta charset="${inValue(content)}">${pageOf({})}` },
  beforeText('lede', (content) => `<p class="lede">${content}</p>`),
  beforeText('byline', (content) => `<p class="byline">${content}</p>`),
  beforeText('byline after “By”', (content) => `<p class="author">By ${content}</p>`),
  beforeText('author link', (content) => `<a rel="author" href="/author/a">${content}</a>`),
  beforeText('time', (content) => `<time>${content}</time>`),
  beforeText('datetime', (content) => `<time datetime="${inValue(content)}">Friday</time>`),
  beforeText('date line', (content) => `<span class="date">3 October 2026 ${content}</span>`),
  beforeText('script in the text', (content) => `<script>${content}</script>`),
  { name: 'classes', page: (content) => pageOf({ attributes: `class="${inValue(content)}"` }) },
  { name: 'id', page: (content) => pageOf({ attributes: `id="${inValue(content)}"` }) },
  {
    name: 'style attribute',
    page: (content) => pageOf({ attributes: `style="${inValue(content)}"` }),
  },
  { name: 'attributes', page: (content) => pageOf({ attributes: content.replaceAll('>', '') }) },
  inBody('paragraph', (content) => `<p>${content}</p>`),
  inBody('paragraph of prose', (content) => `<p>${last} ${content} ${last}</p>`),
  inBody('raw', (content) => content),
  inBody('heading', (content) => `<h2>${content}</h2><p>${last}</p>`),
  inBody('list item', (content) => `<ul><li>${content}</ul>`),
  inBody('quote', (content) => `<blockquote>${content}</blockquote>`),
  inBody(
    'code',
    (content) => `<pre><code class="language-${inValue(content)}">${content}</code></pre>`,
  ),
  inBody('table cell', (content) => `<table><tr><th>Light<th>Hour<tr><td>${content}<td>6</table>`),
  inBody(
    'cell span',
    (content) => `<table><tr><td colspan="${inValue(content)}">Light<td>6</table>`,
  ),
  inBody(
    'caption',
    (content) =>
      `<figure><img src="/pier.jpg" width="800" height="600"><figcaption>${content}</figcaption></figure>`,
  ),
  inBody(
    'caption and credit',
    (content) =>
      `<figure><img src="/pier.jpg" width="800" height="600"><figcaption>The pier. ${content} Photo: Jo Vester</figcaption></figure>`,
  ),
  inBody(
    'credit',
    (content) =>
      `<figure><img src="/pier.jpg" width="800" height="600"><figcaption>The pier <span class="credit">${content}</span></figcaption></figure>`,
  ),
  inBody(
    'line under a picture',
    (content) => `<img src="/pier.jpg" width="800"><p class="caption">${content}</p>`,
  ),
  inBody(
    'alt',
    (content) => `<figure><img src="/pier.jpg" width="800" alt="${inValue(content)}"></figure>`,
  ),
  inBody('src', (content) => `<img width="800" src="${inValue(content)}">`),
  inBody('srcset', (content) => `<img width="800" srcset="${inValue(content)}">`),
  inBody('attributes of a picture', (content) => `<img width="800" ${content}="/pier.jpg">`),
  inBody('data-src', (content) => `<img src="/a.gif" width="800" data-src="${inValue(content)}">`),
  inBody('href', (content) => `<p>${last} <a href="${inValue(content)}">The light</a></p>`),
  inBody('link', (content) => `<p>${last} <a href="/light">${content}</a></p>`),
  inBody(
    'frame',
    (content) => `<iframe src="https://www.youtube.com/embed/${inValue(content)}"></iframe>`,
  ),
  inBody('noscript', (content) => `<noscript>${content}</noscript>`),
  inBody('comment', (content) => `<!--${content}-->`),
  inBody('class of a box', (content) => `<div class="${inValue(content)}"><p>${last}</p></div>`),
  inBody(
    'label of a box',
    (content) => `<div><p>${content}</p><ul><li><a href="/a">Another light</a></ul></div>`,
  ),
  inBody(
    'note',
    (content) => `<p>${last}<sup><a href="#n1">1</a></sup></p><ol><li id="n1">${content}</ol>`,
  ),
  { name: 'after the text', page: (content) => pageOf({ after: `<p>${content}</p>` }) },
  { name: 'signature', page: (content) => pageOf({ after: `<p><em>${content}</em></p>` }) },
  { name: 'end of the page', page: (content) => pageOf({}) + content },
]

/** A text as the value of an attribute. */
function inValue(content: string): string {
  return content.replaceAll('"', '&quot;')
}
