import { firstNamed, type Element } from '../../tree/dom.ts'
import { hasSpokenName } from '../../tree/spoken-name.ts'

const hiddenStyle = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
const hiddenClass =
  /(?:^|[\s_-])(?:is-hidden|print-only|only-print|show-for-print|d-print-block|noscript)(?:$|[\s_-])/i

/**
 * The sign that an element is hidden from readers, or `null`. `aria-hidden` counts only for elements without prose: it
 * hides from screen readers alone and marks icons and doubled labels.
 */
export function hiddenSign(element: Element, hasProse: boolean): string | null {
  if (hasProse && isUnfolded(element)) return null
  if (element.hasAttribute('hidden')) return 'hidden attribute'
  if (!hasProse && element.getAttribute('aria-hidden') === 'true' && !holdsPicture(element))
    return 'aria-hidden'
  const style = element.getAttribute('style')
  if (style && hiddenStyle.test(style)) return 'hidden by its style'
  const name = element.className
  if (hasSpokenName(element) || (name && hiddenClass.test(name))) return 'hidden by its class'
  return null
}

/** Whether readers can open an element: a region that its heading unfolds, or text that a search reveals. */
function isUnfolded(element: Element): boolean {
  return (
    element.getAttribute('role') === 'region' || element.getAttribute('hidden') === 'until-found'
  )
}

function holdsPicture(element: Element): boolean {
  return element.localName === 'img' || firstNamed(element, 'img', 'picture', 'video') !== null
}
