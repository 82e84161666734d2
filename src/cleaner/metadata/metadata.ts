import type { ArticleContent } from '../../article/article.ts'
import { sourceDomain } from '../../article/source-url.ts'
import { tidyLine } from '../../article/text.ts'
import { attribute, type Element } from '../dom.ts'
import type { Page } from '../page.ts'

/** What the page says about its article, and what the body must not repeat. */
export type Metadata = Omit<ArticleContent, 'body' | 'confidence' | 'isTruncated'> & {
  /** Every form of the title that the page shows. */
  titles: string[]
  /** The element that shows the lede as a standfirst. */
  ledeElement: Element | null
}

/** Reads what the page says about its article. Runs before the page is pruned and does not change it. */
export function metadata(page: Page): Metadata {
  const { document, url } = page
  const named = new Map<string, string>()
  for (const meta of document.getElementsByTagName('meta')) {
    const name = attribute(meta, 'property') || attribute(meta, 'name')
    if (name && !named.has(name)) named.set(name, attribute(meta, 'content'))
  }
  const heading = document.querySelector('h1')?.textContent ?? ''
  const titles = [
    heading,
    named.get('og:title') ?? '',
    document.querySelector('title')?.textContent ?? '',
  ]
    .map((title) => tidyLine(title))
    .filter((title) => title !== '')
  return {
    source: { url, name: sourceDomain(url), domain: sourceDomain(url) },
    lang: /^[a-z]{2,3}/i.exec(page.htmlLang ?? '')?.[0].toLowerCase() ?? 'und',
    title: titles[0] ?? '',
    lede: null,
    byline: [],
    agencies: [],
    publishedAt: null,
    modifiedAt: null,
    image: null,
    section: null,
    tags: [],
    isAccessibleForFree: null,
    isNoindex: false,
    isTdmReserved: false,
    titles,
    ledeElement: null,
  }
}
