import { extractFromHtml } from '@extractus/article-extractor'
import { nothingFound, type Contestant } from '../contestant.ts'
import { htmlText } from '../html-text.ts'
import { loadedPictures } from '../loadable-pictures.ts'
import { namesIn } from '../names-in.ts'

/** Extractus, which parses with linkedom itself and gives no language. */
export const contestant: Contestant = {
  tells: ['opening', 'title', 'titleOrH1', 'byline', 'day', 'instant', 'lede', 'captions'],
  extract: async ({ html, url }) => {
    const article = await extractFromHtml(html, url)
    return () => {
      if (!article?.content) return nothingFound
      const found = {
        ...htmlText(article.content),
        pictures: loadedPictures(article.content, url),
        title: article.title ?? null,
        byline: namesIn(article.author),
        published: article.published ?? null,
        lede: article.description ?? null,
      }
      return { outcome: 'article', found }
    }
  },
}
