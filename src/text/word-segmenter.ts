import { canonicalTag } from './language-tag.ts'

/** Makes a segmenter that finds words in a language, or by the scripts alone when its tag is not a valid one. */
export function wordSegmenter(lang: string): Intl.Segmenter {
  return new Intl.Segmenter(canonicalTag(lang), { granularity: 'word' })
}
