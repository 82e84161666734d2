import type { Body } from '../../src/article/body.ts'
import { anyOf, zipfRank, type Random } from '../random.ts'
import type { Tongue } from './tongues.ts'

/** A made-up text. */
export type Story = { lede: string; body: Body }

const vocabularySize = 20_000 // words of one language
const paragraphs = { least: 4, most: 14 }
const sentenceWords = { least: 8, most: 22 }
const sentences = { least: 2, most: 4 }

/** Makes up the words of a language, the commonest first and shortest. */
export function vocabulary(random: Random, { syllables }: Tongue): string[] {
  return Array.from({ length: vocabularySize }, (_, rank) => {
    const length = 1 + Math.floor(Math.log10(rank + 1) * 0.6 + random() * 2)
    return Array.from({ length }, () => anyOf(random, syllables)).join('')
  })
}

/** Writes one text of 50 to 700 words, which come as often as Zipf's law says. */
export function story(random: Random, tongue: Tongue, lexicon: readonly string[]): Story {
  const body = bodyOf(times(random, paragraphs, () => paragraphText(random, tongue, lexicon)))
  return { lede: sentence(random, tongue, lexicon), body }
}

function bodyOf(texts: readonly string[]): Body {
  return {
    type: 'root',
    children: texts.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  }
}

function paragraphText(random: Random, tongue: Tongue, lexicon: readonly string[]): string {
  return times(random, sentences, () => sentence(random, tongue, lexicon)).join(
    tongue.isSpaced ? ' ' : '',
  )
}

/** A headline of a few words. */
export function headline(random: Random, tongue: Tongue, lexicon: readonly string[]): string {
  return capitalised(
    times(random, { least: 4, most: 9 }, () => word(random, lexicon)).join(
      tongue.isSpaced ? ' ' : '',
    ),
  )
}

function sentence(random: Random, tongue: Tongue, lexicon: readonly string[]): string {
  const all = times(random, sentenceWords, () => word(random, lexicon))
  return tongue.isSpaced ? `${capitalised(all.join(' '))}.` : `${all.join('')}。`
}

function word(random: Random, lexicon: readonly string[]): string {
  return lexicon[zipfRank(random, lexicon.length)] ?? ''
}

function times<Item>(
  random: Random,
  { least, most }: { least: number; most: number },
  make: () => Item,
): Item[] {
  return Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, make)
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
