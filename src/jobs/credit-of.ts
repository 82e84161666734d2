import type { TranslationFacts } from '../article/translation.ts'
import type { Engine } from '../translator/engine.ts'
import type { TranslationOutcome } from '../translator/pipeline/translate-segments.ts'

/**
 * Who translated, as readers are told: the engines whose answers are shown, those with more first. The technique is
 * that of the first.
 *
 * @param engines In order of preference.
 * @returns `null` if no engine did, and something is left.
 */
export function creditOf(
  engines: readonly Engine[],
  { engines: byPath, left }: Pick<TranslationOutcome, 'engines' | 'left'>,
): Pick<TranslationFacts, 'author' | 'technique'> | null {
  const shares = Map.groupBy(byPath.values(), (name) => name)
  const shareOf = ({ name }: Engine) => shares.get(name)?.length ?? 0
  const used = engines
    .filter((engine) => shareOf(engine) > 0)
    .toSorted((one, other) => shareOf(other) - shareOf(one))
  // Nothing but names: the first would have left them as they are.
  const credited = used.length === 0 && left.length === 0 ? engines.slice(0, 1) : used
  const [first] = credited
  if (!first) return null
  return { author: credited.map(({ label }) => label).join(', '), technique: first.kind }
}
