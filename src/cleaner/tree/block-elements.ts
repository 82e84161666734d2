import type { Element } from './dom.ts'

/** Names of HTML's block elements. */
// oxfmt-ignore
export const blockNames = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'dialog', 'div', 'dl', 'dt',
  'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup',
  'hr', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'search', 'section', 'summary', 'table', 'tbody', 'td',
  'tfoot', 'th', 'thead', 'tr', 'ul', 'caption',
])

/** Whether an element is a block. A custom element is one, unless it is part of a line. */
export function isBlock(element: Element): boolean {
  const name = element.localName
  return blockNames.has(name) || (name.includes('-') && !isInLine(element))
}

function isInLine(element: Element): boolean {
  const parent = element.parentElement
  if (
    !parent ||
    parent.localName === 'p' ||
    parent.localName === 'a' ||
    parent.localName === 'span'
  )
    return true
  const neighbours = `${element.previousSibling?.nodeType === 3 ? element.previousSibling.textContent : ''}${
    element.nextSibling?.nodeType === 3 ? element.nextSibling.textContent : ''
  }`
  return neighbours.trim() !== ''
}
