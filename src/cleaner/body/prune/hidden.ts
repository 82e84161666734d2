import type { Box, Boxes } from '../../features/boxes.ts'
import { attribute, firstNamed, type Element } from '../../tree/dom.ts'
import { hasSpokenName } from '../../tree/spoken-name.ts'

const hiddenStyle = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
const hiddenClass =
  /(?:^|[\s_-])(?:is-hidden|print-only|only-print|show-for-print|d-print-block|noscript)(?:$|[\s_-])/i

/**
 * The sign that an element is hidden from readers, or `null`. `aria-hidden` counts only for elements without prose: it
 * hides from screen readers alone and marks icons and doubled labels.
 */
export function hiddenSign(
  { element, prose, start }: Box,
  { opened, headline }: Boxes,
): string | null {
  const isBelow = headline === null || start > headline.start
  if (prose > 0 && isBelow && isUnfolded(element, opened)) return null
  if (element.hasAttribute('hidden')) return 'hidden attribute'
  if (prose === 0 && element.getAttribute('aria-hidden') === 'true')
    if (!holdsPicture(element) && !isInCaption(element)) return 'aria-hidden'
  const style = element.getAttribute('style')
  // A script shows a picture when it has loaded it.
  const isLazy = element.localName === 'img' && !element.hasAttribute('src')
  if (style && hiddenStyle.test(style) && !isLazy) return 'hidden by its style'
  const name = element.className
  const isSpoken = hasSpokenName(element) && element.localName !== 'figcaption'
  if (isSpoken || (name && hiddenClass.test(name))) return 'hidden by its class'
  return null
}

/** Whether readers can open an element: a region that its heading unfolds, or text that a search reveals. */
function isUnfolded(element: Element, opened: ReadonlySet<string>): boolean {
  const role = attribute(element, 'role')
  if (role === 'tabpanel') return false
  if (role === 'region' || element.getAttribute('hidden') === 'until-found') return true
  const id = attribute(element, 'id')
  if (id !== '' && opened.has(id)) return true
  const before = element.previousElementSibling
  return before !== null && opens(before)
}

/** Whether an element is a control that opens another, or holds one and nothing else. */
function opens(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.firstElementChild)
    if (at.hasAttribute('aria-expanded')) return true
  return false
}

const maxSteps = 4 // from a part of a caption to the caption

/** Whether an element is a caption or in one, which repeats the alternative text that screen readers read. */
function isInCaption(element: Element): boolean {
  let around: Element | null = element
  for (let step = 0; around && step < maxSteps; step++, around = around.parentElement)
    if (around.localName === 'figcaption') return true
  return false
}

function holdsPicture(element: Element): boolean {
  return element.localName === 'img' || firstNamed(element, 'img', 'picture', 'video') !== null
}
