import { countMatches } from './count-matches.ts'
import { wordSegmenter } from './word-segmenter.ts'

// Scripts written without spaces between words, whose length is counted in characters or by a segmenter.
const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
const runsOfIdeographs = new RegExp(`${ideographs.source}+`, 'gu')
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu
const words = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_-]*/gu

// Silent reading of non-fiction: 238 words a minute (Brysbaert 2019, doi:10.1016/j.jml.2019.104047);
// Chinese 255 words of about 1.6 characters and Japanese 357 characters (Trauzettel-Klosinski 2012,
// doi:10.1167/iovs.11-8284), here taken together as 400 characters a minute.
const wordsPerMinute = 238
const ideographsPerMinute = 400

/** The number of words in a text. `Intl.Segmenter` splits scripts without spaces. Linear in the length. */
export function wordCount(text: string, lang: string): number {
  const runs = text.match(unspaced)
  if (!runs) return countMatches(text, words)
  const segmenter = wordSegmenter(lang)
  let count = countMatches(text.replace(unspaced, ' '), words)
  for (const run of runs) {
    for (const segment of segmenter.segment(run)) if (segment.isWordLike) count++
  }
  return count
}

/** Estimates the reading time of a text in whole minutes, at least one. */
export function readingMinutes(text: string, lang: string): number {
  const characters = countMatches(text, ideographs)
  const rest = characters
    ? wordCount(text.replace(runsOfIdeographs, ' '), lang)
    : wordCount(text, lang)
  return Math.max(1, Math.round(characters / ideographsPerMinute + rest / wordsPerMinute))
}
