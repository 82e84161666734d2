import { edgeControl } from './policies.ts'

/** A page as readers are shown it, without what speaks to the edge. */
export type ReaderPage = {
  body: BodyInit | null
  status: number
  headers: Record<string, string>
}

/** Reads a page as it was printed. */
export function printedPage({ body, status, headers }: Response): ReaderPage {
  return { body, status, headers: readerHeaders(headers) }
}

/** The headers without those that speak to the edge: a cache on the way to readers is not ours to purge. */
export function readerHeaders(headers: Headers): Record<string, string> {
  const { [edgeControl]: _control, 'cache-tag': _tags, ...shown } = Object.fromEntries(headers)
  return shown
}
