import { edgeControl } from './policies.ts'

/** A page as readers get it, without the headers for the edge. */
export type ReaderPage = {
  body: BodyInit | null
  status: number
  headers: Record<string, string>
}

/** Makes the page that readers get from a response that was just rendered. */
export function printedPage({ body, status, headers }: Response): ReaderPage {
  return { body, status, headers: readerHeaders(headers) }
}

/** The headers without those for the edge: other caches on the way to readers must not obey them. */
export function readerHeaders(headers: Headers): Record<string, string> {
  const { [edgeControl]: _control, 'cache-tag': _tags, ...shown } = Object.fromEntries(headers)
  return shown
}
