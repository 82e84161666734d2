import { check, type CheckFinding, type CheckOptions, notesOn } from '../checks/check.ts'
import { type Engine, EngineFault } from '../engine.ts'
import type { Run, Segment } from '../run.ts'
import type { ProtectedRuns } from '../wording/protect-terms.ts'
import { acceptAnswer } from './accept-answer.ts'
import { batches, characterCount } from './batches.ts'

/** Answers that passed, kept by the caller under the keys of `memoryKey`. */
export type TranslationMemory = {
  get(keys: readonly string[]): Promise<ReadonlyMap<string, readonly Run[]>>
  put(entries: readonly MemoryEntry[]): Promise<void>
}
type MemoryEntry = { readonly key: string; readonly runs: readonly Run[] }

/** A segment to be translated, as it is sent to one engine. */
export type Task = ProtectedRuns & { readonly segment: Segment; readonly key: string }

export type EngineTurn = {
  readonly engine: Engine
  readonly options: CheckOptions
  readonly memory: TranslationMemory
  readonly context: string | null
  /** What may be sent yet. */
  readonly charactersLeft: number
  readonly signal: AbortSignal
}

export type EngineOutcome = {
  /** By key. */
  readonly answers: ReadonlyMap<string, Answer>
  /** The last finding on each answer that was refused for good, by key. */
  readonly refused: ReadonlyMap<string, CheckFinding>
  readonly charactersSent: number
  /** What stopped the engine; not `smaller`, which is done here. */
  readonly fault: EngineFault | null
  /** Something was not sent for want of characters. */
  readonly isOverBudget: boolean
}
type Answer = {
  readonly runs: readonly Run[]
  readonly notes: readonly CheckFinding[]
  readonly isRemembered: boolean
}

/**
 * Asks one engine for tasks. What the memory holds is taken from there, the rest is sent within the engine's limits.
 *
 * An answer that is refused is asked for once more, alone and without marks around terms. A request with fewer answers
 * than segments leaves open which is which, so it is sent again in halves. What passed is in the memory before the next
 * request is sent. So a stop loses nothing that was paid for.
 *
 * @param tasks Each key once.
 */
export async function askEngine(turn: EngineTurn, tasks: readonly Task[]): Promise<EngineOutcome> {
  const asking = new Asking(turn)
  await asking.recall(tasks)
  await asking.send(batches(asking.open(tasks), turn.engine.limits))
  const again = asking.open(tasks).filter(({ key }) => asking.outcome.refused.has(key))
  await asking.send(again.filter((task) => asking.isWorthwhile(task)).map((task) => [plain(task)]))
  return asking.outcome
}

function plain(task: Task): Task {
  return { ...task, runs: task.segment.runs, translations: new Map() }
}

/** A note on an answer whose terms are as the engine wrote them. */
function unprotected({ terms, translations }: Task): CheckFinding[] {
  const [term] = terms
  return term && translations.size === 0 ? [{ check: 'terms', detail: term.source }] : []
}

class Asking {
  readonly #turn: EngineTurn
  readonly #answers = new Map<string, Answer>()
  readonly #refused = new Map<string, CheckFinding>()
  readonly #sentAlone = new Set<string>()
  #charactersSent = 0
  #fault: EngineFault | null = null
  #isOverBudget = false

  constructor(turn: EngineTurn) {
    this.#turn = turn
  }

  get outcome(): EngineOutcome {
    return {
      answers: this.#answers,
      refused: this.#refused,
      charactersSent: this.#charactersSent,
      fault: this.#fault,
      isOverBudget: this.#isOverBudget,
    }
  }

  open(tasks: readonly Task[]): Task[] {
    return tasks.filter(({ key }) => !this.#answers.has(key))
  }

  /** A program that follows rules says the same again to the same question. */
  isWorthwhile({ key, translations }: Task): boolean {
    const isSame = this.#sentAlone.has(key) && translations.size === 0
    return !(isSame && this.#turn.engine.kind === 'rules')
  }

  async recall(tasks: readonly Task[]): Promise<void> {
    const { memory, options } = this.#turn
    const known = await memory.get(tasks.map(({ key }) => key))
    for (const { key, segment } of tasks) {
      const runs = known.get(key)
      if (!runs || check(segment, runs, options) !== null) continue
      this.#answers.set(key, { runs, notes: notesOn(segment, runs, options), isRemembered: true })
    }
  }

  /** Sends requests, some at the same time; it ends with the first fault that stops the engine. */
  async send(requests: Task[][]): Promise<void> {
    const { engine, signal } = this.#turn
    const work = async () => {
      for (let tasks = requests.shift(); tasks; tasks = requests.shift()) {
        if (this.#fault || signal.aborted) return
        requests.unshift(...(await this.#request(tasks)))
      }
    }
    const workers = await Promise.allSettled(
      Array.from({ length: Math.max(1, engine.limits.parallel) }, work),
    )
    for (const worker of workers) if (worker.status === 'rejected') throw worker.reason
  }

  /** Sends one request. Returns what is to be sent in its place. */
  async #request(tasks: Task[]): Promise<Task[][]> {
    const { engine, options, context, signal, charactersLeft } = this.#turn
    const characters = tasks.reduce((sum, { runs }) => sum + characterCount(runs), 0)
    if (this.#charactersSent + characters > charactersLeft) {
      this.#isOverBudget = true
      return tasks.length > 1 ? halves(tasks) : []
    }
    this.#charactersSent += characters
    const [only] = tasks
    if (only && tasks.length === 1) this.#sentAlone.add(only.key)
    const segments = tasks.map(({ segment, runs }) => ({ kind: segment.kind, runs }))
    const { source, target } = options
    try {
      const answers = await engine.translate({ source, target, segments, context, signal })
      if (answers.length !== tasks.length) return this.#smaller(tasks)
      await this.#take(tasks, answers)
      return []
    } catch (error) {
      if (signal.aborted) return []
      if (!(error instanceof EngineFault)) throw error
      this.#charactersSent -= characters
      if (error.remedy === 'smaller') return this.#smaller(tasks)
      this.#fault ??= error
      return []
    }
  }

  #smaller(tasks: Task[]): Task[][] {
    const [only] = tasks
    if (tasks.length > 1 || !only) return tasks.length > 1 ? halves(tasks) : []
    this.#refused.set(only.key, { check: 'missing', detail: 'no answer even alone' })
    return []
  }

  async #take(tasks: readonly Task[], answers: readonly (readonly Run[] | null)[]): Promise<void> {
    const passed: MemoryEntry[] = []
    for (const [index, task] of tasks.entries()) {
      const { segment, key } = task
      const verdict = acceptAnswer(segment, task, answers[index] ?? null, this.#turn.options)
      if ('refused' in verdict) this.#refused.set(key, verdict.refused)
      else {
        this.#refused.delete(key)
        const notes = [...verdict.notes, ...unprotected(task)]
        this.#answers.set(key, { runs: verdict.runs, notes, isRemembered: false })
        passed.push({ key, runs: verdict.runs })
      }
    }
    if (passed.length > 0) await this.#turn.memory.put(passed)
  }
}

function halves(tasks: Task[]): Task[][] {
  const middle = Math.ceil(tasks.length / 2)
  return [tasks.slice(0, middle), tasks.slice(middle)]
}
