import { attribute, type Element } from './dom.ts'

// oxfmt-ignore
const names = new Map([
  ['nav', 'navigation'], ['footer', 'footer'], ['aside', 'aside'], ['button', 'button'], ['input', 'form control'],
  ['menu', 'menu'], ['search', 'search'], ['label', 'form label'], ['fieldset', 'form control'],
])
// oxfmt-ignore
const roles = new Set([
  'navigation', 'banner', 'complementary', 'contentinfo', 'search', 'dialog', 'alertdialog', 'alert', 'menu', 'menubar',
  'toolbar', 'tablist', 'form', 'button', 'listbox', 'tooltip', 'status', 'progressbar',
])

/** The part of the site's chrome that an element is by its name or role, e.g. `navigation`; else `null`. */
export function chromeKind(element: Element): string | null {
  const role = element.getAttribute('role')
  if (role && roles.has(role.trim().toLowerCase())) return `role ${role.trim()}`
  if (element.localName === 'footer' && isSource(element)) return null
  return names.get(element.localName) ?? null
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
