import type { Element } from './dom.ts'

/** Names of the elements of HTML that stand on lines of their own. */
// oxfmt-ignore
export const blockNames = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'dialog', 'div', 'dl', 'dt',
  'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup',
  'hr', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'search', 'section', 'summary', 'table', 'tbody', 'td',
  'tfoot', 'th', 'thead', 'tr', 'ul', 'caption',
])

/** Says whether an element stands on lines of its own. Custom elements do, unless they stand within a line. */
export function isBlock(element: Element): boolean {
  const name = element.localName
  return blockNames.has(name) || (name.includes('-') && !standsInLine(element))
}

function standsInLine(element: Element): boolean {
  const parent = element.parentElement
  if (
    !parent ||
    parent.localName === 'p' ||
    parent.localName === 'a' ||
    parent.localName === 'span'
  )
    return true
  const beside = `${element.previousSibling?.nodeType === 3 ? element.previousSibling.textContent : ''}${
    element.nextSibling?.nodeType === 3 ? element.nextSibling.textContent : ''
  }`
  return beside.trim() !== ''
}
