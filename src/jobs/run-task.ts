import type { ArticleId } from '../article/article-address.ts'
import type { StoredArticle } from '../article/article.ts'
import { instant } from '../article/day.ts'
import type { Translation, TranslationFailure, TranslationRefusal } from '../article/translation.ts'
import { retryRead } from '../store/d1/retry.ts'
import { relateWaiting } from '../store/related/relate-waiting.ts'
import { readingLanguage } from '../store/tables/reading-language.ts'
import { articleWithTranslation } from '../store/translations/read-translations.ts'
import { saveTranslation } from '../store/translations/save-translation.ts'
import {
  claimTask,
  failTask,
  finishTask,
  refuseTask,
  renewLease,
  type ClaimedTask,
} from '../store/translations/tasks.ts'
import { primaryLanguage } from '../text/language-tag.ts'
import { makeTranslation } from '../translator/content/make-translation.ts'
import type { Engine } from '../translator/engine.ts'
import type { EngineSettings } from '../translator/engines/engine-settings.ts'
import type { TranslationOutcome } from '../translator/pipeline/translate-segments.ts'
import { refusalOf } from '../translator/pipeline/wanted-translations.ts'
import { askEngines } from './ask-engines.ts'
import { creditOf } from './credit-of.ts'
import { relateNow } from './relate-now.ts'
import { retrySoon, retryTomorrow } from './retry-time.ts'
import { leaseEnd, leaseSeconds, type TaskContext } from './task-context.ts'

/** What became of a task, without any text, and what it cost. */
export type TaskReport = {
  /**
   * `dropped` if there was nothing to do: a person translated it. `lost` if somebody else has the task now, or if it is
   * gone with its article.
   */
  outcome: 'done' | 'partly' | 'failed' | 'refused' | 'dropped' | 'lost'
  reason: TranslationFailure | TranslationRefusal | null
  attempts: number
  /** When it is tried again; `null` if it is not. */
  dueAt: Date | null
  /** `null` if no engine was to be asked. */
  figures: {
    engines: string[]
    segments: number
    remembered: number
    left: number
    characters: number
    /** How many answers were refused for good, by the check that did. */
    refusals: Record<string, number>
    /** What stopped engines, in their words, without their keys. */
    faults: string[]
  } | null
}

// A batch has four messages, and the platform ends a consumer after 900. What is done until then is not done again.
const maxRunSeconds = 200
const maxVainAttempts = 12

/**
 * Runs one task: claims it, translates what the memory does not hold, stores what passed, and purges the pages that
 * show it. It may be stopped at any point, and run again: nothing is lost then, and only the answers to requests in
 * flight are paid twice.
 *
 * The task ends if all is translated, or if trying again would not help. Otherwise it is put off. What passed is
 * shown meanwhile.
 *
 * @returns `null` if the task is not to be had: it is done, another runs it, it is not due, or there is no engine.
 * @throws {StorageFault} The database failed. The task is free again after its lease.
 */
export async function runTask(
  context: TaskContext,
  id: ArticleId,
  lang: string,
): Promise<TaskReport | null> {
  const { db, now, rules } = context
  if (rules.engines.length === 0) return null
  const task = await claimTask(db, id, lang, now(), leaseEnd(now()))
  if (!task) return null
  const stop = new AbortController()
  const renew = async () => {
    if (!(await renewLease(db, task, leaseEnd(now())))) stop.abort()
  }
  const timer = setInterval(() => void renew().catch(() => {}), (leaseSeconds / 3) * 1000)
  try {
    return { attempts: task.attempts, ...(await runClaimed(context, task, stop)) }
  } catch (error) {
    const dueAt = retrySoon(now(), task.attempts, null)
    await failTask(db, task, 'interrupted', dueAt).catch(() => {}) // then its lease runs out
    throw error
  } finally {
    clearInterval(timer)
  }
}

type Ending = Omit<TaskReport, 'attempts'>

async function runClaimed(
  context: TaskContext,
  task: ClaimedTask,
  stop: AbortController,
): Promise<Ending> {
  const { db, languages, rules } = context
  const { article: id, lang } = task
  const read = await retryRead(() => articleWithTranslation(db, id, readingLanguage(lang)))
  const found = read && !('removed' in read) ? read : null
  const isPersons = (found?.translation?.kind ?? 'machine') !== 'machine'
  if (!found || isPersons || primaryLanguage(found.article.lang) === lang) {
    await finishTask(db, task)
    return { outcome: 'dropped', reason: null, dueAt: null, figures: null }
  }
  const { article, translation: stored } = found
  const target = languages.find((language) => primaryLanguage(language) === lang) ?? lang
  const refusal = refusalOf(article, target, rules)
  if (refusal) return refused(context, task, refusal, null)

  const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(maxRunSeconds * 1000)])
  const asked = await askEngines(context, task, article, target, signal, () => stop.abort())
  const { outcome } = asked
  const figures = figuresOf(outcome, rules.engines)
  if (stop.signal.aborted) return lost(figures)
  const translation = translationBy(asked.engines, outcome, article, lang, context.now())
  const shown = await show(context, task, article, translation, stored, outcome.retry !== null)
  return end(context, task, outcome, shown, figures)
}

