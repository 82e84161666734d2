import { edgeControl } from './policies.ts'

/** The parts of a `Cache-Control` header that a shared cache acts on, in seconds. */
export type Freshness = { maxAge: number; staleWhileRevalidate: number; staleIfError: number }

/**
 * Parses a `Cache-Control` header for how long a response may be stored.
 *
 * @returns `null` if it may not be stored: no header, no lifetime, `no-store`, `no-cache` or `private`.
 * @see https://www.rfc-editor.org/rfc/rfc9111 and https://www.rfc-editor.org/rfc/rfc5861
 */
export function parseFreshness(cacheControl: string | null): Freshness | null {
  if (cacheControl === null) return null
  const directives = new Map<string, string>()
  for (const part of cacheControl.split(',')) {
    const [name = '', value = ''] = part.split('=')
    directives.set(name.trim().toLowerCase(), value.trim().replaceAll('"', ''))
  }
  if (['no-store', 'no-cache', 'private'].some((name) => directives.has(name))) return null
  const maxAge = seconds(directives.get('s-maxage') ?? directives.get('max-age'))
  if (maxAge === null) return null
  const window = (name: string) => seconds(directives.get(name)) ?? 0
  return {
    maxAge,
    staleWhileRevalidate: window('stale-while-revalidate'),
    staleIfError: window('stale-if-error'),
  }
}

function seconds(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,10}$/.test(value) ? Number(value) : null
}

/** Parses a `Cache-Tag` header. */
export function parseTags(cacheTag: string | null): string[] {
  return (
    cacheTag
      ?.split(',')
      .map((tag) => tag.trim())
      .filter(Boolean) ?? []
  )
}

const storableStatus: ReadonlySet<number> = new Set([200, 301, 404, 410, 451])

/** How long a response may be stored; `null` for one that may not: a part, most failures, one that sets a cookie. */
export function storable({ status, headers }: Response): Freshness | null {
  if (!storableStatus.has(status) || headers.has('set-cookie')) return null
  return parseFreshness(headers.get(edgeControl) ?? headers.get('cache-control'))
}
