import type { Site } from '../edge/site.ts'

/** The pages that are measured, by what they are called, from the middle of a site's newest articles. */
export function pagesOf({ articles, days, titles }: Site): Record<string, string> {
  const article = articles[Math.floor(articles.length / 2)] ?? ''
  const day = days[Math.floor(days.length / 2)] ?? ''
  return {
    article,
    'article.json': `${article}.json`,
    front: '/',
    latest: '/latest',
    trends: '/trends',
    day: `/news/${day}`,
    month: `/news/${day.slice(0, 7)}`,
    year: `/news/${day.slice(0, 4)}`,
    archive: '/news',
    source: '/source/s0.synthetic.example',
    language: '/lang/en',
    feed: '/feed.xml',
    'sitemap of a day': `/sitemap-${day}.xml`,
    sitemaps: '/sitemap.xml',
    ...searchesOf(titles, day),
  }
}

// Titles have the words of texts as often as these do. So the commonest words are the same ones in each site.
function searchesOf(titles: readonly string[][], day: string): Record<string, string> {
  const counts = new Map<string, number>()
  for (const word of titles.flat()) counts.set(word, (counts.get(word) ?? 0) + 1)
  const common = [...counts].sort(([, one], [, other]) => other - one).map(([word]) => word)
  const [most = '', second = '', third = ''] = common
  const title = titles[Math.floor(titles.length / 2)] ?? []
  const longest = title.toSorted((one, other) => other.length - one.length)[0] ?? ''
  const search = (q: string, more: Record<string, string> = {}) =>
    `/search?${new URLSearchParams({ q, ...more }).toString()}`
  return {
    'search: the commonest word': search(most),
    'search: two common words': search(`${second} ${third}`),
    'search: a rare word': search(longest),
    'search: a phrase of a title': search(`"${title.slice(0, 2).join(' ')}"`),
    'search: a phrase of few': search(`"${common.slice(15, 17).join(' ')}"`),
    'search: a prefix of few words': search(`${longest.slice(0, -1)}*`),
    'search: a prefix of many': search(`${most.slice(0, 2)}*`),
    'search: within a day': search(most, { from: day, to: day }),
    'search: of a source': search(most, { source: 's0.synthetic.example' }),
  }
}
