import type { Element } from './dom.ts'

const customName = /-(?:image|img|picture)(?:-v?\d{1,2})?$/
const addresses = ['src', 'srcset', 'data-src']

/** Whether elements of a name show pictures: `<img>` and custom elements such as `<amp-img>`. */
export function isPictureName(name: string): boolean {
  return name === 'img' || (name.includes('-') && customName.test(name))
}

/** Whether an element is a picture: an `<img>`, or a custom element with an address of its own. */
export function isPicture(element: Element): boolean {
  if (element.localName === 'img') return true
  return isPictureName(element.localName) && addresses.some((name) => element.hasAttribute(name))
}
