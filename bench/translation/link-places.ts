import type { Engine } from '../../src/translator/engine.ts'
import { translateSegments } from '../../src/translator/pipeline/translate-segments.ts'
import type { Segment } from '../../src/translator/run.ts'
import { mapMemory } from '../../test/translator/pipeline/stand-in-engine.ts'
import { runs } from '../../test/translator/runs.ts'
import { answeredOf, type Answered } from './damage-share.ts'
import { linkedSentences } from './linked-words.ts'
import { missedLinks, type MissedLink } from './missed-links.ts'
import { languages } from './translate-article.ts'

const sentencesOfAKind = 30 // 390 sentences with 630 marks

export type LinkPlaces = {
  readonly sentences: number
  /** Sentences whose answers the checks refused. */
  readonly refused: number
  readonly marks: number
  readonly misses: readonly MissedLink[]
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
  const misses = sentences.flatMap((sentence, at) =>
    missedLinks(sentence, answers.get(`body/${at}`)),
  )
  const marks = sentences.reduce((sum, { counterparts }) => sum + counterparts.length, 0)
  const answered = answeredOf(segments, answers)
  return { sentences: sentences.length, refused: left.length, marks, misses, answered }
}
