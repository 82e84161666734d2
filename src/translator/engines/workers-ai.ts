import * as v from 'valibot'
import { primaryLanguage } from '../../text/language-tag.ts'
import { truncate } from '../../text/tidy-text.ts'
import { EngineFault, type Engine, type EngineRequest, type FaultRemedy } from '../engine.ts'
import { answerLimit, deadline } from './ask.ts'
import { inParallel } from './in-parallel.ts'
import { translateWithLookUp } from './look-up-marks.ts'

/** As much of the platform's `Ai` binding as is used. */
export type AiBinding = {
  run(model: string, input: object, options?: { signal?: AbortSignal }): Promise<unknown>
}

export type WorkersAiSettings = {
  readonly binding: AiBinding
  /** By default, `@cf/meta/m2m100-1.2b`. */
  readonly model?: string
  /** How long one text may take, by default 30 seconds. */
  readonly timeoutMs?: number
}

const engine = 'workers-ai'
const usualModel = '@cf/meta/m2m100-1.2b'
const usualTimeoutMs = 30_000
const atOnce = 4

/**
 * A translation model of Workers AI.
 *
 * It takes one plain text a call and knows no marks. Those are looked up by their words, which costs one more call
 * each. The language of the source is always sent, since the model takes English without.
 *
 * @see https://developers.cloudflare.com/workers-ai/models/m2m100-1.2b/
 * @see https://developers.cloudflare.com/workers-ai/platform/errors/
 */
export function workersAiEngine(settings: WorkersAiSettings): Engine {
  const model = settings.model ?? usualModel
  return {
    name: engine,
    label: `Workers AI (${model.slice(model.lastIndexOf('/') + 1)})`,
    version: model,
    kind: 'neural',
    limits: { segments: 20, characters: 6_000, parallel: 1 },
    translate: (request) =>
      inParallel(request.segments, atOnce, ({ runs }) =>
        translateWithLookUp(runs, (texts) =>
          inParallel(texts, 1, (text) => runModel(settings, model, request, text)),
        ),
      ),
  }
}

const answerForm = v.object({ translated_text: v.string() })

async function runModel(
  settings: WorkersAiSettings,
  model: string,
  request: EngineRequest,
  text: string,
): Promise<string | null> {
  const { timeoutMs = usualTimeoutMs, binding } = settings
  const limit = deadline(engine, request.signal, timeoutMs)
  const input = {
    text,
    source_lang: primaryLanguage(request.source),
    target_lang: primaryLanguage(request.target),
  }
  try {
    const answer = await limit.wait(binding.run(model, input, { signal: limit.signal }))
    const read = v.safeParse(answerForm, answer)
    if (!read.success) return null
    const maxLength = answerLimit(text.length)
    if (read.output.translated_text.length <= maxLength) return read.output.translated_text
    throw new EngineFault(engine, 'smaller', `Answer is over ${maxLength} characters`)
  } catch (error) {
    throw limit.signal.aborted ? limit.faultFor(error) : faultOf(error)
  }
}

/** What the numbers in the messages of Workers AI mean; anything else is a fault of theirs that may pass. */
const remedies: Readonly<Record<string, FaultRemedy>> = {
  3003: 'never',
  3006: 'smaller',
  3023: 'never',
  3036: 'tomorrow',
  3039: 'never',
  3041: 'never',
  3042: 'never',
  5004: 'never',
  5005: 'never',
  5007: 'never',
  5016: 'never',
  5018: 'never',
  5019: 'never',
}

function faultOf(error: unknown): EngineFault {
  if (error instanceof EngineFault) return error
  const message = truncate(error instanceof Error ? error.message : String(error), 200)
  const [number = ''] = /\b\d{4}(?=:)/.exec(message) ?? []
  return new EngineFault(engine, remedies[number] ?? 'soon', message)
}
