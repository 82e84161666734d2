const first = `The harbour light of Ternmouth was lit again on Friday evening, eleven years after the storm had
broken its lantern, and half of the town stood on the pier to see it burn.`
const last = `Nobody had expected so many people, said the harbour master, who had ordered thirty cups of soup and
ran out of them before the light had turned for the first time.`

/** A page with a vector in the middle of its text, unchanged. */
export function rawPage(vector: string): string {
  return `<!doctype html><html lang="en"><head><title>The light of Ternmouth burns again</title></head><body>
<article><h1>The light of Ternmouth burns again</h1><p>${first}</p><p>${last}</p>
${vector}
<p>Later: ${first}</p><p>Later: ${last}</p></article></body></html>`
}

// Real pages are mostly styles and scripts; without them a vector of controls would make a page look like no text.
const styles = `<style>${'p { margin: 0 0 1em } '.repeat(700)}</style>`

/** A page that says a vector, escaped as it should be, wherever a page can say anything. */
export function fieldPage(vector: string): string {
  const text = escaped(vector)
  const metas = [...textMetas, ...addressMetas].map(
    (name) => `<meta property="${name}" content="${text}">`,
  )
  return `<!doctype html><html lang="${text}"><head><title>${text}</title>${metas.join('')}
<base href="${text}"><link rel="canonical" href="${text}">${styles}
<script type="application/ld+json">${linkedData(vector)}</script></head><body class="${text}">
<article id="${text}"><h1>${text}</h1><p class="lede">${text}</p><p class="byline" rel="author">${text}</p>
<time datetime="${text}">${text}</time><p>${first}</p>
<figure><img src="${text}" srcset="${text} 2x, /a.jpg 1x" alt="${text}" title="${text}" width="${text}" height="${text}">
<figcaption>${text} <span class="credit">${text}</span></figcaption></figure>
<figure><img src="/pier.jpg?${text}" alt="${text}" title="${text}" width="800" height="600">
<figcaption>The pier. ${text} <cite>${text}</cite></figcaption></figure>
<h2>${text} heading</h2>
<p>${last} <a href="${text}" title="${text}">A link: ${text}</a>, <em>${text}</em>, <code>${text}</code>,
<a href="https://good.example/${text}?${text}#${text}">another</a> <sup><a href="#${text}">1</a></sup></p>
<p>A <ruby>word<rt>${text}</rt></ruby>, 10<sup>${text}</sup>, CO<sub>${text}</sub>, <q>${text}</q>,
<math><mi>${text}</mi></math> and <math><annotation encoding="tex">${text}</annotation></math> and
<img class="emoji" alt="${text}"> <b data-cfemail="00${text}">${text}</b> are all of it.</p>
<table><caption>${text}</caption><tr><th>a</th><th>b</th></tr><tr><td><p>${text}</p><p>c</p></td><td>d</td></tr></table>
<p>${text}</p><pre><code class="language-${text}">${text}</code></pre>
<ul><li>${text}<li>One more</ul><ol start="${text}"><li>${text}</ol><blockquote cite="${text}"><p>${text}</p></blockquote>
<table><tr><th colspan="${text}">${text}<th>Light<tr><td rowspan="${text}">${text}<td>lit</table>
<iframe src="${text}" title="${text}"></iframe><iframe src="https://www.youtube.com/embed/${text}" title="${text}"></iframe>
<video src="${text}" poster="${text}" title="${text}"></video><audio src="/a.mp3?${text}" title="${text}"></audio>
<blockquote class="twitter-tweet" cite="${text}"><a href="https://twitter.com/a/status/${text}">${text}</a></blockquote>
<p>Later: ${first}</p><p>Later: ${last}</p><ol><li id="${text}">A note on ${text}</li></ol></article></body></html>`
}

const textMetas = [
  'og:title',
  'description',
  'og:description',
  'author',
  'og:site_name',
  'article:section',
  'article:tag',
  'keywords',
  'og:image:alt',
  'og:locale',
  'robots',
  'article:published_time',
  'article:modified_time',
]
const addressMetas = ['og:url', 'og:image', 'twitter:image']

function linkedData(vector: string): string {
  const data = {
    '@type': 'NewsArticle',
    headline: vector,
    description: vector,
    articleSection: vector,
    keywords: [vector],
    inLanguage: vector,
    datePublished: vector,
    author: { '@type': 'Person', name: vector, url: vector },
    publisher: { '@type': 'Organization', name: vector },
    image: { url: vector, caption: vector, creditText: vector, width: vector },
  }
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

/** Text as HTML has it, in an attribute or between tags. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
