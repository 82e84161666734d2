/**
 * Which addresses are meant: those of a host, and of all below it where `isWide`, whose path and query match a pattern.
 * `*` in the pattern stands for any characters, none included; nothing else in it is special.
 */
export type AddressPattern = {
  /** Without the `www.` in front. */
  readonly host: string
  readonly isWide: boolean
  /** Begins with `/` or `*`. */
  readonly path: string
}

const maxPatternLength = 500 // characters
const hostForm = /^(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z0-9-]{2,63}$/

/**
 * Parses a pattern as people write it: a host, perhaps a path after it. `*.` in front means all hosts below it as well.
 * Without a path, all are meant. A scheme and `www.` are ignored.
 *
 * @returns `null` if it cannot be read, or if its host has no dot: it would mean a whole top-level domain.
 * @example
 * parseAddressPattern('*.quill.example') // { isWide: true, path: '*' }
 * parseAddressPattern('quill.example/sport/*') // { path: '/sport/*' }
 */
export function parseAddressPattern(text: string): AddressPattern | null {
  if (text.length > maxPatternLength) return null
  const bare = text.trim().replace(/^https?:\/\//i, '')
  const isWide = bare.startsWith('*.')
  const [host = '', ...rest] = (isWide ? bare.slice(2) : bare).split('/')
  const url = URL.parse(`http://${host}/${rest.join('/')}`)
  if (!url || url.username || url.password || url.port || /[@:]/.test(host)) return null
  const name = hostOf(url)
  if (!hostForm.test(name)) return null
  const path = rest.length === 0 ? '*' : pathOf(url).replace(/\*+/g, '*')
  return { host: name, isWide, path }
}

/** Writes a pattern as `parseAddressPattern` reads it. */
export function printAddressPattern({ host, isWide, path }: AddressPattern): string {
  return `${isWide ? '*.' : ''}${host}${path === '*' ? '' : path}`
}

/** Whether an address is meant. Linear in its length for each `*`; nothing is tried twice. */
export function matchesAddress({ host, isWide, path }: AddressPattern, address: URL): boolean {
  const name = hostOf(address)
  return (
    (name === host || (isWide && name.endsWith(`.${host}`))) && matchesText(path, pathOf(address))
  )
}

// A host without the `www.` in front.
function hostOf({ hostname }: URL): string {
  return hostname
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '')
}

/** A host and all domains above it, those without a dot excluded: whose patterns may mean its addresses. */
export function hostsAbove(address: URL): string[] {
  const labels = hostOf(address).split('.')
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'))
}

function pathOf({ pathname, search }: URL): string {
  return pathname + search
}

// The parts between the stars are found one after the other, each as early as it is there.
function matchesText(pattern: string, text: string): boolean {
  const parts = pattern.split('*')
  const first = parts.shift() ?? ''
  const last = parts.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first) || text.length < first.length + last.length) return false
  const end = text.length - last.length
  let at = first.length
  for (const part of parts) {
    const found = text.indexOf(part, at)
    if (found < 0 || found + part.length > end) return false
    at = found + part.length
  }
  return text.endsWith(last)
}
