import type { ArticleId } from '../../article/article-address.ts'
import type { StoredArticle } from '../../article/article.ts'
import { applyCorrections } from '../../article/correction/apply-corrections.ts'
import type { Correction } from '../../article/correction/correction.ts'
import { instant, type Moment } from '../../article/day.ts'
import { Refusal } from '../../http/problem.ts'
import { inForce } from '../../store/corrections/kept-corrections.ts'
import type { CorrectedArticle } from '../../store/read-corrected.ts'
import type { SaveResult } from '../../store/saved.ts'
import type { CorrectOptions } from '../../store/store-correction.ts'
import type { IngestContext } from '../ingest-context.ts'
import { refuseTooLarge } from '../refuse-too-large.ts'
import { writeArticles } from '../write-articles.ts'
import { correctedArticle } from './corrected-article.ts'
import type { CorrectionForm } from './correction-form.ts'
import { resolveCorrection } from './resolve-correction.ts'

type ChangeOptions = {
  /** The name of who does it; readers never see it. */
  readonly by: string
  /** Throws if the article, as it is now, is not to be changed by this request. */
  readonly check: (article: StoredArticle) => void
}

/** What came of it: the article as it is now. */
export type Changed = { readonly article: StoredArticle; readonly status: 'changed' | 'unchanged' }

/**
 * Corrects an article as a person asks for, and does what follows every write. The correction is kept apart from what
 * the cleaner found, so it stays when the page is posted or cleaned again.
 *
 * @throws {Refusal} Any of `check`, `correctedArticle` and `resolveCorrection`; `article_too_large`;
 *   `precondition_failed` if somebody else changed the article meanwhile.
 * @throws {StorageFault} See `saveAll`.
 */
export function correctArticle(
  context: IngestContext,
  id: ArticleId | null,
  form: CorrectionForm,
  options: ChangeOptions,
): Promise<Changed> {
  return changed(context, id, options, async (before, at) => {
    const { articles, config, now } = context
    const correction = await resolveCorrection(articles, before.article, form, {
      now: now(),
      siteUrl: config.site.url,
    })
    await refuseUnfit(before, correction)
    return (stored) => articles.correct(before, correction, at, stored)
  })
}

/**
 * Takes corrections back, in the same way.
 *
 * @param numbers `all`, or those that are meant.
 * @throws {Refusal} `not_found` if there is no such correction in force; else as `correctArticle`.
 */
export function undoCorrections(
  context: IngestContext,
  id: ArticleId | null,
  numbers: 'all' | readonly number[],
  options: ChangeOptions,
): Promise<Changed> {
  return changed(context, id, options, (before, at) => {
    const meant = before.corrections
      .filter(({ undoneAt }) => undoneAt === null)
      .map(({ number }) => number)
      .filter((number) => numbers === 'all' || numbers.includes(number))
    if (meant.length === 0) throw new Refusal('not_found', { detail: 'No such correction counts' })
    return (stored) => context.articles.withdrawCorrections(before, meant, at, stored)
  })
}

type Store = (options: CorrectOptions) => Promise<SaveResult[]>

async function changed(
  context: IngestContext,
  id: ArticleId | null,
  { by, check }: ChangeOptions,
  prepare: (before: CorrectedArticle, at: Moment) => Store | Promise<Store>,
): Promise<Changed> {
  const before = await correctedArticle(context.articles, id)
  check(before.article)
  const at = instant(context.now())
  const store = await prepare(before, at)
  const [result] = await writeArticles(context, [before.article], {
    at,
    save: (wanted) => store({ by, wanted }),
  })
  if (!result) throw new Error('Cannot correct the article: nothing came of it')
  if ('error' in result) throw result.error
  if ('removed' in result)
    throw new Refusal(result.removed === 'legal' ? 'removed_for_legal_reasons' : 'gone')
  if (result.status === 'kept')
    throw new Refusal('precondition_failed', {
      detail: 'Somebody else changed the article meanwhile',
      revision: result.article.revision,
    })
  const { status, article } = result
  return { article, status: status === 'created' ? 'changed' : status }
}

const maxLength = 500_000 // characters of JSON; they are read with the article whenever it is stored

async function refuseUnfit(
  { found, corrections }: CorrectedArticle,
  correction: Correction,
): Promise<void> {
  const all = [...corrections.map((one) => one.correction), correction]
  if (JSON.stringify(all).length > maxLength)
    throw new Refusal('article_too_large', {
      detail: 'The corrections of the article are too long together',
      limit: maxLength,
    })
  const { content, effects } = await applyCorrections(found, [...inForce(corrections), correction])
  refuseTooLarge(content)
  if (effects.at(-1)?.some(({ state }) => state === 'unfit'))
    throw new Refusal('article_too_large', { detail: 'The text would have too many parts' })
}
