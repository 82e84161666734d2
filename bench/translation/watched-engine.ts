import type { Engine } from '../../src/translator/engine.ts'
import type { Run } from '../../src/translator/run.ts'

/** What an engine was asked and what it said. */
export type Watch = {
  /** Segments, those that were sent again as well. */
  segments: number
  /** While at least one request was on its way. */
  wallMilliseconds: number
  /** The first answer to each segment, before anything of ours is done to it. */
  readonly answers: Map<readonly Run[], readonly Run[] | null>
}

/** An engine that works as before and is watched. */
export function watchedEngine(engine: Engine): { engine: Engine; watch: Watch } {
  const watch: Watch = { segments: 0, wallMilliseconds: 0, answers: new Map() }
  let onTheirWay = 0
  let startedAt = 0
  const translate: Engine['translate'] = async (request) => {
    watch.segments += request.segments.length
    if (onTheirWay++ === 0) startedAt = performance.now()
    try {
      const answers = await engine.translate(request)
      request.segments.forEach(({ runs }, at) => {
        if (!watch.answers.has(runs)) watch.answers.set(runs, answers[at] ?? null)
      })
      return answers
    } finally {
      if (--onTheirWay === 0) watch.wallMilliseconds += performance.now() - startedAt
    }
  }
  return { engine: { ...engine, translate }, watch }
}
