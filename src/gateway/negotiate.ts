import { parseAccept } from 'hono/utils/accept'
import { alternateTypes, type Alternate } from '../article/article-address.ts'

// In the order of preference when a client accepts several equally.
const formats: readonly { type: string; alternate: Alternate | null }[] = [
  { type: 'text/html', alternate: null },
  { type: alternateTypes.md, alternate: 'md' },
  { type: alternateTypes.json, alternate: 'json' },
  { type: alternateTypes.txt, alternate: 'txt' },
]

// HTML first and without a `q`, as browsers send it: nothing after it can be preferred.
const browsersForm = /^text\/html *(?:,|$)/i

/**
 * Chooses the form of an article that an `Accept` header asks for:
 *
 * 1. the highest `q`;
 * 2. of equals, a type that is named before one that a wildcard allows;
 * 3. of these, the one named first.
 *
 * So `text/markdown, text/html` gives Markdown, and every browser gets the page.
 *
 * @returns The suffix of the form; `null` for the page, and when nothing is acceptable.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1
 */
export function negotiateAlternate(accept: string | null): Alternate | null {
  if (accept === null || browsersForm.test(accept)) return null
  const ranges = parseAccept(accept)
  const choices = formats.flatMap(({ type, alternate }) => {
    const [major] = type.split('/')
    const forms = [type, `${major}/*`, '*/*']
    const matches = forms.map((form) =>
      ranges.findIndex((range) => range.type.toLowerCase() === form),
    )
    const specificity = matches.findIndex((index) => index >= 0)
    const place = matches[specificity]
    const range = place === undefined ? undefined : ranges[place]
    return range && range.q > 0 ? [{ alternate, q: range.q, specificity, place: place ?? 0 }] : []
  })
  const [best] = choices.sort(
    (a, b) => b.q - a.q || a.specificity - b.specificity || a.place - b.place,
  )
  return best?.alternate ?? null
}
