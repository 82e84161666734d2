import { childNodes, elementsIn, type Element } from '../tree/dom.ts'

/** The sizes of a page on which the cost of a selector depends. */
export type PageShape = {
  readonly elements: number
  /** The most child nodes of one element. */
  readonly widest: number
  /** The sum of the depths of all elements, which is what `:has()` visits. */
  readonly depths: number
}

/** Measures a page in one walk. */
export function pageShape(root: Element): PageShape {
  const depths = new Map<Element, number>([[root, 1]])
  let [elements, widest, sum] = [1, childNodes(root).length, 1]
  for (const element of elementsIn(root)) {
    const depth = (element.parentElement ? (depths.get(element.parentElement) ?? 0) : 0) + 1
    depths.set(element, depth)
    elements++
    sum += depth
    widest = Math.max(widest, childNodes(element).length)
  }
  return { elements, widest, depths: sum }
}

// Each is one pass over a string, which the checks of `selectorFault` keep short.
const values = /"[^"]*"|'[^']*'|\[[^[\]]*\]/g
const siblings = /[+~](?!=)|:(?:nth|first|last|only)-/g
const searches = /:has\(/g
const steps = / ?[>+~] ?| /g

/**
 * The most steps that matching a selector against all elements of a page takes. The engine builds a list of siblings
 * for each element and each part of a selector that asks for them, and searches all of an element for `:has()`.
 *
 * @param selector One that `selectorFault` accepts: other selectors may cost more.
 */
export function matchingCost(selector: string, shape: PageShape): number {
  const plain = selector.trim().replace(values, '').replace(/\s+/g, ' ')
  const count = (form: RegExp) => plain.match(form)?.length ?? 0
  return (
    shape.elements * (1 + count(steps)) +
    shape.elements * shape.widest * count(siblings) +
    shape.depths * (1 + count(steps)) * count(searches)
  )
}
