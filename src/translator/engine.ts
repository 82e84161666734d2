import type { Run, SegmentKind } from './run.ts'

/** What an engine is asked for: segments of one article, in order. */
export type EngineRequest = {
  /** BCP 47, as the article has it. */
  readonly source: string
  readonly target: string
  readonly segments: readonly { readonly kind: SegmentKind; readonly runs: readonly Run[] }[]
  /** Title and lede in the source's language, for engines that take a context which they do not translate. */
  readonly context: string | null
  readonly signal: AbortSignal
}

/** A translator behind one interface: a program, a service or a model. */
export type Engine = {
  /** Stable, part of the memory's key and of what readers are told: `apertium`. */
  readonly name: string
  /** As readers are told: `Apertium`. */
  readonly label: string
  readonly version: string
  readonly kind: 'rules' | 'neural' | 'model'
  /** The largest request: segments, and characters of their text. */
  readonly limits: {
    readonly segments: number
    readonly characters: number
    readonly parallel: number
  }
  /**
   * Translates each segment; one answer for each, in order, `null` where the engine gave none.
   *
   * Answers are hostile. They hold only text and the marks of the source, by number, but they may be wrong in every
   * other way.
   *
   * @throws {EngineFault}
   */
  translate(request: EngineRequest): Promise<(readonly Run[] | null)[]>
}

/** What to do after a fault: try again soon, try again after the quota's day, ask for less, or never ask this again. */
export type FaultRemedy = 'soon' | 'tomorrow' | 'smaller' | 'never'

/** A fault of an engine, by what to do and not by its status, which means other things at each. */
export class EngineFault extends Error {
  readonly engine: string
  readonly remedy: FaultRemedy
  /** What the engine asks to wait; `null` when it says nothing. */
  readonly retryAfterSeconds: number | null

  constructor(
    engine: string,
    remedy: FaultRemedy,
    message: string,
    retryAfterSeconds: number | null = null,
  ) {
    super(message)
    this.name = 'EngineFault'
    this.engine = engine
    this.remedy = remedy
    this.retryAfterSeconds = retryAfterSeconds
  }
}