function translationBy(
  engines: readonly Engine[],
  outcome: TranslationOutcome,
  article: StoredArticle,
  lang: string,
  now: Date,
): Translation | null {
  const credit = creditOf(engines, outcome)
  if (!credit) return null
  const facts = { lang, sourceLang: article.lang, translatedAt: instant(now) }
  return makeTranslation(article, outcome.answers, { ...facts, kind: 'machine', ...credit })
}

type Shown = 'done' | 'partly'

/** Stores a translation for readers, unless they have a better one. Returns what they have of this version. */
async function show(
  { db, beyond, purge }: TaskContext,
  claim: ClaimedTask,
  { id, revision }: StoredArticle,
  translation: Translation | null,
  stored: Translation | null,
  isTriedAgain: boolean,
): Promise<Shown | null> {
  if (stored && !(translation && isBetter(translation, stored, isTriedAgain)))
    return stored.sourceRevision === revision ? shownOf(stored) : null
  if (!translation) return null
  const saved = await saveTranslation(db, id, translation, { claim })
  if (saved.status === 'created' || saved.status === 'changed') {
    await purge({ article: id, days: [saved.day], lang: translation.lang })
    await relateNow((limit, only) => relateWaiting(db, limit, only, beyond), purge, [id])
  }
  return shownOf(translation)
}

function shownOf({ remaining }: Translation): Shown {
  return remaining.length === 0 ? 'done' : 'partly'
}

// An engine that has gone since may have answered more of the same version. Of an older one, more is readable than of a
// new one of which most is still to come.
function isBetter(translation: Translation, stored: Translation, isTriedAgain: boolean): boolean {
  const { remaining, segments } = translation
  if (stored.sourceRevision === translation.sourceRevision)
    return remaining.length <= stored.remaining.length
  return !isTriedAgain || remaining.length <= segments / 2
}

async function end(
  context: TaskContext,
  task: ClaimedTask,
  outcome: TranslationOutcome,
  shown: Shown | null,
  figures: TaskReport['figures'],
): Promise<Ending> {
  const { db, now } = context
  const { retry, charactersSent, engines, counts } = outcome
  const isGettingOn = engines.size > counts.remembered
  // The engine answers, but nothing that passes: each further attempt would be paid for in vain.
  const isHopeless = !isGettingOn && charactersSent.size > 0 && task.attempts >= maxVainAttempts
  if (retry && retry.remedy !== 'never' && !isHopeless) {
    const isSoon = retry.remedy === 'soon'
    const reason = isSoon ? 'engine_unavailable' : 'quota_reached'
    const failures = isGettingOn ? 1 : task.attempts
    const dueAt = isSoon
      ? retrySoon(now(), failures, retry.retryAfterSeconds)
      : retryTomorrow(now())
    if (!(await failTask(db, task, reason, dueAt))) return lost(figures)
    return { outcome: shown ?? 'failed', reason, dueAt, figures }
  }
  if (!shown) {
    const reason = retry?.remedy === 'never' ? 'engine_declined' : 'answers_refused'
    return refused(context, task, reason, figures)
  }
  if (!(await finishTask(db, task))) return lost(figures)
  return { outcome: shown, reason: null, dueAt: null, figures }
}

async function refused(
  { db }: TaskContext,
  task: ClaimedTask,
  reason: TranslationRefusal,
  figures: TaskReport['figures'],
): Promise<Ending> {
  if (!(await refuseTask(db, task, reason))) return lost(figures)
  return { outcome: 'refused', reason, dueAt: null, figures }
}

function lost(figures: TaskReport['figures']): Ending {
  return { outcome: 'lost', reason: null, dueAt: null, figures }
}

function figuresOf(
  { counts, left, charactersSent, engines, refusals, stops }: TranslationOutcome,
  settings: readonly EngineSettings[],
) {
  const byCheck = Map.groupBy(refusals, ({ check }) => check)
  return {
    engines: [...new Set(engines.values())],
    segments: counts.translated + counts.left,
    remembered: counts.remembered,
    left: left.length,
    characters: [...charactersSent.values()].reduce((sum, characters) => sum + characters, 0),
    refusals: Object.fromEntries([...byCheck].map(([check, found]) => [check, found.length])),
    faults: stops.map(({ engine, message }) =>
      [engine, withoutKeys(message, settings)].filter(Boolean).join(': '),
    ),
  }
}

/** An engine may say again what it was sent. */
function withoutKeys(message: string, settings: readonly EngineSettings[]): string {
  const keys = settings.flatMap((one) => ('key' in one && one.key ? [one.key] : []))
  return keys.reduce((text, key) => text.replaceAll(key, '…'), message)
}
