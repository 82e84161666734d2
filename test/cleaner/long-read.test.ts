import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/article/plain-text.ts'
import { clean } from '../../src/cleaner/index.ts'

const chapters = 50
const paragraphsPerChapter = 8
const wordsPerParagraph = [12, 90] as const

const words =
  'the a harbour ferry island keeper lamp tide winter letter council engine bridge market weather sailor field road stone window over under before after carried opened waited counted repaired remembered found slowly again never often small heavy quiet northern'.split(
    ' ',
  )

/** Numbers from 0 to 1, the same for every run: the linear congruence of Numerical Recipes. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

type Piece = { tag: 'h2' | 'p'; text: string }

/** A feature's blocks in reading order; each carries its number, so that none is like another. */
function feature(seed: number): Piece[] {
  const next = numbersFrom(seed)
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const phrase = (length: number) =>
    Array.from({ length }, () => words[between(0, words.length - 1)]).join(' ')
  const paragraph = () => {
    const sentences: string[] = []
    for (let left = between(...wordsPerParagraph); left > 0;) {
      const length = Math.min(left, between(4, 19))
      sentences.push(`${phrase(length)}.`)
      left -= length
    }
    return sentences.join(' ')
  }
  const pieces: Piece[] = []
  for (let chapter = 1; chapter <= chapters; chapter++) {
    pieces.push({ tag: 'h2', text: `Chapter ${chapter}, ${phrase(3)}` })
    for (let entry = 1; entry <= paragraphsPerChapter; entry++)
      pieces.push({ tag: 'p', text: `Entry ${chapter}.${entry}: ${paragraph()}` })
  }
  return pieces
}

describe('a feature of 20,000 words', () => {
  it.each([1, 2, 3])('is read whole and in order, seed %i', (seed) => {
    const pieces = feature(seed)
    const html = pieces.map(({ tag, text }) => `<${tag}>${text}</${tag}>`).join('\n')

    const result = clean(
      `<html lang="en"><title>The keepers</title><body><nav><a href="/">Home</a></nav><article><h1>The keepers</h1>${html}</article><footer>About us</footer></body></html>`,
      { url: 'https://quill.example/features/keepers', now: new Date('2026-11-23T12:00:00Z') },
    )

    expect(pieces.flatMap(({ text }) => text.split(' ')).length).toBeGreaterThan(20_000)
    if (result.outcome === 'refused') throw new Error(result.detail)
    expect(
      result.content.body.children.map((block) => ({
        tag: block.type === 'heading' ? 'h2' : 'p',
        text: plainText({ type: 'root', children: [block] }),
      })),
    ).toEqual(pieces)
    expect(result.content.isTruncated).toBe(false)
  })
})
