/** A translation as `GET /articles` lists it. */
type ListedTranslation = {
  lang: string
  state: string
  reason: string | null
  dueAt: string | null
}

/** An article as `GET /articles` lists it. */
export type ListedArticle = {
  id: string
  url: string
  title: string
  translations: readonly ListedTranslation[]
}

/** What became of translations that were asked for. */
export type Tally = {
  /** Those that wait or are made. */
  waiting: number
  done: number
  /** Those that have parts in the original, and are not tried again. */
  partly: number
  /** Those that failed or were refused, with the reason. */
  failed: readonly string[]
}

/**
 * Counts what became of translations.
 *
 * @param asked The languages that were asked for, by the id of their article.
 */
export function tallyOf(
  asked: ReadonlyMap<string, readonly string[]>,
  articles: readonly ListedArticle[],
): Tally {
  const all = articles.flatMap((article) =>
    article.translations
      .filter(({ lang }) => asked.get(article.id)?.includes(lang))
      .map((translation) => ({ ...translation, article, outcome: outcomeOf(translation) })),
  )
  const count = (outcome: Outcome) => all.filter((one) => one.outcome === outcome).length
  return {
    waiting: count('waiting'),
    done: count('done'),
    partly: count('partly'),
    failed: all
      .filter(({ outcome }) => outcome === 'failed')
      .map(({ article, lang, state, reason, dueAt }) => {
        const again = dueAt === null ? '' : `, tried again at ${dueAt}`
        return `${lang}\t${reason ?? state}${again}\t${article.url}\t${article.title}`
      }),
  }
}

type Outcome = 'waiting' | 'done' | 'partly' | 'failed'

// A task without a reason waits or is made, whatever is shown meanwhile.
function outcomeOf({ state, reason, dueAt }: ListedTranslation): Outcome {
  if (reason !== null) return 'failed'
  if (dueAt !== null) return 'waiting'
  if (state === 'done' || state === 'partly') return state
  return 'failed'
}
