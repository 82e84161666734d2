import type { Config } from '../../config/config.ts'
import type { EngineSettings, LanguageRange } from '../../translator/engines/engine-settings.ts'
import { isPair, notOfferedReason, offeredWithin } from '../../translator/pipeline/pairs.ts'

/** How translation is set up; not whether the engines answer. */
export type TranslationStatus = {
  /** `incomplete` when an engine of the list cannot be asked. */
  state: 'none' | 'configured' | 'incomplete'
  /** In order of preference, each with what it offers of its pairs. */
  engines: { name: string; pairs: string[]; charactersPerDay: number | null }[]
  /** The languages that the site is read in. */
  targets: readonly string[]
}

/** Describes the engines that can be asked, without their keys and addresses. */
export function translationStatus(
  { engines, faults }: Config['translation'],
  targets: readonly string[],
): TranslationStatus {
  return {
    state: faults.length > 0 ? 'incomplete' : engines.length > 0 ? 'configured' : 'none',
    engines: engines.map(({ name, pairs, charactersPerDay = null }) => {
      const offered = pairs.flatMap((pair) => offeredWithin(name, pair).map(pairText))
      return { name, pairs: [...new Set(offered)], charactersPerDay }
    }),
    targets,
  }
}

/** Lists pairs of engines that are of no use, and languages of the site that no engine translates into. */
export function translationHints(
  { engines }: Config['translation'],
  targets: readonly string[],
): string[] {
  if (engines.length === 0) return []
  const untranslated = targets.filter((target) => !engines.some((one) => reaches(one, target)))
  return [
    ...engines.flatMap((engine) => pairHints(engine, targets)),
    ...untranslated.map((target) => `No engine translates into ${target}, a language of the site`),
  ]
}

function pairHints({ name, pairs }: EngineSettings, targets: readonly string[]): string[] {
  return pairs.flatMap((pair) => {
    const begin = `The pair ${pairText(pair)} of ${name} is not used`
    if (offeredWithin(name, pair).length === 0) {
      const reason = notOfferedReason(name, pair.source, pair.target)
      return `${begin}: ${reason ?? 'It is not among the pairs of this engine that are offered'}`
    }
    const isOfSite = targets.some((target) => isPair({ ...pair, source: '*' }, '*', target))
    return isOfSite ? [] : `${begin}: ${pair.target} is no language of the site`
  })
}

function reaches({ name, pairs }: EngineSettings, target: string): boolean {
  return pairs
    .flatMap((pair) => offeredWithin(name, pair))
    .some((pair) => isPair({ ...pair, source: '*' }, '*', target))
}

function pairText({ source, target }: LanguageRange): string {
  return `${source}>${target}`
}
