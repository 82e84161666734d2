import type { Element } from './dom.ts'

const customName = /-(?:image|img|picture)(?:-v?\d{1,2})?$/
const addresses = ['src', 'srcset', 'data-src']

/** Says whether elements of a name show pictures as `<img>` does: custom elements such as `<amp-img>`. */
export function isPictureName(name: string): boolean {
  return name === 'img' || customName.test(name)
}

/** Says whether an element is a picture: an `<img>`, or a custom element with an address of its own. */
export function isPicture(element: Element): boolean {
  if (element.localName === 'img') return true
  return customName.test(element.localName) && addresses.some((name) => element.hasAttribute(name))
}
