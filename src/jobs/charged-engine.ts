import type { Charge } from '../store/translations/characters.ts'
import { EngineFault, type Engine } from '../translator/engine.ts'
import { characterCount } from '../translator/pipeline/batches.ts'

/** How an engine's characters are counted. */
export type CharacterMeter = {
  charge(characters: number): Promise<Charge>
  refund(characters: number): Promise<void>
  /** Stops the whole task, which somebody else has now. */
  stop(): void
}

/**
 * An engine whose characters are counted before each request. So a crash leaves none uncounted that were sent, and at
 * most those of the requests in flight counted that were not. What the engine declines is taken back.
 */
export function chargedEngine(engine: Engine, { charge, refund, stop }: CharacterMeter): Engine {
  return {
    ...engine,
    async translate(request) {
      const { name } = engine
      const characters = request.segments.reduce((sum, { runs }) => sum + characterCount(runs), 0)
      const charged = await charge(characters)
      if (charged === 'over') throw new EngineFault(name, 'tomorrow', 'No characters left of today')
      if (charged === 'lost') {
        stop()
        throw new EngineFault(name, 'soon', 'The task is not held any more')
      }
      try {
        return await engine.translate(request)
      } catch (error) {
        if (error instanceof EngineFault && !request.signal.aborted) await refund(characters)
        throw error
      }
    },
  }
}
