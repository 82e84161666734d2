import { chromeNames, chromeRoles } from '../vocabulary/chrome-names.ts'
import { attribute, type Element } from './dom.ts'

/** The part of the site's chrome that an element is by its name or role, e.g. `navigation`; else `null`. */
export function chromeKind(element: Element): string | null {
  const role = element.getAttribute('role')
  if (role && chromeRoles.has(role.trim().toLowerCase())) return `role ${role.trim()}`
  if (element.localName === 'footer' && isSource(element)) return null
  return chromeNames.get(element.localName) ?? null
}

/** Whether a footer gives the credit of a figure or the speaker of a quotation. */
function isSource(footer: Element): boolean {
  const { parentElement: parent } = footer
  const outer = parent?.parentElement
  return [parent, outer].some(
    (one) => one?.localName === 'figure' || one?.localName === 'blockquote',
  )
}

/**
 * Whether an element is a form for readers to fill in. A form with prose or with `runat` is not one: some sites wrap
 * the whole page in it.
 *
 * @param prose The element's `Measure.prose`.
 */
export function isSmallForm(element: Element, prose: number): boolean {
  return element.localName === 'form' && prose === 0 && attribute(element, 'runat') === ''
}
