import { runText } from '../../src/translator/run-text.ts'
import type { Run } from '../../src/translator/run.ts'
import type { LinkedSentence } from './linked-words.ts'

/** A mark that is not on its words. */
export type MissedLink = {
  readonly line: string
  readonly wanted: string
  readonly found: string | null
}

const spareWords = 2 // that a mark may hold next to its words: an article, an auxiliary verb

/** The links of a sentence that are not on their words in its answer, or all of them without one. */
export function missedLinks(
  { line, counterparts }: LinkedSentence,
  answer?: readonly Run[],
): MissedLink[] {
  return counterparts.flatMap((wanted, at) => {
    const found = answer ? textOfMark(answer, at + 1) : null
    const isRight = found !== null && wanted.some((words) => isOn(found, words))
    return isRight ? [] : [{ line, wanted: wanted.join(' | '), found }]
  })
}

function isOn(text: string, words: string): boolean {
  const [found, wanted] = [wordsIn(text), wordsIn(words)]
  const isSmall = found.length <= wanted.length + spareWords
  return isSmall && ` ${found.join(' ')} `.includes(` ${wanted.join(' ')} `)
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? []
}

/** What is in a mark, in all of its pieces. */
function textOfMark(answer: readonly Run[], mark: number): string {
  let isInside = false
  const inside = answer.filter((run) => {
    if ('mark' in run && run.mark === mark) isInside = run.type === 'open'
    return isInside
  })
  return runText(inside)
}
