import type { EngineSettings } from '../engines/engine-settings.ts'
import { isPair, offeredPair } from './pairs.ts'

/**
 * The engines that may translate a pair of languages, in order: their operator lets them, and the pair is offered.
 *
 * @param source BCP 47, as the article has it.
 * @returns None where nothing translates the pair, and nothing is to wait for.
 */
export function enginesFor(
  engines: readonly EngineSettings[],
  source: string,
  target: string,
): EngineSettings[] {
  return engines.filter(
    ({ name, pairs }) =>
      pairs.some((pair) => isPair(pair, source, target)) &&
      offeredPair(name, source, target) !== null,
  )
}
