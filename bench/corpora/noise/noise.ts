import type { Corpus } from '../corpus-page.ts'
import { times } from '../languages/language.ts'
import { noisePage } from './noise-page.ts'
import { publisherCount, publisherOf } from './publisher.ts'

const pagesEach = 8

/** Articles in invented clutter, of publishers that a scale may be trained on. */
export const noise = corpusOf('noise', false)

/** The same of other publishers, which judge what was trained. */
export const heldOutNoise = corpusOf('noise-held-out', true)

function corpusOf(name: string, isHeldOut: boolean): Corpus {
  return {
    name,
    pages: () =>
      times(publisherCount, (number) => number)
        .filter((number) => publisherOf(number).isHeldOut === isHeldOut)
        .flatMap((number) => times(pagesEach, (page) => noisePage(number, page))),
  }
}
