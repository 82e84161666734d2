import * as v from 'valibot'
import { openRawArchive } from '../../archive/raw-archive.ts'
import type { ArticleId } from '../../article/article-address.ts'
import { revised, type Article } from '../../article/article.ts'
import { applyCorrections } from '../../article/correction/apply-corrections.ts'
import { inForce } from '../../store/corrections/kept-corrections.ts'
import type { StoredPart } from '../../store/parts.ts'
import type { Recleanable } from '../../store/recleanable.ts'
import { articleOfParts, hashOfParts, partFrom, partsToJoin } from '../article-of-parts.ts'
import { blockedRefusal } from '../blocked-refusal.ts'
import { cleanSubmission, type CleanedSubmission } from '../clean-submission.ts'
import { correctedArticle } from '../corrections/corrected-article.ts'
import type { IngestContext } from '../ingest-context.ts'
import { isOfAllPages, pageFault } from '../page-fault.ts'
import { refuseTooLarge } from '../refuse-too-large.ts'
import { overridesSchema } from '../submission.ts'
import type { Recleaned } from './recleaned.ts'

type Context = Pick<IngestContext, 'articles' | 'config'>

/**
 * Cleans the page of a stored article again, as it was posted and as if it had just come, and stores nothing. The
 * article keeps its id, also if the cleaner finds another address for it by now.
 *
 * Of an article of several pages, each is cleaned and takes its place again. Which pages are one article was decided
 * when they were posted.
 *
 * @throws What would fail for other articles as well, such as a database that does not answer.
 */
export async function recleanArticle(
  context: Context,
  bucket: R2Bucket,
  item: Pick<Recleanable, 'id' | 'isOfParts'>,
): Promise<Recleaned> {
  try {
    return await recleaned(context, bucket, item)
  } catch (error) {
    if (isOfAllPages(error)) throw error
    return pageFault(error)
  }
}

async function recleaned(
  context: Context,
  bucket: R2Bucket,
  { id, isOfParts }: Pick<Recleanable, 'id' | 'isOfParts'>,
): Promise<Recleaned> {
  const { articles } = context
  const { article: stored, corrections } = await correctedArticle(articles, id)
  const block = await articles.findBlock([stored.source.url])
  if (block) throw blockedRefusal(block)
  const known = isOfParts ? partsToJoin(await articles.parts(id)) : []
  // Another page was posted in place of its parts if the digests differ.
  const isJoined = known.length > 0 && (await hashOfParts(known)) === stored.rawHash
  const hashes = isJoined ? known.map(({ rawHash }) => rawHash) : [stored.rawHash]
  const cleaned = await cleanedPages(context, bucket, id, hashes)
  const [first] = cleaned ?? []
  if (!cleaned || !first) return { outcome: 'not_kept' }
  const parts = isJoined ? partsOf(known, cleaned) : []
  const made = { ...(await joined(first, parts)), id }
  refuseTooLarge(made)
  const shown = await revised((await applyCorrections(made, inForce(corrections))).content)
  const outcome = shown.revision === stored.revision ? 'same' : 'differs'
  return { outcome, stored, made, shown, parts }
}

/** Cleans kept pages. Gives `null` if one is not there: an older one would bring back what the source has changed. */
async function cleanedPages(
  { articles, config }: Context,
  bucket: R2Bucket,
  id: ArticleId,
  hashes: readonly string[],
): Promise<CleanedSubmission[] | null> {
  const raws = await articles.rawPages(id)
  const cleaned: CleanedSubmission[] = []
  for (const one of hashes) {
    const raw = raws.find(({ hash }) => hash === one)
    const page = raw && (await openRawArchive(bucket).get(raw))
    if (!page) return null
    const { url, contentType, receivedAt } = raw
    const overrides = v.parse(overridesSchema, raw.overrides)
    const submission = { url, page, contentType, overrides }
    // Times like `two hours ago` count from when the page came.
    const rules = { store: articles, isCounted: false }
    cleaned.push(await cleanSubmission(submission, receivedAt, config.site.url, rules))
  }
  return cleaned
}

function partsOf(
  known: readonly StoredPart[],
  cleaned: readonly CleanedSubmission[],
): StoredPart[] {
  return cleaned.flatMap(({ article }, index) => {
    const part = known[index]
    if (!part) return []
    return [{ ...part, url: article.source.url, content: partFrom(article, part).content }]
  })
}

// A part of which no other is there is one that breaks off.
async function joined(
  { article, part }: CleanedSubmission,
  parts: readonly StoredPart[],
): Promise<Article> {
  const own = part ? [partFrom(article, part)] : []
  const all = parts.length > 0 ? parts : own
  return all.length > 0 ? articleOfParts(all, article.cleanerVersion) : article
}
