import type { CheckFinding } from '../checks/check.ts'
import type { Engine, EngineFault, FaultRemedy } from '../engine.ts'
import { runText } from '../run-text.ts'
import type { Run, Segment } from '../run.ts'
import type { Term } from '../wording/article-terms.ts'
import { protectTerms, restoreTerms } from '../wording/protect-terms.ts'
import { askEngine, type EngineOutcome, type Task, type TranslationMemory } from './ask-engine.ts'
import { memoryKey } from './memory-key.ts'
import { offeredPair } from './pairs.ts'

export type TranslationJob = {
  readonly segments: readonly Segment[]
  readonly source: string
  readonly target: string
  /** In order of preference; those that do not offer the pair are passed over. */
  readonly engines: readonly Engine[]
  readonly memory: TranslationMemory
  /** See `articleTerms`. */
  readonly terms?: readonly Term[]
  /** By engine: what of its settings changes its answers. */
  readonly settings?: ReadonlyMap<string, string>
  /** By engine: how many characters may be sent yet; without a bound where it is not named. */
  readonly charactersLeft?: ReadonlyMap<string, number>
  /** Title and lede in the source's language. */
  readonly context?: string | null
  readonly signal: AbortSignal
}

/** What became of the segments. The translation is done when nothing is left, and at no other time. */
export type TranslationOutcome = {
  readonly answers: ReadonlyMap<string, readonly Run[]>
  /** By path: whose answer it is; segments that are nothing but names need no engine. */
  readonly engines: ReadonlyMap<string, string>
  /** Paths of the segments that stay in the original. */
  readonly left: readonly string[]
  readonly counts: {
    readonly translated: number
    readonly remembered: number
    readonly left: number
  }
  readonly notes: readonly SegmentFinding[]
  /** Answers that were refused for good by one engine, though another may have answered. */
  readonly refusals: readonly SegmentFinding[]
  /** By engine. */
  readonly charactersSent: ReadonlyMap<string, number>
  /** When to try what is left again; `null` when nothing is left, or when trying again would not help. */
  readonly retry: Retry | null
  /** What stopped engines, though another may have answered. */
  readonly stops: readonly Retry[]
}
type SegmentFinding = CheckFinding & { readonly path: string; readonly engine: string }
type Retry = {
  readonly remedy: Exclude<FaultRemedy, 'smaller'>
  readonly engine: string
  readonly message: string
  readonly retryAfterSeconds: number | null
}

/**
 * Translates segments with the first engine that can, and what that one leaves with the next.
 *
 * Each engine's memory is asked first, then the engine. Every answer is checked, and a refused one is asked for once
 * more alone. What no engine answers well stays in the original. Equal segments are asked for once. It has no clock:
 * the caller stops it by its signal, and what is done until then counts.
 *
 * @throws What an engine or the memory throws that is no `EngineFault`.
 */
export async function translateSegments(job: TranslationJob): Promise<TranslationOutcome> {
  const { segments, source, target, memory, context = null, signal } = job
  const result = new Result()
  const open = new Map(segments.map((segment) => [segment.path, segment]))
  for (const segment of segments) {
    const runs = ofTermsOnly(segment, job.terms ?? [])
    if (!runs) continue
    result.answers.set(segment.path, runs)
    open.delete(segment.path)
  }
  for (const engine of job.engines) {
    const pair = offeredPair(engine.name, source, target)
    if (!pair || open.size === 0 || signal.aborted) continue
    const tasks = await tasksFor(engine, [...open.values()], job)
    const { kind: engineKind, name } = engine
    const options = { source, target, engineKind, losesDenials: pair.losesDenials === true }
    const charactersLeft = job.charactersLeft?.get(name) ?? Infinity
    const turn = { engine, options, memory, context, charactersLeft, signal }
    const outcome = await askEngine(turn, uniqueByKey(tasks))
    result.add(name, tasks, outcome)
    for (const path of result.answers.keys()) open.delete(path)
  }
  if (signal.aborted) result.retries.push(retryOf('soon', '', 'Stopped before its end'))
  return result.outcome([...open.keys()])
}

/** The answer to a segment that is nothing but terms; `null` for all others. */
function ofTermsOnly({ runs }: Segment, terms: readonly Term[]): readonly Run[] | null {
  const marked = protectTerms(runs, terms)
  if (marked.translations.size === 0) return null
  const blanks = new Map(Array.from(marked.translations.keys(), (mark) => [mark, '']))
  const isAll = !/\p{L}/u.test(runText(restoreTerms(marked.runs, blanks)))
  return isAll ? restoreTerms(marked.runs, marked.translations) : null
}

function tasksFor(
  engine: Engine,
  segments: readonly Segment[],
  { source, target, terms = [], settings }: TranslationJob,
): Promise<Task[]> {
  return Promise.all(
    segments.map(async (segment) => {
      const marked = protectTerms(segment.runs, terms)
      const key = await memoryKey({
        engine: engine.name,
        version: engine.version,
        settings: settings?.get(engine.name) ?? '',
        glossary: marked.terms,
        source,
        target,
        kind: segment.kind,
        runs: segment.runs,
      })
      return { ...marked, segment, key }
    }),
  )
}

function uniqueByKey(tasks: readonly Task[]): Task[] {
  return [...new Map(tasks.toReversed().map((task) => [task.key, task])).values()].toReversed()
}

class Result {
  readonly answers = new Map<string, readonly Run[]>()
  readonly retries: Retry[] = []
  readonly #engines = new Map<string, string>()
  readonly #notes: SegmentFinding[] = []
  readonly #refusals: SegmentFinding[] = []
  readonly #charactersSent = new Map<string, number>()
  #remembered = 0

  add(engine: string, tasks: readonly Task[], outcome: EngineOutcome): void {
    for (const { key, segment } of tasks) {
      const { path } = segment
      const answer = outcome.answers.get(key)
      const refused = outcome.refused.get(key)
      if (refused) this.#refusals.push({ ...refused, path, engine })
      if (!answer) continue
      this.answers.set(path, answer.runs)
      this.#engines.set(path, engine)
      if (answer.isRemembered) this.#remembered++
      this.#notes.push(...answer.notes.map((note) => ({ ...note, path, engine })))
    }
    if (outcome.charactersSent > 0) this.#charactersSent.set(engine, outcome.charactersSent)
    if (outcome.fault) this.retries.push(...retryOfFault(outcome.fault))
    if (outcome.isOverBudget) this.retries.push(retryOf('tomorrow', engine, 'No characters left'))
  }

  outcome(left: readonly string[]): TranslationOutcome {
    const [retry = null] = this.retries.toSorted((a, b) => urgency(a) - urgency(b))
    return {
      answers: this.answers,
      engines: this.#engines,
      left,
      counts: {
        translated: this.answers.size,
        remembered: this.#remembered,
        left: left.length,
      },
      notes: this.#notes,
      refusals: this.#refusals,
      charactersSent: this.#charactersSent,
      retry: left.length > 0 ? retry : null,
      stops: this.retries,
    }
  }
}

const remedies: readonly Retry['remedy'][] = ['soon', 'tomorrow', 'never']

function urgency({ remedy }: Retry): number {
  return remedies.indexOf(remedy)
}

function retryOf(remedy: Retry['remedy'], engine: string, message: string): Retry {
  return { remedy, engine, message, retryAfterSeconds: null }
}

function retryOfFault({ remedy, engine, message, retryAfterSeconds }: EngineFault): Retry[] {
  return remedy === 'smaller' ? [] : [{ remedy, engine, message, retryAfterSeconds }]
}
