import { validTag } from './language-tag.ts'

/** Makes a segmenter that finds words in a language, or by the scripts alone when its tag is not a valid one. */
export function wordSegmenter(lang: string): Intl.Segmenter {
  return new Intl.Segmenter(validTag(lang), { granularity: 'word' })
}
