import type { Page } from '../page/page.ts'
import { isElement, isText, type Element, type Node } from '../tree/dom.ts'

const width = '(?:sm|md|lg|xl|xxl|2xl)'
const wideOnly = new RegExp(
  `(?:^|\\s)(?:(?:d-none|hidden)\\s(?:.*\\s)?(?:d-${width}-|${width}:)(?:block|inline|flex)|(?:hidden|hide)-(?:xs|sm|mobile|phone)|(?:desktop|tablet)-only|only-desktop|is-hidden-mobile|visible-(?:md|lg)|hide-on-(?:mobile|small)|hide-for-small)`,
  'i',
)
const phoneOnly = new RegExp(
  `(?:^|\\s)(?:d-${width}-none|${width}:hidden|(?:hidden|hide)-(?:md|lg|desktop)|mobile-only|only-mobile|phone-only|is-hidden-(?:tablet|desktop)|visible-xs|hide-on-(?:desktop|large|med)|show-for-small)`,
  'i',
)

// One of these is in every such name; most names have none.
const parts = ['hid', 'none', 'only', 'visible', 'show']

/** Whether an element is named as one for small screens alone. Cheap. */
export function isForPhones(element: Element): boolean {
  const name = element.getAttribute('class')
  return name !== null && parts.some((part) => name.includes(part)) && phoneOnly.test(name)
}

/** Drops an element for small screens next to the one that wide screens show in its place. */
export function dropPhoneCopy(element: Element, page: Page): void {
  const beside = [next(element, 'previousSibling'), next(element, 'nextSibling')]
  if (beside.some((node) => isElement(node) && wideOnly.test(node.className)))
    page.record(element, 'phone-copy', 'copy for small screens').remove()
}

function next(element: Element, side: 'previousSibling' | 'nextSibling'): Node | null {
  const node = element[side]
  return isText(node) && node.data.trim() === '' ? node[side] : node
}
