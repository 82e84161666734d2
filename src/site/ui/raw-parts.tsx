import { raw } from 'hono/html'
import { stylesheet } from '../style/stylesheet.ts'

// The only file that puts text into a page without escaping it for HTML.

/** A stylesheet of ours, by default that of the readers' pages. The Content-Security-Policy knows its hash. */
export function InlineStyle({ sheet = stylesheet }: { sheet?: string }) {
  return <style>{raw(sheet)}</style>
}

/** Structured data. Nothing in it can end the script element or start another. */
export function JsonLd({ data }: { data: object }) {
  return <script type="application/ld+json">{raw(scriptJson(data))}</script>
}

/**
 * Prints JSON that is safe inside a script element: `<`, `>`, `&` and the two separators that some parsers take for
 * line ends become escapes.
 */
export function scriptJson(data: object): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
