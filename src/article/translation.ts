import type { ArticleContent } from './article-content.ts'
import type { StoredArticle } from './article.ts'
import type { Moment } from './day.ts'

/** Who answers for a translation: a program, a program and then a person, or a person. */
export const translationKinds = ['machine', 'post-edited', 'human'] as const

export type TranslationKind = (typeof translationKinds)[number]

/** How a machine translates: by rules and dictionaries, by a model made for it, or by a general language model. */
export const translationTechniques = ['rules', 'neural', 'model'] as const

export type TranslationTechnique = (typeof translationTechniques)[number]

/** The parts of an article that a translation has in its own language. */
export type TranslatedParts = Pick<ArticleContent, 'title' | 'lede' | 'image' | 'tags' | 'body'>

/** What is known of a translation without its text. */
export type TranslationFacts = {
  /** The target language, by its primary tag. */
  lang: string
  kind: TranslationKind
  /** The person's or the program's name, as readers are told. */
  author: string
  /** `null` if a person wrote it, or if it is not known. */
  technique: TranslationTechnique | null
  /** The language it is from, as a BCP 47 tag. */
  sourceLang: string
  /** The revision of the article that it translates. */
  sourceRevision: string
  /** In the target language, unless it remains in the original. */
  title: string
  /** The paths of the segments that are still in the original: `title`, `body/3`. Empty for a whole translation. */
  remaining: string[]
  /** How many segments the article has. */
  segments: number
  translatedAt: Moment
}

/** A translation of one article into one language. */
export type Translation = TranslationFacts & { content: TranslatedParts }

/** An article as readers of a language get it: its content is the translation's, if there is one. */
export type ReaderArticle = StoredArticle & {
  /** `null` for an article in its own words. */
  translation: TranslationFacts | null
}

/** An article in the words of a translation. */
export function inTranslation(
  article: StoredArticle,
  { content, lang }: Pick<Translation, 'content' | 'lang'>,
): StoredArticle {
  return { ...article, ...content, lang }
}

/** What waits to be done by an engine, or why it is not done. */
export type TranslationTask = {
  lang: string
  state: 'waiting' | 'running' | 'failed' | 'refused'
  /** Why it failed or was refused: one of the codes above, or of those that a newer version wrote. */
  reason: string | null
  attempts: number
  /** When it is tried next; `null` if refused. */
  dueAt: Moment | null
}

/**
 * Why an article is not translated into a language, as stable codes: those that are known before an engine is asked,
 * those that the engines' answers tell, and that somebody took the translation away.
 */
export const translationRefusals = {
  beforehand: [
    'language_unknown',
    'language_excluded',
    'source_excluded',
    'rights_reserved',
    'too_long',
    'pair_not_offered',
  ],
  byEngines: ['answers_refused', 'engine_declined'],
  byPeople: ['withdrawn'],
} as const

export type TranslationRefusal =
  (typeof translationRefusals)[keyof typeof translationRefusals][number]

/**
 * Why a translation is put off, as stable codes: the engine may be there soon, its quota is used up for today, or
 * something of ours broke.
 */
export const translationFailures = ['engine_unavailable', 'quota_reached', 'interrupted'] as const

export type TranslationFailure = (typeof translationFailures)[number]

export type RefusalBeforehand = (typeof translationRefusals)['beforehand'][number]

/** A language that an article is to be had in, by its primary tag, and why not; `null` if it is to be translated. */
export type WantedTranslation = { lang: string; refusal: RefusalBeforehand | null }

/** What readers and scrapers are told of an article in a target language. */
export const translationStates = [
  'none',
  'waiting',
  'running',
  'done',
  'partly',
  'failed',
  'stale',
  'refused',
] as const

export type TranslationState = (typeof translationStates)[number]

/**
 * The state of an article in a target language. A translation is done only if nothing remains in the original and it
 * is of the current version. Otherwise an unfinished task says what comes next.
 *
 * @param revision The article's current one.
 */
export function translationState(
  revision: string,
  facts: TranslationFacts | null,
  task: Pick<TranslationTask, 'state'> | null,
): TranslationState {
  if (!facts) return task?.state ?? 'none'
  if (facts.sourceRevision !== revision) return 'stale'
  return facts.remaining.length > 0 ? 'partly' : 'done'
}
