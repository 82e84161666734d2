import { acceptAnswer } from '../../src/translator/pipeline/accept-answer.ts'
import { runText } from '../../src/translator/run-text.ts'
import type { Run, Segment } from '../../src/translator/run.ts'
import { damagedAnswers, type DamageKind } from '../../test/translator/checks/damaged-answers.ts'
import { line, runs } from '../../test/translator/runs.ts'
import { anyOf, seeded } from '../random.ts'
import { languages } from './translate-article.ts'

/** A segment with the answer that passed. */
export type Answered = { readonly segment: Segment; readonly answer: readonly Run[] }

/** The segments that have an answer, with it. */
export function answeredOf(
  segments: readonly Segment[],
  answers: ReadonlyMap<string, readonly Run[]>,
): Answered[] {
  return segments.flatMap((segment) => {
    const answer = answers.get(segment.path)
    return answer ? [{ segment, answer }] : []
  })
}

const kinds: readonly DamageKind[] = [
  'marks',
  'injection',
  'numbers',
  'missing parts',
  'half untranslated',
  'loops',
]
const ofABlock = 40 // damages of a kind, drawn: a long block can be damaged in thousands of ways

export type DamageShare = {
  readonly kind: DamageKind
  readonly count: number
  readonly through: readonly Answered[]
}

/** How many damaged answers of each kind there were, and those that the pipeline would take. */
export function damageShares(answered: readonly Answered[]): DamageShare[] {
  const random = seeded(20_261_127)
  return kinds.map((kind): DamageShare => {
    const damaged = answered.filter(hasWords).flatMap(({ segment, answer }) => {
      const pair = { source: line(segment.runs), answer: line(answer) }
      const all = damagedAnswers(kind, pair)
      const some = all.length <= ofABlock ? all : draw(all, () => anyOf(random, all))
      return some.map((answer) => ({ segment, answer: runs(answer) }))
    })
    const through = damaged.filter(({ segment, answer }) => {
      const sent = { runs: segment.runs, translations: new Map() }
      return !('refused' in acceptAnswer(segment, sent, answer, options))
    })
    return { kind, count: damaged.length, through }
  })
}

const options = { ...languages, engineKind: 'rules' } as const

/** An answer that is its source, a name, cannot be told from one that was not translated. */
function hasWords({ segment, answer }: Answered): boolean {
  return runText(segment.runs) !== runText(answer)
}

function draw(all: readonly string[], one: () => string): string[] {
  const drawn = new Set<string>()
  while (drawn.size < Math.min(ofABlock, new Set(all).size)) drawn.add(one())
  return [...drawn]
}
