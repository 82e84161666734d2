import { dayOf } from '../../article/day.ts'
import { sha256Hex } from '../../text/sha256.ts'
import { inBatches, pagesOf, type ArticleFault, type PagedArticle } from './article-pages.ts'
import { statesOf } from './article-state.ts'
import { copyArticles } from './copy-articles.ts'
import { noteCopyingBack } from './copying-back.ts'
import { dropOutdated } from './drop-outdated.ts'
import { moveArticles } from './move-article.ts'
import { straysIn } from './move-strays.ts'
import { mainOf, placeOf, type Place } from './places.ts'
import { noteAllRemovedElsewhere } from './removed-elsewhere.ts'
import { gatherCopies, settleRemoved } from './settle-removed.ts'

/** How far a split has come: how many articles were looked at, and what became of them. */
export type SplitProgress = { looked: number; copied: number; moved: number }

/** The articles that go from one database to another, and what both have of them. */
export type SplitPart = {
  /** The names of their bindings. */
  readonly from: string
  readonly to: string
  articles: number
  /** Of these, how many were written again where they are read now, so that the copy is not as the original. */
  newer: number
  /** SHA-256 of the checksums of all articles that both sides have alike, in the order of their ids, on each side. */
  original: string
  copy: string
}

export type SplitResult = SplitProgress & {
  parts: SplitPart[]
  /** Articles that could not be copied, and why. They are where they were. */
  faults: ArticleFault[]
}

export type SplitOptions = {
  /** Whether everything goes back to `DB`, whatever its day is. */
  readonly isBack: boolean
  /** Whether what is copied is taken out of where it was. */
  readonly isFinishing: boolean
  /** The names of databases that no reader gets anything of. What is copied to them is exactly as the original. */
  readonly unserved?: ReadonlySet<string>
  /** Is called after each page. */
  readonly report?: (progress: SplitProgress) => void
}

/**
 * Copies articles to the databases of their days, while the site is served from where they are. What is copied already
 * is only compared, so a split that was stopped goes on when it is called again, and a second call finds what was
 * written since the first.
 *
 * It walks twice: first it copies what has another state, which takes minutes where there is little; then it compares
 * the checksums of all articles with those of their copies. When the site is served from the copies, a last call that
 * is `isFinishing` takes the articles out of where they were, each after its checksum was compared.
 *
 * Memory is bounded by four batches of some megabytes. See `copyArticles` for the round trips of a batch of 50.
 *
 * @throws {StorageFault} A database failed; calling it again goes on.
 */
export async function splitDatabase(
  places: readonly Place[],
  options: SplitOptions,
): Promise<SplitResult> {
  const { isBack, isFinishing, unserved = new Set(), report = () => {} } = options
  const result: SplitResult = { looked: 0, copied: 0, moved: 0, parts: [], faults: [] }
  const main = mainOf(places)
  const sources = isBack ? places.slice(0, -1) : await sourcesOf(places, unserved)
  if (isBack && !isFinishing) await noteCopyingBack(main.db, true)
  // What was taken down since it was copied is not to be read for as long as the rest takes.
  if (isFinishing && !isBack) {
    const { moved, gathered } = await settleRemoved(places, main, Number.MAX_SAFE_INTEGER)
    result.looked += moved.length
    result.moved += moved.length + gathered.length
  }
  for (const isFirst of [true, false])
    for (const source of sources)
      for await (const page of pagesOf(source.db)) {
        if (!isFirst) result.looked += page.length
        const targets = Map.groupBy(page, ({ filed_at }) =>
          isBack ? main : placeOf(places, dayOf(filed_at)),
        )
        targets.delete(source)
        for (const [target, rows] of targets) {
          const way = { source, target, main, isServed: !isBack && !unserved.has(target.name) }
          if (isFirst) await hasten(way, rows, result)
          else await settle(way, rows, isFinishing, result)
        }
        // Copies that were made before the day of an article changed.
        if (!isFirst && isFinishing && !isBack) await gatherCopies(places, page, source)
        report(result)
      }
  for (const place of isBack ? [] : places.slice(0, -1)) {
    if (isFinishing) await noteAllRemovedElsewhere({ main: main.db, own: place.db })
    for (const source of unserved.has(place.name) ? sources : [])
      await dropOutdated(places, place, source.db)
  }
  // Then nothing is left that could be taken for an article in a wrong place.
  if (isFinishing && result.faults.length === 0) await noteCopyingBack(main.db, false)
  return result
}

type Way = { source: Place; target: Place; main: Place; isServed: boolean }

/** Copies what has another state. What cannot be copied is left to `settle`. */
async function hasten(
  { source, target, isServed }: Way,
  rows: readonly PagedArticle[],
  result: SplitResult,
): Promise<void> {
  const ids = rows.map(({ id }) => id)
  const [had, has] = await Promise.all([statesOf(source.db, ids), statesOf(target.db, ids)])
  const open = rows.filter(({ id }) => had.get(id) !== has.get(id))
  const move = { from: source.db, to: target.db, isServed }
  const { done } = await inBatches(open, (some) => copyArticles(move, some))
  result.copied += done.filter(({ isWritten }) => isWritten).length
}

/** Compares everything with its copy, copies what differs, and takes it out at the end. */
async function settle(
  { source, target, main, isServed }: Way,
  rows: readonly PagedArticle[],
  isFinishing: boolean,
  result: SplitResult,
): Promise<void> {
  const move = { from: source.db, to: target.db, main: main.db, isServed }
  const { done, faults } = await inBatches(rows, (some) =>
    isFinishing ? moveArticles(move, some) : copyArticles(move, some),
  )
  result.faults.push(...faults)
  result.copied += done.filter(({ isWritten }) => isWritten).length
  if (isFinishing) result.moved += done.length
  const part = partOf(result, source.name, target.name)
  const inOrder = done.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  for (const { checksum, copyChecksum } of inOrder) {
    part.articles++
    if (checksum !== copyChecksum) {
      part.newer++
      continue
    }
    part.original = await sha256Hex(part.original + checksum)
    part.copy = await sha256Hex(part.copy + copyChecksum)
  }
}

function partOf({ parts }: SplitResult, from: string, to: string): SplitPart {
  const known = parts.find((part) => part.from === from && part.to === to)
  if (known) return known
  const part = { from, to, articles: 0, newer: 0, original: '', copy: '' }
  parts.push(part)
  return part
}

// `DB` may have articles in no list; others are looked through where they have articles of other days.
async function sourcesOf(
  places: readonly Place[],
  unserved: ReadonlySet<string>,
): Promise<Place[]> {
  const sources: Place[] = []
  for (const place of places) {
    if (unserved.has(place.name)) continue
    const [stray] = place === mainOf(places) ? [true] : await straysIn(place.db, place.span, 1)
    if (stray) sources.push(place)
  }
  return sources
}
