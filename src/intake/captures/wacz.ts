import { Refusal } from '../../http/problem.ts'
import { joined } from '../../unpack/joined.ts'
import { tooLarge } from '../../unpack/too-large.ts'
import { faultOf } from './captured-body.ts'
import type { CaptureItem, CaptureSource } from './captured-page.ts'
import { ListedPages } from './listed-pages.ts'
import { warcItems } from './warc.ts'
import { readZipDirectory, scanZip, zipEntryChunks, zipEntryRange, type ZipEntry } from './zip.ts'

type Ranges = NonNullable<CaptureSource['ranges']>

const maxWholeBytes = 32 * 1024 * 1024 // where only a stream is at hand
const maxDepth = 2 // a collection of WACZ files, in one

/**
 * Reads the pages of a WACZ file: of the HTML in its WARC files that which its lists of pages name, or all of it if it
 * has none. Files within it that are WACZ again are read, too.
 *
 * By ranges it holds one page at a time and the addresses of at most 200,000 listed ones. Without them it holds the
 * file, up to 32 MiB. A file that is cut off, and so has no table of contents, is read as far as it goes.
 *
 * @see https://specs.webrecorder.net/wacz/1.1.1/
 */
export async function* readWacz(source: CaptureSource): AsyncGenerator<CaptureItem> {
  try {
    const ranges = source.ranges ?? rangesOf(await whole(source.chunks))
    yield* archiveItems(ranges, '', 1)
  } catch (error) {
    yield faultOf(error, 'archive')
  }
}

async function* archiveItems(
  ranges: Ranges,
  prefix: string,
  depth: number,
): AsyncGenerator<CaptureItem> {
  const directory = await readZipDirectory(ranges)
  const entries = directory ?? (await scanned(ranges))
  const pages = new ListedPages()
  let passedOver = 0
  let isAnyGiven = false
  for (const entry of entries.filter(({ name }) => /(?:^|\/)pages\/[^/]*\.jsonl$/.test(name)))
    yield* orFault(entry, pages.read(zipEntryChunks(ranges, entry)))
  for (const entry of entries) {
    const place = `${prefix}${entry.name}`
    try {
      if (/\.wacz$/i.test(entry.name)) {
        if (depth >= maxDepth)
          throw new Refusal('unsupported_encoding', {
            detail: 'The archives are nested too deeply',
          })
        yield* archiveItems(await rangesWithin(ranges, entry), `${place}, `, depth + 1)
      } else if (/\.warc(?:\.gz)?$/i.test(entry.name)) {
        const chunks = zipEntryChunks(ranges, entry)
        const onRedirect = (from: string, to: string) => pages.addTarget(from, to)
        for await (const item of warcItems(chunks, { prefix: `${place}, `, onRedirect })) {
          const url = item.kind === 'page' ? item.page.url : item.url
          if (url && !pages.isEmpty && !pages.has(url)) passedOver++
          else {
            isAnyGiven = true
            yield item
          }
        }
      }
    } catch (error) {
      yield faultOf(error, place)
    }
  }
  if (!directory)
    yield faultOf(broken('it breaks off before its table of contents'), `${prefix}archive`)
  if (passedOver > 0 && !isAnyGiven)
    yield faultOf(
      broken(`none of the pages that it lists is among its ${passedOver}`),
      `${prefix}archive`,
    )
}

async function* orFault(entry: ZipEntry, done: Promise<void>): AsyncGenerator<CaptureItem> {
  try {
    await done
  } catch (error) {
    yield faultOf(error, entry.name)
  }
}

async function scanned(ranges: Ranges): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = []
  try {
    for await (const entry of scanZip(ranges)) entries.push(entry)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
  if (entries.length === 0) throw broken('it is no ZIP archive')
  return entries
}

async function rangesWithin(ranges: Ranges, entry: ZipEntry): Promise<Ranges> {
  if (entry.method !== 0) return rangesOf(await whole(zipEntryChunks(ranges, entry)))
  const { start, end } = await zipEntryRange(ranges, entry)
  const size = Math.min(end, ranges.size) - start
  return { size, read: (offset, length) => ranges.read(start + offset, length) }
}

function rangesOf(bytes: Uint8Array): Ranges {
  return {
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
  }
}

async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > maxWholeBytes) throw tooLarge(maxWholeBytes)
    parts.push(chunk)
  }
  return joined(parts)
}

function broken(fault: string): Refusal {
  return new Refusal('body_unreadable', { detail: `Cannot read the archive: ${fault}` })
}
