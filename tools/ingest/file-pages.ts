import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { createGunzip, gunzipSync } from 'node:zlib'
import { captureTraits } from '../../src/intake/capture-traits.ts'
import { captureFormat, signatureBytes } from '../../src/intake/captures/capture-format.ts'
import { isMarkup, maxCapturedBytes } from '../../src/intake/captures/captured-body.ts'
import type { CaptureFormat, CaptureSource } from '../../src/intake/captures/captured-page.ts'
import { formatAdvice } from '../../src/intake/captures/format-advice.ts'
import { readCapture } from '../../src/intake/captures/read-capture.ts'
import { savedPage } from '../../src/intake/captures/saved-page.ts'
import type { AddressBook } from './address-book.ts'
import { addressInPage } from './address-in-page.ts'
import type { FoundFault, FoundFile, FoundPage, HeldPage } from './found-page.ts'

const wholeBytes = 64 * 1024 // what is read at once of a file whose kind is not known yet
const maxGzipLayers = 2 // as the service inflates

/**
 * Reads the pages of a file: one of HTML, or those of a capture in their order, one after the other. Gzip is inflated.
 *
 * What is of no kind that can be read is a fault if the user named it, and passed over in a folder.
 */
export async function* filePages(file: FoundFile, book: AddressBook): AsyncGenerator<FoundPage> {
  if (await book.isList(file)) return
  const found = (
    held: HeldPage | FoundFault,
    url: string | null,
    bytesRead: number,
    index = 0,
  ) => ({
    file,
    index,
    place: file.name,
    url,
    bytesRead,
    held,
  })
  try {
    const head = await headOf(file)
    const format = captureFormat({ contentType: null, name: file.name, head })
    const address = await book.addressOf(file)
    if (format) return yield* capturedPages(file, format, address)
    if (pageName.test(file.name) || (file.isNamed ? isMarkup(head) : isHtml(head))) {
      const held = heldPage({ page: await wholePage(file), contentType: null }, address)
      return yield found(held, 'url' in held ? held.url : null, file.bytes)
    }
    if (!file.isNamed) return
    const detail = formatAdvice(null, head)
    yield found({ code: 'unsupported_media_type', detail }, address, file.bytes)
  } catch (error) {
    yield found(faultBy(error), null, file.bytes, -1) // after any pages that were read
  }
}

/** Whether bytes are HTML by what they say; a folder has pictures in SVG and feeds as well, which are markup. */
function isHtml(head: Uint8Array): boolean {
  return (
    isMarkup(head) &&
    /<(?:!doctype html|html|head|body)[\s>]/i.test(Buffer.from(head).toString('latin1'))
  )
}

/** Names of HTML, which a page in UTF-16, or one that begins with text, is known by. */
export const pageName = /\.x?html?(?:\.gz)?$/i

async function* capturedPages(
  file: FoundFile,
  format: CaptureFormat,
  address: string | null,
): AsyncGenerator<FoundPage> {
  const { isOnePage, inflates } = captureTraits[format]
  await using handle = await open(file.path)
  let readByRange = 0
  const stream = createReadStream(file.path, { highWaterMark: 256 * 1024 })
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const isPacked = !inflates && isGzip(await firstBytes(file, 2))
    yield* isPacked ? stream.pipe(createGunzip()).iterator() : stream.iterator()
  }
  const source: CaptureSource = {
    chunks: chunks(),
    ranges: {
      size: file.bytes,
      read: async (position, length) => {
        const { buffer, bytesRead: count } = await handle.read({
          buffer: new Uint8Array(length),
          position,
        })
        readByRange += count
        return buffer.subarray(0, count)
      },
    },
  }
  let [index, counted] = [0, 0]
  try {
    for await (const item of readCapture(source, format)) {
      const part = item.kind === 'page' ? item.page : item
      const held =
        item.kind === 'page'
          ? heldPage(item.page, (isOnePage ? address : null) ?? item.page.url)
          : { code: item.code, detail: item.detail }
      const place = isOnePage ? file.name : `${file.name} ${part.place}`
      const url = 'url' in held ? held.url : part.url
      const read = Math.min(file.bytes, stream.bytesRead + readByRange)
      yield { file, index: index++, place, url, bytesRead: read - counted, held }
      counted = read
    }
  } finally {
    stream.destroy()
  }
}

/** A page with its address: the one that is known, else one that the tool that saved it noted, else its own. */
function heldPage(
  { page, contentType, overrides }: Pick<HeldPage, 'page' | 'contentType' | 'overrides'>,
  known: string | null,
): HeldPage | FoundFault {
  const noted = known ?? savedPage(typeof page === 'string' ? new Uint8Array() : page)?.url ?? null
  const url = noted ?? addressInPage(page)
  if (url === null)
    return { code: 'url_missing', detail: 'Give a list of files and addresses with --urls' }
  return { url, page, contentType, isUrlGuessed: noted === null, ...(overrides && { overrides }) }
}

async function headOf(file: FoundFile): Promise<Uint8Array> {
  const start = await firstBytes(file, wholeBytes)
  if (!isGzip(start)) return start.subarray(0, signatureBytes)
  try {
    const parts: Uint8Array[] = []
    let length = 0
    for await (const part of createReadStream(file.path).pipe(createGunzip()).iterator()) {
      parts.push(part as Uint8Array)
      length += parts.at(-1)?.length ?? 0
      if (length >= signatureBytes) break
    }
    return Buffer.concat(parts).subarray(0, signatureBytes)
  } catch {
    return start.subarray(0, signatureBytes)
  }
}

async function firstBytes({ path }: FoundFile, length: number): Promise<Uint8Array> {
  await using handle = await open(path)
  const { buffer, bytesRead } = await handle.read({ buffer: new Uint8Array(length), position: 0 })
  return buffer.subarray(0, bytesRead)
}

async function wholePage({ path, bytes }: FoundFile): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes > maxCapturedBytes) throw tooLarge(bytes)
  let page: Buffer<ArrayBuffer> = await readFile(path)
  for (let layer = 0; layer < maxGzipLayers && isGzip(page); layer++)
    page = gunzipSync(page, { maxOutputLength: maxCapturedBytes })
  return page
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

function tooLarge(bytes: number): Error {
  return Object.assign(new Error(`${bytes} bytes is over the limit of ${maxCapturedBytes}`), {
    code: 'ERR_BUFFER_TOO_LARGE',
  })
}

function faultBy(error: unknown): FoundFault {
  const detail = error instanceof Error ? error.message : String(error)
  const isTooLarge =
    error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
  return { code: isTooLarge ? 'body_too_large' : 'unreadable', detail }
}
