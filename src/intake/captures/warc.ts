import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio'
import { Refusal } from '../../http/problem.ts'
import { tidyLine } from '../../text/tidy-text.ts'
import { begun } from '../../unpack/begun.ts'
import { gunzip, isGzip } from '../../unpack/gunzip.ts'
import { collected, joined } from '../../unpack/joined.ts'
import { tooLarge } from '../../unpack/too-large.ts'
import { isZstd } from '../../unpack/zstd-frames.ts'
import { faultOf, isMarkup, maxCapturedBytes, unpackedBody } from './captured-body.ts'
import type { CaptureItem, CaptureSource } from './captured-page.ts'
import { maxHeadBytes, readHttpHead, type HttpHead } from './http-head.ts'

/**
 * Reads the pages of a WARC file, plain or gzip of any number of members: successful responses, and resources and
 * conversions, that are HTML. Revisits, redirects and everything else are passed over.
 *
 * Holds one page at a time, whatever the length of the file. A record that is damaged ends the reading, after what came
 * before it.
 *
 * @see https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/
 */
export async function* readWarc({ chunks }: CaptureSource): AsyncGenerator<CaptureItem> {
  yield* warcItems(chunks)
}

type WarcOptions = {
  readonly prefix?: string
  readonly onRedirect?: (from: string, to: string) => void
}

/**
 * Reads the pages of the bytes of a WARC file.
 *
 * @param options.prefix What the places of its pages begin with, such as the name of the file in an archive.
 * @param options.onRedirect Is called for each response that leads to another address, which may be relative.
 */
export async function* warcItems(
  chunks: AsyncIterable<Uint8Array>,
  { prefix = '', onRedirect = () => {} }: WarcOptions = {},
): AsyncGenerator<CaptureItem> {
  const bytes = grouped(plain(chunks))
  // Not inflated by warcio, which inflates a chunk at once, to whatever length.
  const reader = new AsyncIterReader(bytes, null)
  // Nor does it read the heads of responses: one without an end would swallow the next record.
  const parser = new WARCParser(reader, { parseHttp: false })
  let number = 1
  let url: string | null = null
  try {
    for (let record = await parser.parse(); record; record = await parser.parse()) {
      url = record.warcTargetURI ?? null
      const block = new Block(record)
      const item = await itemOf(record, block, `${prefix}record ${number}`, onRedirect)
      // To its end, always: warcio skips what is missing for ever.
      await block.skip()
      if (item) yield item
      url = null
      number++
    }
    if (number === 1 || (await reader.readlineRaw(4096)))
      throw broken('no record of WARC begins here')
  } catch (error) {
    yield faultOf(error, `${prefix}record ${number}`, url)
  } finally {
    await bytes.return(undefined)
  }
}

async function* plain(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const file = await begun(chunks[Symbol.asyncIterator]())
  if (isZstd(file.start))
    throw new Refusal('unsupported_encoding', {
      detail: 'WARC files in zstd are not read, only plain ones and gzip',
    })
  yield* isGzip(file.start) ? gunzip(file.chunks, { members: Infinity }) : file.chunks
}

const minChunkLength = 4096 // bytes

// warcio does not find the end of a header in a chunk of four bytes or fewer.
async function* grouped(chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  let group: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of chunks) {
      group.push(chunk)
      length += chunk.length
      if (length < minChunkLength) continue
      yield joined(group)
      group = []
      length = 0
    }
  } catch (error) {
    if (length > 0) yield joined(group) // what came before a file breaks off
    throw error
  }
  if (length > 0) yield joined(group)
}

