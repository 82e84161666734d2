import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Day } from '../../src/article/day.ts'
import { href } from '../../src/site/address.ts'
import { siteMap } from '../../src/site/site-map.ts'
import type { CopyKind } from '../../src/store/copy/copy-kinds.ts'
import { parsedObject, reasonOf } from '../ingest/page-result.ts'
import type { SiteClient } from '../ingest/site-client.ts'
import { askPart, type AskedSite } from './ask-part.ts'
import { copiedLines } from './copied-lines.ts'
import { copyBatches } from './copy-batches.ts'
import type { RestoreProgress } from './restore-progress.ts'
import { verifyCopy } from './verify-copy.ts'

export type RestoreOrder = {
  readonly site: AskedSite & Pick<SiteClient, 'post'>
  readonly folder: string
  readonly progress: RestoreProgress
  readonly print: (line: string) => void
  /** Told of each batch. */
  readonly onBatch?: (kind: CopyKind, lines: number) => void
}

/**
 * Builds a site from a copy, or goes on where that was interrupted. All files are verified before anything is written.
 * At last the days of the site are compared with those of the copy.
 *
 * @returns Whether the site took every line, and has all articles of the copy.
 * @throws {Error} The copy is damaged or not whole; the site refuses all lines, or does not answer.
 */
export async function restoreSite({
  site,
  folder,
  progress,
  print,
  onBatch = () => {},
}: RestoreOrder): Promise<boolean> {
  const { manifest, days } = await verifyCopy(folder)
  print(`The copy of ${manifest.site} from ${manifest.endedAt} is whole`)
  const { counts } = progress
  if (counts.files + counts.lines > 0)
    print(`Goes on after ${counts.written + counts.present} lines`)
  for (const { name, kind } of manifest.files.slice(counts.files)) {
    for await (const batch of copyBatches(copiedLines(join(folder, name)), counts.lines)) {
      const { refused, ...done } = await sendAll(site, kind, batch)
      for (const fault of refused) print(`${name}: ${fault}`)
      progress.add(batch.length, { ...done, refused: refused.length })
      onBatch(kind, batch.length)
    }
    progress.endFile()
  }
  const { written, present, refused } = counts
  print(`${written} lines written, ${present} were there already, ${refused} refused`)
  const short = await shortDays(site, days)
  for (const [day, { has, copied }] of short)
    print(`${day} has ${has} articles, and the copy has ${copied}`)
  const isWhole = short.length === 0 && refused === 0
  progress.restart() // the next time all is sent again, which fills in what is lacking
  return isWhole
}

type Sent = { written: number; present: number; refused: string[] }

/** Sends a batch. A line that the site refuses is left out, and the others are sent again. */
async function sendAll(
  site: RestoreOrder['site'],
  kind: CopyKind,
  batch: readonly string[],
): Promise<Sent> {
  const refused: string[] = []
  for (let left = [...batch]; left.length > 0;) {
    const { status, text } = await site.post(
      href(siteMap.copyIn, { kind }),
      Uint8Array.from(gzipSync(`${left.join('\n')}\n`)),
      { 'content-type': 'application/x-ndjson', 'content-encoding': 'gzip' },
    )
    const answer = parsedObject(text)
    const { written, present, line } = answer
    if (status === 200 && typeof written === 'number' && typeof present === 'number')
      return { written, present, refused }
    const { code = '', detail = '' } = reasonOf(answer)
    if (status !== 400 || typeof line !== 'number')
      throw new Error(`The site answers ${status} ${code} to a batch of ${kind}: ${detail}`)
    refused.push(detail)
    left = left.filter((_line, at) => at !== line - 1)
  }
  return { written: 0, present: 0, refused }
}

/** The days of which the site has fewer articles than the copy. */
async function shortDays(
  site: AskedSite,
  days: ReadonlyMap<Day, number>,
): Promise<[day: Day, counts: { has: number; copied: number }][]> {
  const found = new Map<string, number>()
  for (let next: string | null = null; ;) {
    const part = await askPart(site, 'archive', next)
    for (const line of part.text.trimEnd().split('\n')) {
      const { period, articles } = parsedObject(line)
      if (typeof articles === 'number') found.set(String(period), articles)
    }
    next = part.next
    if (next === null) break
  }
  return [...days].flatMap(([day, copied]) => {
    const has = found.get(day) ?? 0
    return has < copied ? [[day, { has, copied }] as [Day, { has: number; copied: number }]] : []
  })
}
