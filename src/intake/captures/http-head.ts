/** The status and headers of an HTTP response, as captures hold them before its body. */
export type HttpHead = {
  readonly status: number
  /** By lower-case name; the first of several. */
  readonly headers: ReadonlyMap<string, string>
  /** Where the body begins, in bytes. */
  readonly length: number
}

/** A longer head is none. */
export const maxHeadBytes = 65_536

/** Reads a response's head from its first bytes; `null` if they have none, or not the whole of it. */
export function readHttpHead(bytes: Uint8Array): HttpHead | null {
  const text = new TextDecoder('windows-1252').decode(bytes.subarray(0, maxHeadBytes))
  const status = /^HTTP\/\d(?:\.\d)? +(\d{3})/i.exec(text)?.[1]
  const end = /\r?\n\r?\n/.exec(text)
  if (!status || !end) return null
  const headers = new Map<string, string>()
  for (const line of text.slice(0, end.index).split('\n').slice(1)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    if (name && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return { status: Number(status), headers, length: end.index + end[0].length }
}
