import { countJsonParts } from '../../text/count-json-parts.ts'
import { gunzipMember } from '../../unpack/gunzip-member.ts'
import { joined } from '../../unpack/joined.ts'
import { base64Bytes } from './base64-bytes.ts'
import { damagedPart, maxPartBytes, oversizePart } from './capture-fault.ts'
import { faultOf, maxCapturedBytes } from './captured-body.ts'
import type { CapturedPage, CaptureItem, CaptureSource } from './captured-page.ts'
import { linePieces } from './line-pieces.ts'

const maxJsonParts = 1000 // as of the JSON form, whose fields a line has

/**
 * Reads JSON lines: each line is an object with the page's `html`, its `url`, and values that replace those that the
 * cleaner finds. In place of `html` it may have the page's bytes as `base64`, since JSON holds text only, with the
 * `contentType` that they came with; or, in base64 as well, these bytes packed as one member of `gzip`. Empty lines
 * and a byte order mark are skipped.
 *
 * A line that is no such object gives a fault with its number, and the next one is read. Holds one line at a time; one
 * over 16 MiB is read without being held.
 *
 * @see https://jsonlines.org/
 */
export async function* readJsonLines({ chunks }: CaptureSource): AsyncGenerator<CaptureItem> {
  let parts: Uint8Array[] = []
  let length = 0
  let number = 1
  const item = async (): Promise<CaptureItem | null> => {
    const place = `line ${number}`
    return length > maxPartBytes ? oversizePart(place) : readLine(joined(parts), place)
  }
  for await (const { bytes, isEnd } of linePieces(chunks)) {
    length += bytes.length
    if (length > maxPartBytes) parts = []
    // Copied: a part of a chunk would keep the whole chunk in memory.
    else parts.push(isEnd ? bytes : bytes.slice())
    if (!isEnd) continue
    const found = await item()
    if (found) yield found
    parts = []
    length = 0
    number++
  }
  const last = length > 0 ? await item() : null
  if (last) yield last
}

async function readLine(bytes: Uint8Array, place: string): Promise<CaptureItem | null> {
  const text = decodeText(bytes)
  if (text === null) return damagedPart(place, 'The line is not UTF-8')
  const json = text.trim()
  if (json === '') return null
  if (countJsonParts(json, maxJsonParts) > maxJsonParts)
    return damagedPart(place, `The line has more than ${maxJsonParts} values`)
  const fields = parseObject(json)
  if (!fields) return damagedPart(place, 'The line is not a JSON object')
  const { url = null, ...content } = fields
  if (url !== null && typeof url !== 'string')
    return damagedPart(place, 'The url of the line is not a string')
  const held = await heldBy(content)
  if (typeof held === 'string') return damagedPart(place, held, url)
  if ('fault' in held) return faultOf(held.fault, place, url)
  return { kind: 'page', page: { url, place, capturedAt: null, ...held } }
}

/** The page of a line, or what is wrong with it. */
type Held =
  | Pick<CapturedPage, 'page' | 'packed' | 'contentType' | 'overrides'>
  | string
  | { readonly fault: unknown }

const ways = ['html', 'base64', 'gzip'] as const

async function heldBy(content: Record<string, unknown>): Promise<Held> {
  const [way = 'html', other] = ways.filter((name) => name in content)
  if (other) return `The line has ${way} and ${other}, two pages`
  const { [way]: value, ...rest } = content
  if (way === 'html') {
    return typeof value === 'string'
      ? { page: value, contentType: null, overrides: rest }
      : 'The line has no html, a string with the page'
  }
  const { contentType = null, ...overrides } = rest
  if (contentType !== null && typeof contentType !== 'string')
    return 'The contentType of the line is not a string'
  const bytes = typeof value === 'string' ? base64Bytes(value) : null
  if (!bytes) return `The ${way} of the line is not base64`
  if (way === 'base64') return { page: bytes, contentType, overrides }
  try {
    const page = await gunzipMember(bytes, maxCapturedBytes)
    return { page, packed: bytes, contentType, overrides }
  } catch (fault) {
    return { fault }
  }
}

function decodeText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return null
  }
}

function parseObject(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json)
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
