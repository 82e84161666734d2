import type { Article } from '../article/article.ts'
import { dayOf, instant } from '../article/day.ts'
import { retryRead } from '../store/d1/retry.ts'
import {
  charactersSent,
  chargeCharacters,
  refundCharacters,
} from '../store/translations/characters.ts'
import { glossaryTerms } from '../store/translations/glossary.ts'
import type { ClaimedTask } from '../store/translations/tasks.ts'
import { primaryLanguage } from '../text/language-tag.ts'
import { segmentsOf } from '../translator/content/segments-of.ts'
import type { Engine } from '../translator/engine.ts'
import { enginesFor } from '../translator/pipeline/engines-for.ts'
import {
  translateSegments,
  type TranslationOutcome,
} from '../translator/pipeline/translate-segments.ts'
import { articleTerms } from '../translator/wording/article-terms.ts'
import { articleMemory } from './article-memory.ts'
import { chargedEngine } from './charged-engine.ts'
import { leaseEnd, type TaskContext } from './task-context.ts'

/**
 * Translates the segments of an article with the engines that offer its pair, within what is left of their day, and of
 * the article, in this run.
 *
 * @param target BCP 47.
 * @param stop Called when somebody else has the task.
 */
export async function askEngines(
  { db, main = db, rules, open, now }: TaskContext,
  task: ClaimedTask,
  article: Article,
  target: string,
  signal: AbortSignal,
  stop: () => void,
): Promise<{ engines: readonly Engine[]; outcome: TranslationOutcome }> {
  const offered = enginesFor(rules.engines, article.lang, target)
  const limits = new Map(
    offered.map(({ name, charactersPerDay = null }) => [name, charactersPerDay]),
  )
  const [opened, sent, { shared, own }] = await Promise.all([
    open(offered),
    charactersSent(main, dayOf(instant(now()))),
    retryRead(() =>
      glossaryTerms(main, article.source.domain, primaryLanguage(article.lang), task.lang),
    ),
  ])
  const engines = opened.map((engine) => {
    const limit = limits.get(engine.name) ?? null
    return chargedEngine(engine, {
      charge: (characters) =>
        chargeCharacters(
          main,
          task,
          { engine: engine.name, characters, limit },
          now(),
          leaseEnd(now()),
        ),
      refund: (characters) => refundCharacters(main, engine.name, characters, now()),
      stop,
    })
  })
  const ofArticle = rules.charactersPerArticle ?? Infinity
  const charactersLeft = new Map(
    [...limits].map(([name, limit]) => {
      const ofDay = limit === null ? Infinity : Math.max(0, limit - (sent.get(name) ?? 0))
      return [name, Math.min(ofDay, ofArticle)]
    }),
  )
  const outcome = await translateSegments({
    segments: segmentsOf(article),
    source: article.lang,
    target,
    engines,
    memory: articleMemory(db, article.id, now),
    terms: articleTerms(article, shared, own),
    charactersLeft,
    context: [article.title, article.lede].filter(Boolean).join('\n'),
    signal,
  })
  return { engines, outcome }
}
