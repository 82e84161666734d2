import { canonicalTag } from './language-tag.ts'

/** A segmenter that finds the words of a language; it goes by scripts alone when the tag is invalid. */
export function wordSegmenter(lang: string): Intl.Segmenter {
  return new Intl.Segmenter(canonicalTag(lang), { granularity: 'word' })
}
