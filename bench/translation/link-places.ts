import type { Engine } from '../../src/translator/engine.ts'
import { translateSegments } from '../../src/translator/pipeline/translate-segments.ts'
import { runText } from '../../src/translator/run-text.ts'
import type { Run, Segment } from '../../src/translator/run.ts'
import { mapMemory } from '../../test/translator/pipeline/stand-in-engine.ts'
import { runs } from '../../test/translator/runs.ts'
import { answeredOf, type Answered } from './damage-share.ts'
import { linkedSentences, type LinkedSentence } from './linked-words.ts'
import { languages } from './translate-article.ts'

const sentencesOfAKind = 30 // 390 sentences with 630 marks
const spareWords = 2 // that a mark may hold next to its words: an article, an auxiliary verb

/** A mark that is not on its words. */
type Miss = { readonly line: string; readonly wanted: string; readonly found: string | null }

export type LinkPlaces = {
  readonly sentences: number
  /** Sentences whose answers the checks refused. */
  readonly refused: number
  readonly marks: number
  readonly misses: readonly Miss[]
  /** The answers that passed. */
  readonly answered: readonly Answered[]
}

/**
 * Translates invented sentences with links whose English words are known, and looks which words the links are on.
 *
 * A link is right when it holds its words and at most two others. One in an answer that is refused counts as wrong.
 */
export async function linkPlaces(engine: Engine): Promise<LinkPlaces> {
  const sentences = linkedSentences(sentencesOfAKind)
  const segments = sentences.map(({ line }, at): Segment => ({
    path: `body/${at}`,
    kind: 'paragraph',
    runs: runs(line),
  }))
  const { answers, left } = await translateSegments({
    ...languages,
    segments,
    engines: [engine],
    memory: mapMemory(),
    signal: AbortSignal.timeout(300_000),
  })
  const misses = sentences.flatMap((sentence, at) => missesIn(sentence, answers.get(`body/${at}`)))
  const marks = sentences.reduce((sum, { counterparts }) => sum + counterparts.length, 0)
  const answered = answeredOf(segments, answers)
  return { sentences: sentences.length, refused: left.length, marks, misses, answered }
}

function missesIn({ line, counterparts }: LinkedSentence, answer?: readonly Run[]): Miss[] {
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
