import { anyOf, seeded } from './random.ts'

const syllables = [
  'bo',
  'dra',
  'el',
  'fin',
  'gor',
  'ha',
  'is',
  'ka',
  'lum',
  'mer',
  'no',
  'qua',
  'ri',
  'sol',
  'tern',
  'ul',
  'vas',
]
const firstDay = Date.UTC(2026, 0, 1)
const hour = 3_600_000

/** Where a story of this number is said to come from. */
export function inventedAddress(number: number): string {
  return `https://paper-${number % 40}.example/news/story-${number}`
}

/**
 * Makes up a raw page as an outlet would send it: about 6 KB, with menu, linked data, picture and footer. The
 * same number and edition give the same page. Editions of a number differ in one sentence, which `editionOf` finds
 * again in every form of the article.
 */
export function inventedPage(number: number, edition: number): string {
  const random = seeded(number)
  const word = () => anyOf(random, syllables) + anyOf(random, syllables) + anyOf(random, syllables)
  const words = (count: number) => Array.from({ length: count }, word).join(' ')
  const sentence = () => `${capital(words(14))}, ${words(9)}.`
  const paragraph = () => `<p>${Array.from({ length: 5 }, sentence).join(' ')}</p>`
  const title = capital(words(6))
  const time = new Date(firstDay + number * hour).toISOString()
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: time,
    author: { '@type': 'Person', name: `${capital(word())} ${capital(word())}` },
    keywords: [word(), anyOf(random, syllables)],
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | Paper</title>
<script type="application/ld+json">${JSON.stringify(data)}</script></head><body>
<nav><ul><li><a href="/">Home</a><li><a href="/sport">Sport</a></ul></nav>
<main><article><h1>${title}</h1><p>Edition ${edition} of story ${number}. ${sentence()}</p>
<figure><img src="/pictures/${number}.jpg" width="1200" height="675" alt="${words(3)}"><figcaption>${sentence()}</figcaption></figure>
${Array.from({ length: 8 }, paragraph).join('\n')}</article></main>
<footer>Paper</footer></body></html>`
}

/** Which edition of a story was printed; `null` where the story is missing. */
export function editionOf(printed: string, number: number): number | null {
  const found = new RegExp(`Edition (\\d+) of story ${number}\\.`).exec(printed)?.[1]
  return found === undefined ? null : Number(found)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
