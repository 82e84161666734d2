import { holds, type Element } from '../tree/dom.ts'
import { ownLine, textOf } from '../tree/text-of.ts'
import { isBylinePrefix, withoutPrefix } from './byline-prefix.ts'
import type { PagePart } from './page-parts.ts'

export const maxBylineLength = 250 // characters; a longer one is a biography

/** A byline and the bylines inside it. */
export type BylineGroup = { outer: PagePart; inner: readonly PagePart[]; text: string }

/** The byline at an index of a list and the bylines inside it; `null` when it is empty or too long. */
export function bylineGroupAt(bylines: readonly PagePart[], index: number): BylineGroup | null {
  const found = bylines[index]
  const outer = found && { ...found, element: withName(found.element) }
  const text = outer ? lineOf(outer.element) : ''
  if (!outer || text === '' || text.length > maxBylineLength) return null
  const rest = bylines.slice(index + 1)
  const end = rest.findIndex(({ element }) => !holds(outer.element, element))
  return { outer, inner: end < 0 ? rest : rest.slice(0, end), text }
}

/** A byline's whole text, or only its own line where "by" begins that line and not the whole. */
function lineOf(element: Element): string {
  const whole = textOf(element, ' | ')
  if (withoutPrefix(whole) !== whole) return whole
  const own = ownLine(element)
  return withoutPrefix(own) === own ? whole : own
}

/** The ancestor with both label and name, if the element is only the label: "Author", "By". */
function withName(element: Element): Element {
  let whole = element
  for (let level = 0; level < 2 && isBylinePrefix(textOf(whole)); level++)
    whole = whole.parentElement ?? whole
  return textOf(whole, ' | ').length > maxBylineLength ? element : whole
}
