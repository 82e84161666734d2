import { canonicalTag } from '../../text/language-tag.ts'
import type { LanguageRange } from '../engines/engine-settings.ts'

/** How well an engine does a pair: `unmeasured` where nobody has looked at its answers here. */
type PairQuality = 'usable' | 'rough' | 'unmeasured'

export type Pair = {
  /** The name of an engine, or `*` for any that is not named. */
  readonly engine: string
  /** Languages, with their script where it is not the usual one: `es`, `sr-Latn`, `zh-Hant`; `*` for any. */
  readonly source: string
  readonly target: string
  readonly quality: PairQuality
  /** The engine is known to lose denials in it, so that a lost one is refused. */
  readonly losesDenials?: true
}

export type PairNotOffered = Pick<Pair, 'engine' | 'source' | 'target'> & {
  readonly reason: string
}

const losesNot = 'Fluent, but it lost “not” in 10 of 12 sentences'
const unread = 'Its answers were read, and are not good enough to be read alone'

/**
 * The pairs that are offered to readers.
 *
 * Apertium's were read on 240 blocks of real articles. An engine that is not named does what its operator sets it to.
 */
export const pairs: readonly Pair[] = [
  { engine: 'apertium', source: 'es', target: 'en', quality: 'usable' },
  { engine: 'apertium', source: 'is', target: 'en', quality: 'rough' },
  { engine: '*', source: '*', target: '*', quality: 'unmeasured' },
]

/** The pairs that an engine has and that nobody should read, with the reason. */
export const pairsNotOffered: readonly PairNotOffered[] = [
  { engine: 'apertium', source: 'mk', target: 'en', reason: losesNot },
  { engine: 'apertium', source: 'hr', target: 'en', reason: unread },
  { engine: 'apertium', source: 'bs', target: 'en', reason: unread },
  { engine: 'apertium', source: 'sr-Latn', target: 'en', reason: unread },
  {
    engine: 'apertium',
    source: 'sr',
    target: 'en',
    reason: 'Comes back untranslated, as a success: the engine reads Latin letters only',
  },
  { engine: 'apertium', source: 'eu', target: 'en', reason: unread },
]

/**
 * Finds how well an engine does a pair of languages, by language and script.
 *
 * @returns `null` where the pair is not offered; `notOfferedReason` says why.
 */
export function offeredPair(engine: string, source: string, target: string): Pair | null {
  if (isSame(source, target) || languageKey(source) === 'und') return null
  return pairsOf(engine).find((pair) => isPair(pair, source, target)) ?? null
}

/** Why an engine's pair is kept from readers; `null` where it is offered or where nothing is known of it. */
export function notOfferedReason(engine: string, source: string, target: string): string | null {
  const known = pairsNotOffered.find(
    (pair) => pair.engine === engine && isPair(pair, source, target),
  )
  return known?.reason ?? null
}

/** Whether a pair that may have `*` for any language holds a pair of two languages. */
export function isPair(pair: LanguageRange, source: string, target: string): boolean {
  return covers(pair.source, source) && covers(pair.target, target)
}

/**
 * What an engine offers of a pair that may have `*` for any language: the pair itself, those in it that are named, or
 * none.
 */
export function offeredWithin(engine: string, { source, target }: LanguageRange): LanguageRange[] {
  if (source !== '*' && target !== '*')
    return offeredPair(engine, source, target) ? [{ source, target }] : []
  return pairsOf(engine)
    .filter(
      (pair) =>
        (source === '*' || covers(pair.source, source)) &&
        (target === '*' || covers(pair.target, target)),
    )
    .map((pair) => ({
      source: source === '*' ? pair.source : source,
      target: target === '*' ? pair.target : target,
    }))
}

/** The pairs of an engine that is named, and of any other. */
function pairsOf(engine: string): readonly Pair[] {
  const named = pairs.filter((pair) => pair.engine === engine)
  return named.length > 0 ? named : pairs.filter((pair) => pair.engine === '*')
}

function covers(listed: string, lang: string): boolean {
  return listed === '*' || isSame(listed, lang)
}

function isSame(lang: string, other: string): boolean {
  return languageKey(lang) === languageKey(other)
}

/** A language with its script, without regions and variants: `es-Latn`, `zh-Hant`; `und` for none. */
function languageKey(lang: string): string {
  const tag = canonicalTag(lang)
  if (tag === 'und' || tag.startsWith('und-')) return 'und'
  const { language, script } = new Intl.Locale(tag).maximize()
  return script ? `${language}-${script}` : language
}
