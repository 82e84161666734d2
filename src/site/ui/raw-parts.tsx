import { raw } from 'hono/html'
import { stylesheet } from '../style/stylesheet.ts'

// The only place where text goes into a page without being escaped for HTML.

/** Our own stylesheet; the Content-Security-Policy knows its hash. */
export function InlineStyle() {
  return <style>{raw(stylesheet)}</style>
}

/** Structured data; nothing in it can end the script element or start another. */
export function JsonLd({ data }: { data: object }) {
  return <script type="application/ld+json">{raw(scriptJson(data))}</script>
}

/**
 * Prints JSON that is safe inside a script element: `<`, `>` and `&` as escapes, and the two separators
 * that are line ends to some parsers.
 */
export function scriptJson(data: object): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
