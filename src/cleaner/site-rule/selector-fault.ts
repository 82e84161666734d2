import { isTraversal, parse, SelectorType, type Selector } from 'css-what'

/**
 * Limits of the selectors of a rule. The longest of 3,800 in published collections of such rules has 118 characters;
 * none is as deep.
 */
export const selectorLimits = {
  characters: 200,
  /** Of one selector with its commas. */
  alternatives: 8,
  /** Elements in a row, as in `article > div p`. */
  steps: 8,
  /** Parts that ask for siblings: `+`, `~`, `:nth-child()` and the like. */
  siblings: 3,
  /** Of one field. */
  ofField: 20,
} as const

const positions = 'first-child last-child only-child first-of-type last-of-type only-of-type'
const counts = 'nth-child nth-last-child nth-of-type nth-last-of-type'
const siblingNames: ReadonlySet<string> = new Set(`${positions} ${counts}`.split(' '))
const plainNames: ReadonlySet<string> = new Set(`${positions} empty root`.split(' '))
const countNames: ReadonlySet<string> = new Set(counts.split(' '))
const choiceNames: ReadonlySet<string> = new Set(['not', 'is', 'where'])
const countForm = /^\s*(?:odd|even|[+-]?\d{1,4}|[+-]?\d{0,4}n(?:\s*[+-]\s*\d{1,4})?)\s*$/i

/**
 * Why a selector cannot be part of a rule, as a sentence; `null` if it can.
 *
 * Accepted is what a person needs and an engine matches in bounded time: names, classes, ids, attributes, the four
 * combinators, positions among siblings, `:not()`, `:is()` and `:where()` around single elements, and one `:has()`
 * around steps. What would multiply costs is refused: a function in a function, `~` next to another part that asks for
 * siblings, and those in or next to `:has()`. How much a page makes of it is bounded by `matchingCost`.
 *
 * @see https://www.w3.org/TR/selectors-4/
 */
export function selectorFault(selector: string): string | null {
  const { characters, alternatives } = selectorLimits
  if (selector.trim() === '') return 'It is empty'
  if (selector.length > characters) return `It has more than ${characters} characters`
  if (/\p{Cc}/u.test(selector)) return 'It has a control character'
  let parsed: Selector[][]
  try {
    parsed = parse(selector)
  } catch (error) {
    return `It cannot be read: ${error instanceof Error ? error.message : String(error)}`
  }
  if (parsed.length > alternatives) return `It has more than ${alternatives} alternatives`
  for (const one of parsed) {
    const fault = faultOf(one, 'whole')
    if (fault !== null) return fault
  }
  return null
}

type Place = 'whole' | 'in a choice' | 'in has'

function faultOf(parts: readonly Selector[], place: Place): string | null {
  const { steps, siblings } = selectorLimits
  const traversals = parts.filter(isTraversal)
  if (place === 'in a choice' && traversals.length > 0)
    return 'Inside of :not(), :is() and :where(), only single elements are taken'
  if (isOpen(parts)) return 'A combinator has no element after it'
  if (traversals.length >= steps) return `It has more than ${steps} elements in a row`
  let [asking, far, searches] = [0, 0, 0]
  for (const part of parts) {
    const fault = partFault(part, place)
    if (fault !== null) return fault
    if (part.type === SelectorType.Sibling) far++
    if (asksForSiblings(part)) asking++
    if (part.type === SelectorType.Pseudo && part.name === 'has') searches++
  }
  if (asking > siblings) return `It has more than ${siblings} parts that ask for siblings`
  if (far > 0 && asking > 1) return 'Next to ~, no other part may ask for siblings'
  if (searches > 1) return 'It has more than one :has()'
  if (asking > 0 && (searches > 0 || place === 'in has'))
    return 'In or next to :has(), no part may ask for siblings'
  return null
}

function isOpen(parts: readonly Selector[]): boolean {
  return parts.some((part, at) => {
    const next = parts[at + 1]
    return isTraversal(part) && (next === undefined || isTraversal(next))
  })
}

function asksForSiblings(part: Selector): boolean {
  if (part.type === SelectorType.Sibling || part.type === SelectorType.Adjacent) return true
  if (part.type !== SelectorType.Pseudo) return false
  if (siblingNames.has(part.name)) return true
  return Array.isArray(part.data) && part.name !== 'has'
    ? part.data.some((inner) => inner.some(asksForSiblings))
    : false
}

function partFault(part: Selector, place: Place): string | null {
  switch (part.type) {
    case SelectorType.Tag:
    case SelectorType.Universal:
      return part.namespace === null ? null : 'It has a namespace'
    case SelectorType.Attribute:
      return part.action === 'element' && !/^[^\s.]+$/.test(part.value)
        ? 'It has no class after a dot'
        : null
    case SelectorType.Child:
    case SelectorType.Descendant:
    case SelectorType.Adjacent:
    case SelectorType.Sibling:
      return null
    case SelectorType.Pseudo:
      return pseudoFault(part.name, part.data, place)
    default:
      return 'Pseudo-elements and columns are not in a page'
  }
}

function pseudoFault(
  name: string,
  data: string | readonly Selector[][] | null,
  place: Place,
): string | null {
  if (plainNames.has(name)) return data === null ? null : `:${name} takes no value`
  if (countNames.has(name))
    return typeof data === 'string' && countForm.test(data) ? null : `:${name} has no such position`
  if (name !== 'has' && !choiceNames.has(name)) return `:${name} is not taken`
  if (place !== 'whole') return `:${name}() is inside of another function`
  if (!Array.isArray(data) || data.length === 0) return `:${name}() is empty`
  if (data.length > selectorLimits.alternatives)
    return `:${name}() has more than ${selectorLimits.alternatives} alternatives`
  const inner = name === 'has' ? 'in has' : 'in a choice'
  return data.map((one) => faultOf(one, inner)).find((fault) => fault !== null) ?? null
}