async function itemOf(
  record: WARCRecord,
  block: Block,
  place: string,
  onRedirect: (from: string, to: string) => void,
): Promise<CaptureItem | null> {
  const url = record.warcTargetURI ?? null
  const isResponse = record.warcType === 'response'
  if (!isResponse && record.warcType !== 'resource' && record.warcType !== 'conversion') return null
  if (!url || !/^https?:/i.test(url)) return null
  const head = isResponse ? await block.head() : null
  const target = head?.headers.get('location')
  if (head && target && head.status >= 300 && head.status <= 399) onRedirect(url, target)
  if (isResponse && !(head && head.status >= 200 && head.status <= 299)) return null
  const contentType = (head ? head.headers.get('content-type') : record.warcContentType) ?? null
  if (contentType && !/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType)) return null
  const cut = record.warcHeader('WARC-Truncated')
  if (cut) return faultOf(broken(`the crawler cut it off (${tidyLine(cut, 40)})`), place, url)
  const body = await block.rest(maxCapturedBytes)
  if (!body) return faultOf(tooLarge(maxCapturedBytes), place, url)
  try {
    const page = await unpackedBody(
      await dechunked(body, head),
      head?.headers.get('content-encoding') ?? null,
    )
    if (page.length === 0 || (!contentType && !isMarkup(page))) return null
    const capturedAt = dateOf(record.warcDate)
    return { kind: 'page', page: { url, page, contentType, place, capturedAt } }
  } catch (error) {
    return faultOf(error, place, url)
  }
}

// Some crawlers keep the header of what they joined, which warcio notices.
async function dechunked(
  body: Uint8Array<ArrayBuffer>,
  head: HttpHead | null,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!/\bchunked\b/i.test(head?.headers.get('transfer-encoding') ?? '')) return body
  const reader = new AsyncIterReader([body], null, true)
  const page = await collected(reader)
  if (reader.errored) throw broken('a chunk of the response breaks off')
  return page
}

function dateOf(value: string | null | undefined): Date | null {
  const date = new Date(value ?? '')
  return Number.isNaN(date.getTime()) ? null : date
}

async function* chunksOf({ reader }: WARCRecord): AsyncGenerator<Uint8Array> {
  yield* reader
}

/** The block of a record: for a response its head and body. */
class Block {
  readonly #chunks: AsyncIterator<Uint8Array>
  readonly #length: number
  #read = 0
  #rest: Uint8Array<ArrayBuffer> = new Uint8Array()

  /** @throws {Refusal} `body_unreadable` if the record has no length, without which nothing after it is found. */
  constructor(record: WARCRecord) {
    const length = record.warcHeader('Content-Length')
    if (!/^WARC\//i.test(record.warcHeaders.statusline) || !length || !/^\d{1,15}$/.test(length))
      throw broken('its header is damaged')
    this.#length = Number(length)
    this.#chunks = chunksOf(record)
  }

  /** The head of a response, `null` if there is none. */
  async head(): Promise<HttpHead | null> {
    let head: HttpHead | null = null
    while (!(head = readHttpHead(this.#rest)) && this.#rest.length < maxHeadBytes) {
      const chunk = await this.#next()
      if (!chunk) return null
      this.#rest = joined([this.#rest, chunk])
    }
    this.#rest = this.#rest.subarray(head?.length ?? 0)
    return head
  }

  /** What is left; `null` if it is longer than the limit. */
  async rest(limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
    const parts: Uint8Array[] = [this.#rest]
    let length = this.#rest.length
    for (let chunk = await this.#next(); chunk; chunk = await this.#next()) {
      parts.push(chunk)
      length += chunk.length
      if (length > limit) return null
    }
    return joined(parts)
  }

  async skip(): Promise<void> {
    while (await this.#next());
  }

  async #next(): Promise<Uint8Array | null> {
    const next = await this.#chunks.next()
    if (!next.done) {
      this.#read += next.value.length
      return next.value
    }
    if (this.#read < this.#length)
      throw broken(`it breaks off after ${this.#read} of ${this.#length} bytes`)
    return null
  }
}

function broken(fault: string): Refusal {
  return new Refusal('body_unreadable', { detail: `Cannot read the record: ${fault}` })
}
