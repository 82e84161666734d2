import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom/worker'
import { nothingFound, type Contestant } from '../contestant.ts'
import { htmlText } from '../html-text.ts'
import { loadedPictures } from '../loadable-pictures.ts'
import { namesIn } from '../names-in.ts'

/** Readability on linkedom, which leaves the content of `<template>` in the tree: taken out first. */
export const contestant: Contestant = {
  tells: ['opening', 'title', 'titleOrH1', 'byline', 'day', 'instant', 'lang', 'lede', 'captions'],
  extract: ({ html, url }) => {
    const { document } = parseHTML(html)
    for (const template of document.querySelectorAll('template')) template.remove()
    const article = new Readability(document).parse()
    return () => {
      if (!article?.content) return nothingFound
      const found = {
        ...htmlText(article.content),
        pictures: loadedPictures(article.content, url),
        title: article.title ?? null,
        byline: namesIn(article.byline),
        published: article.publishedTime ?? null,
        lang: article.lang ?? null,
        lede: article.excerpt ?? null,
      }
      return { outcome: 'article', found }
    }
  },
}
