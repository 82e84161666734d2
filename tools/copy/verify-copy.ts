import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { parseDay, type Day } from '../../src/article/day.ts'
import { copyKinds } from '../../src/store/copy/copy-kinds.ts'
import { copiedLines } from './copied-lines.ts'
import { readManifest, type CopyFile, type CopyManifest } from './copy-manifest.ts'

/** A copy that is whole and undamaged, and how many articles it has of each day. */
export type VerifiedCopy = {
  readonly manifest: CopyManifest
  readonly days: ReadonlyMap<Day, number>
}

/**
 * Compares the files of a copy with the manifest: their bytes with the digests, and how many lines they have. It reads
 * each file twice, as a stream.
 *
 * @throws {Error} The copy is not whole, or a file is missing or damaged.
 */
export async function verifyCopy(folder: string): Promise<VerifiedCopy> {
  const manifest = readManifest(folder)
  if (!manifest) throw new Error(`${folder} has no copy`)
  const isWhole =
    manifest.endedAt !== null && copyKinds.every((kind) => manifest.whole.includes(kind))
  if (!isWhole)
    throw new Error(`The copy in ${folder} is not whole: the same export goes on with it`)
  const days = new Map<Day, number>()
  for (const file of manifest.files) await verifyFile(folder, file, days)
  return { manifest, days }
}

async function verifyFile(folder: string, file: CopyFile, days: Map<Day, number>): Promise<void> {
  const path = join(folder, file.name)
  const hash = createHash('sha256')
  let lines = 0
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
    if (hash.digest('hex') !== file.sha256) throw new Error('its digest is another')
    for await (const line of copiedLines(path)) {
      lines++
      const day = file.kind === 'articles' ? dayOfLine(line) : null
      if (day !== null) days.set(day, 1 + (days.get(day) ?? 0))
    }
    if (lines !== file.lines) throw new Error(`it has ${lines} lines of ${file.lines}`)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`${path} is damaged: ${reason}`, { cause: error })
  }
}

// Of the lines of an article, one has itself; each ends with the day.
function dayOfLine(line: string): Day | null {
  if (!line.startsWith('{"article":')) return null
  return parseDay(/"day":"([\d-]{10})"\}$/.exec(line)?.[1] ?? '')
}
