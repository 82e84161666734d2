import type { Body } from '../../../src/article/body.ts'
import { phrasingText, plainText } from '../../../src/article/plain-text.ts'
import { walk } from '../../../src/article/walk.ts'
import { clean, type CleanResult } from '../../../src/cleaner/index.ts'
import type { Answer, Contestant } from '../contestant.ts'
import { fieldNames } from '../fields.ts'

const now = new Date()

/** This project's cleaner; decodes the bytes itself. */
export const contestant: Contestant = {
  tells: fieldNames,
  extract: ({ bytes, url, contentType, isLocal }) => {
    const result = clean(bytes, { url, contentType, now, isLocal })
    return () => answer(result)
  },
}

/** What the cleaner found, as answers are scored. */
export function answer(result: CleanResult): Answer {
  if (result.outcome === 'refused') return { outcome: 'empty', reason: result.reason }
  const { body, image, publishedAt, confidence, ...content } = result.content
  const figures = figuresIn(body)
  const found = {
    title: content.title,
    byline: content.byline,
    lang: content.lang,
    lede: content.lede,
    published: publishedAt,
    text: plainText(body),
    captions: figures.map(({ caption }) => phrasingText(caption)),
    pictures: figures.flatMap(({ children }) => children.map(({ url }) => url)),
    credits: [image, ...figures].flatMap((pictured) => pictured?.credit ?? []),
  }
  return { outcome: 'article', found, confidence }
}

function figuresIn(body: Body) {
  return [...walk(body)].filter((node) => node.type === 'figure')
}
