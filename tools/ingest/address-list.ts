/** The addresses of files, by their paths as the list writes them, without `./` and `.gz`. */
export type AddressList = ReadonlyMap<string, string>

/**
 * Reads a list of files with their addresses: a table with commas or tabs, or JSON lines or a JSON array of objects
 * with `path` and `url`.
 *
 * The columns of a table are known by their names in its first row. Without names, the address is what is one, and the
 * path the first of the others. Rows without both are passed over. An object that holds a page is none of a list.
 */
export function readAddressList(text: string): AddressList {
  const start = text.replace(/^\uFEFF/, '')
  const pairs = /^\s*[[{]/.test(start) ? fromJson(start) : fromTable(start)
  return new Map(pairs.map(({ path, url }) => [plainPath(path), url]))
}

/** A path as lists are compared by. */
export function plainPath(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .replace(/\.gz$/i, '')
}

type Pair = { path: string; url: string }

const pathNames: ReadonlySet<string> = new Set(['path', 'file', 'filename', 'name'])
const urlNames: ReadonlySet<string> = new Set(['url', 'address', 'source', 'source_url', 'link'])

function fromJson(text: string): Pair[] {
  const whole = parsed(text)
  const rows = Array.isArray(whole) ? whole : text.split('\n').map(parsed)
  return rows.flatMap((row: unknown) => {
    const fields = typeof row === 'object' && row !== null ? row : {}
    if ('html' in fields || 'base64' in fields) return []
    const valueOf = (names: ReadonlySet<string>) =>
      Object.entries(fields).find(([name]) => names.has(name.toLowerCase()))?.[1]
    const [path, url] = [valueOf(pathNames), valueOf(urlNames)]
    return typeof path === 'string' && typeof url === 'string' ? [{ path, url }] : []
  })
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function fromTable(text: string): Pair[] {
  const separator = text.split('\n', 1)[0]?.includes('\t') ? '\t' : ','
  const [first = [], ...others] = rowsOf(text, separator)
  const columnOf = (names: ReadonlySet<string>) =>
    first.findIndex((cell) => names.has(cell.trim().toLowerCase()))
  const [pathAt, urlAt] = [columnOf(pathNames), columnOf(urlNames)]
  const isNamed = pathAt >= 0 && urlAt >= 0
  return (isNamed ? others : [first, ...others]).flatMap((cells) => {
    const url = isNamed ? cells[urlAt] : cells.find(isAddress)
    const path = isNamed ? cells[pathAt] : cells.find((cell) => cell !== '' && !isAddress(cell))
    return path && url ? [{ path: path.trim(), url: url.trim() }] : []
  })
}

function isAddress(cell: string): boolean {
  return /^\s*https?:\/\//i.test(cell)
}

/**
 * The rows of a table, whose cells may be in quotes.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
function rowsOf(text: string, separator: ',' | '\t'): string[][] {
  const rows: string[][] = [[]]
  const cell = separator === ',' ? /("(?:[^"]|"")*"|[^,\n]*)(,|\n|$)/gy : /([^\t\n]*)(\t|\n|$)/gy
  for (const [whole, value = '', end] of text.replaceAll('\r\n', '\n').matchAll(cell)) {
    if (whole === '' && rows.at(-1)?.length === 0) break
    rows.at(-1)?.push(value.startsWith('"') && separator === ',' ? unquoted(value) : value)
    if (end === '') break
    if (end === '\n') rows.push([])
  }
  return rows
}

function unquoted(value: string): string {
  return value.slice(1, -1).replaceAll('""', '"')
}
