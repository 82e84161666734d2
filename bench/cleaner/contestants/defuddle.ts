import { Defuddle } from 'defuddle/node'
import { parseHTML } from 'linkedom/worker'
import { nothingFound, type Contestant } from '../contestant.ts'
import { htmlText } from '../html-text.ts'
import { loadedPictures } from '../loadable-pictures.ts'
import { namesIn } from '../names-in.ts'

/** Defuddle on linkedom, its requests to other sites switched off. */
export const contestant: Contestant = {
  tells: ['opening', 'title', 'titleOrH1', 'byline', 'day', 'instant', 'lang', 'lede', 'captions'],
  extract: async ({ html, url }) => {
    const { document } = parseHTML(html)
    const article = await Defuddle(document, url, { useAsync: false })
    return () => {
      if (!article.content) return nothingFound
      const found = {
        ...htmlText(article.content),
        pictures: loadedPictures(article.content, url),
        title: article.title,
        byline: namesIn(article.author),
        published: article.published,
        lang: article.language,
        lede: article.description,
      }
      return { outcome: 'article', found }
    }
  },
}
