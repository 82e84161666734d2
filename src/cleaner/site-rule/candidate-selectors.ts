import { attribute, type Element } from '../tree/dom.ts'

// Names that each build or page makes again tell nothing of the next one.
const passing = /\d|^(?:css|sc|jsx|svelte|style)-|__[A-Za-z]*[A-Z][a-z]*[A-Z]/
const plainName = /^-?[\p{L}_][\p{L}\p{N}_-]{1,60}$/u
const marks = ['itemprop', 'rel', 'data-testid', 'data-component', 'property', 'name'] as const
const wholeNames = new Set(['h1', 'time', 'article', 'main'])
const maxAround = 6 // elements around one that may be named

/** The attributes, besides class and id, by which elements are named. */
export const candidateAttributes: ReadonlySet<string> = new Set(marks)

/**
 * Lists the selectors that a person might write for an element: by its marks, id, classes and name, alone or within an
 * element around it.
 */
export function candidateSelectors(element: Element): string[] {
  const own = namesOf(element)
  const { localName } = element
  const candidates = wholeNames.has(localName) ? [...own, localName] : [...own]
  let at = element.parentElement
  for (let up = 0; at && up < maxAround; up++, at = at.parentElement) {
    const around = [...namesOf(at), ...(wholeNames.has(at.localName) ? [at.localName] : [])]
    for (const name of around) {
      for (const inner of own) candidates.push(`${name} ${inner}`)
      candidates.push(`${name}${up === 0 ? ' > ' : ' '}${localName}`)
      if (up > 0) candidates.push(`${name} > ${pathTo(element, at)}`)
    }
  }
  return [...new Set(candidates)]
}

/** The names of the elements from one to another inside of it, as child steps. */
function pathTo(element: Element, from: Element): string {
  const names: string[] = []
  for (let at: Element | null = element; at && at !== from; at = at.parentElement)
    names.unshift(at.localName)
  return names.join(' > ')
}

function namesOf(element: Element): string[] {
  const { localName } = element
  const marked = marks.flatMap((name) => {
    const value = attribute(element, name)
    return plainMark.test(value) ? [`[${name}="${value}"]`] : []
  })
  const id = attribute(element, 'id')
  const classes = element.className.split(/\s+/u).filter(isStable)
  return [
    ...marked,
    ...(isStable(id) ? [`#${id}`] : []),
    ...classes.map((name) => `.${name}`),
    ...classes.map((name) => `${localName}.${name}`),
    ...classes.flatMap((name, at) => classes.slice(at + 1).map((other) => `.${name}.${other}`)),
  ]
}

const plainMark = /^[\w:.-]{1,60}$/

function isStable(name: string): boolean {
  return plainName.test(name) && !passing.test(name)
}
