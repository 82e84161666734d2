import * as v from 'valibot'
import { openRawArchive } from '../../archive/raw-archive.ts'
import { revised } from '../../article/article.ts'
import { applyCorrections } from '../../article/correction/apply-corrections.ts'
import { inForce } from '../../store/corrections/kept-corrections.ts'
import type { Recleanable } from '../../store/recleanable.ts'
import { blockedRefusal } from '../blocked-refusal.ts'
import { cleanSubmission } from '../clean-submission.ts'
import { correctedArticle } from '../corrections/corrected-article.ts'
import type { IngestContext } from '../ingest-context.ts'
import { isOfAllPages, pageFault } from '../page-fault.ts'
import { refuseTooLarge } from '../refuse-too-large.ts'
import { overridesSchema } from '../submission.ts'
import type { Recleaned } from './recleaned.ts'

/**
 * Cleans the page of a stored article again, as it was posted and as if it had just come, and stores nothing. The
 * article keeps its id, also if the cleaner finds another address for it by now.
 *
 * @throws What would fail for other articles as well, such as a database that does not answer.
 */
export async function recleanArticle(
  context: Pick<IngestContext, 'articles' | 'config'>,
  bucket: R2Bucket,
  { id, isOfParts }: Pick<Recleanable, 'id' | 'isOfParts'>,
): Promise<Recleaned> {
  if (isOfParts) return { outcome: 'parts' }
  try {
    return await recleaned(context, bucket, id)
  } catch (error) {
    if (isOfAllPages(error)) throw error
    return pageFault(error)
  }
}

async function recleaned(
  { articles, config }: Pick<IngestContext, 'articles' | 'config'>,
  bucket: R2Bucket,
  id: Recleanable['id'],
): Promise<Recleaned> {
  const { article: stored, corrections } = await correctedArticle(articles, id)
  const block = await articles.findBlock([stored.source.url])
  if (block) throw blockedRefusal(block)
  // An older page would bring back what the source has changed.
  const raw = (await articles.rawPages(id)).find(({ hash }) => hash === stored.rawHash)
  const page = raw && (await openRawArchive(bucket).get(raw))
  if (!page) return { outcome: 'not_kept' }
  const { url, contentType, receivedAt } = raw
  const overrides = v.parse(overridesSchema, raw.overrides)
  const submission = { url, page, contentType, overrides }
  // Times like `two hours ago` count from when the page came.
  const rules = { store: articles, isCounted: false }
  const { article } = await cleanSubmission(submission, receivedAt, config.site.url, rules)
  refuseTooLarge(article)
  const made = { ...article, id }
  const shown = await revised((await applyCorrections(made, inForce(corrections))).content)
  return { outcome: shown.revision === stored.revision ? 'same' : 'differs', stored, made, shown }
}
