import { diffArrays, diffWords } from 'diff'
import { primaryLanguage } from '../../text/language-tag.ts'

/** A stretch of a text that both versions have, or only the new one, or only the old one. */
export type TextRun = { change: 'kept' | 'inserted' | 'deleted'; text: string }

/**
 * Compares two texts word by word, by the words of their language. White space alone makes no difference. Texts with
 * little in common are given whole, the old one first: a mixture of both could not be read.
 *
 * The cost is bounded: beyond some 2,000,000 steps, texts count as having nothing in common.
 *
 * @param lang As a BCP 47 tag.
 */
export function wordDifference(before: string, after: string, lang: string): TextRun[] {
  if (before === after) return runOf('kept', after)
  const whole = [...runOf('deleted', before), ...runOf('inserted', after)]
  const changes = diffWords(before, after, {
    intlSegmenter: segmenterOf(lang),
    maxEditLength: mostEdits(before.length + after.length),
  })
  if (!changes) return whole
  const runs = changes.map(({ value, added, removed }): TextRun => ({
    change: added ? 'inserted' : removed ? 'deleted' : 'kept',
    text: value,
  }))
  return isMostlyNew(runs, before, after) ? whole : runs
}

/** Compares two lists, whose items are compared as wholes. */
export function itemDifference(before: readonly string[], after: readonly string[]): TextRun[] {
  return diffArrays([...before], [...after]).flatMap(({ value, added, removed }) =>
    value.map((text): TextRun => ({
      change: added ? 'inserted' : removed ? 'deleted' : 'kept',
      text,
    })),
  )
}

const steps = 2_000_000

/** How many differences are looked for in lists of that length together, so that the cost stays bounded. */
export function mostEdits(length: number): number {
  return Math.min(1000, Math.ceil(steps / (length + 1)))
}

const leastKept = 0.3 // of the longer text's characters

function isMostlyNew(runs: readonly TextRun[], before: string, after: string): boolean {
  const kept = runs.filter(({ change }) => change === 'kept')
  const length = kept.reduce((sum, { text }) => sum + text.trim().length, 0)
  return length < leastKept * Math.max(before.length, after.length)
}

function runOf(change: TextRun['change'], text: string): TextRun[] {
  return text === '' ? [] : [{ change, text }]
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(lang: string): Intl.Segmenter {
  const language = primaryLanguage(lang)
  const known = segmenters.get(language) ?? makeSegmenter(language)
  segmenters.set(language, known)
  return known
}

function makeSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' })
  } catch {
    return new Intl.Segmenter('en', { granularity: 'word' }) // not a well-formed tag
  }
}
