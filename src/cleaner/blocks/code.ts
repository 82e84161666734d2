import type { Code } from '../../article/body.ts'
import { tidyText } from '../../text/tidy-text.ts'
import { firstNamed, type Element } from '../tree/dom.ts'

const language =
  /(?:^|\s)(?:lang(?:uage)?|highlight-source|brush:)[-\s]?([a-z0-9+#]{1,20})(?:\s|$)/i

/** Reads a `<pre>` as code; `null` when it is empty, or holds no `<code>` and reads like verse. */
export function readCode(pre: Element): Code | null {
  const inner = firstNamed(pre, 'code')
  const value = tidyText(pre.textContent).replace(/^\n/, '').trimEnd()
  if (value === '' || (!inner && !/[{};=<>$]/.test(value))) return null
  const names = `${pre.className} ${inner ? inner.className : ''}`
  return { type: 'code', lang: language.exec(names)?.[1]?.toLowerCase() ?? null, value }
}
