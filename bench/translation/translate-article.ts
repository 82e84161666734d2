import type { ArticleContent } from '../../src/article/article-content.ts'
import { segmentsOf } from '../../src/translator/content/segments-of.ts'
import { withTranslations } from '../../src/translator/content/with-translations.ts'
import type { Engine } from '../../src/translator/engine.ts'
import type { TranslationMemory } from '../../src/translator/pipeline/ask-engine.ts'
import { translateSegments } from '../../src/translator/pipeline/translate-segments.ts'
import { articleTerms } from '../../src/translator/wording/article-terms.ts'
import { mapMemory } from '../../test/translator/pipeline/stand-in-engine.ts'
import { cpuTime } from '../cpu-time.ts'
import { watchedEngine } from './watched-engine.ts'

export const languages = { source: 'es', target: 'en' } as const

const patience = 300_000 // ms for an article, on a busy machine

/**
 * Takes an article from its content in Spanish to its content in English, all of our own steps included.
 *
 * `cpuMilliseconds` are of this process: the engine's are not in it, what it costs to ask the engine is.
 */
export async function translateArticle(
  content: ArticleContent,
  apertium: Engine,
  memory: TranslationMemory = mapMemory(),
) {
  const { engine, watch } = watchedEngine(apertium)
  const { result, milliseconds } = await cpuTime(async () => {
    const segments = segmentsOf(content, languages.source)
    const outcome = await translateSegments({
      ...languages,
      segments,
      engines: [engine],
      memory,
      terms: articleTerms(content),
      signal: AbortSignal.timeout(patience),
    })
    if (outcome.retry) throw new Error(`The engine stopped: ${outcome.retry.message}`)
    return { segments, outcome, translated: withTranslations(content, outcome.answers, languages) }
  })
  return { ...result, watch, cpuMilliseconds: milliseconds }
}

export type TranslatedArticle = Awaited<ReturnType<typeof translateArticle>>
