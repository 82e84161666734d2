import { tidyLine } from '../../text/tidy-text.ts'
import { isBlock } from '../tree/block-elements.ts'
import { classWords, matchWord } from '../tree/class-words.ts'
import {
  attribute,
  childNodes,
  holds,
  isElement,
  isText,
  type Element,
  type Node,
} from '../tree/dom.ts'
import { ownLine, textOf } from '../tree/text-of.ts'
import { asEntry, creditsIn, isJoiner, type AuthorCredit } from './author-credits.ts'
import {
  beforeOtherRoles,
  isBylinePrefix,
  isOtherRole,
  isWrittenAsName,
  withoutPrefix,
  withoutRole,
} from './names.ts'
import { lookOf, type PagePart } from './page-parts.ts'

const maxDistance = 25 // elements between two bylines that belong together

const maxBefore = 60 // elements between a byline and the heading after it
const maxAfter = 60 // elements between the heading and a byline that may be a single word

const maxFar = 100 // elements between the heading and the first of many bylines; further down is a list
const maxGroups = 3 // bylines; more of them so far down belong to other articles

/** The writers that a page shows, and the names that it shows in other roles: editors, photographers. */
type ShownCredits = {
  credits: AuthorCredit[]
  /** The credits of each byline that is a list of names and nothing else. */
  lists: AuthorCredit[][]
  others: AuthorCredit[]
}

/**
 * Reads the bylines that the page shows, from the first near the heading on, as long as they are close together.
 *
 * @param siteNames Names of the site, as `squeeze` gives them.
 */
export function shownCredits(
  bylines: readonly PagePart[],
  headingOrder: number,
  siteNames: ReadonlySet<string>,
): ShownCredits {
  const credits: AuthorCredit[] = []
  const lists: AuthorCredit[][] = []
  const others: AuthorCredit[] = []
  const looks = new Set<string>()
  let first = 0
  let groups = 0
  let last: number | null = null
  for (let index = 0; index < bylines.length; index++) {
    const group = bylineGroupAt(bylines, index)
    if (!group || group.outer.order < headingOrder - maxBefore) continue
    if (last !== null && group.outer.order - last > maxDistance) break
    const isNear = group.outer.order <= headingOrder + maxAfter
    const isOther = isOfOtherRole(group.outer.element)
    const found = isOther ? [] : creditsOfGroup(group, siteNames, isNear)
    const rest = isOther ? group.text : group.text.slice(beforeOtherRoles(group.text).length)
    if (rest !== '') others.push(...creditsIn(withoutRole(rest), siteNames))
    if (found.length === 0) continue
    if (isNear && isOnlyNames(group.text, found)) lists.push(found)
    const isOfList = looks.has(lookOf(group.outer.element))
    for (const { element } of [group.outer, ...group.inner]) looks.add(lookOf(element))
    credits.push(...(isOfList ? asEntry(found) : found))
    if (groups++ === 0) first = group.outer.order
    // The inner bylines have been read with the outer one.
    index += group.inner.length
    last = bylines[index]?.order ?? null
  }
  const isList = first > headingOrder + maxFar && groups > maxGroups
  return { credits: isList ? [] : credits, lists, others }
}

/** Whether a byline lists several persons and holds no other words. */
function isOnlyNames(byline: string, credits: readonly AuthorCredit[]): boolean {
  let rest = withoutPrefix(byline)
  for (const { name } of credits) rest = rest.replace(name, ' ')
  const isNames = credits.every(({ kind, name }) => kind === 'person' && isWrittenAsName(name))
  return credits.length > 1 && isNames && rest.split(/[|\s]+/u).every(isJoiner)
}

const maxSteps = 24 // from a name back to its label

/** Whether the text before a list of names states another role: "Edited by". */
function isOfOtherRole(element: Element): boolean {
  let at: Node | null = element
  for (let step = 0; at && step < maxSteps; step++) {
    const before: Node | null = at.previousSibling
    const text = isText(before) ? before.data : isElement(before) ? textOf(before) : ''
    if (text.length > maxBylineLength) return false
    if (isOtherRole(text)) return true
    const isInList = isJoiner(text) || (isElement(before) && before.localName === 'a')
    if (before && !isInList) return false
    at = before ?? at.parentElement
  }
  return false
}

/** Reads the names of a byline: from elements that are marked as a name, or else from its text. */
function creditsOfGroup(
  { outer, inner, text }: BylineGroup,
  siteNames: ReadonlySet<string>,
  isNear: boolean,
): AuthorCredit[] {
  const authorsLine = beforeOtherRoles(text)
  if (authorsLine === '') return []
  const marked = [outer, ...inner].map(({ element }) => element).filter(isNameMarked)
  const names = marked
    .filter((element) => !marked.some((other) => other !== element && holds(element, other)))
    .flatMap((element) => asEntry(namesIn(element, authorsLine, siteNames)))
  const all = creditsIn(authorsLine, siteNames)
  if (names.length > 0) return [...names, ...all.filter(({ kind }) => kind !== 'person')]
  return all.filter(
    ({ kind, name }) =>
      kind !== 'person' || isPlausible(name, authorsLine) || (isNear && isAllOf(name, authorsLine)),
  )
}

function namesIn(element: Element, byline: string, siteNames: ReadonlySet<string>): AuthorCredit[] {
  const text = piecesOf(element)
  if (text === '' || !byline.includes(text)) return []
  return creditsIn(text, siteNames).filter(
    ({ kind, name }) => kind !== 'person' || isDeclared(element) || isPlausible(name, byline),
  )
}

/** Whether a person in a byline is written like a name, or is a word that "by" introduces. */
function isPlausible(name: string, byline: string): boolean {
  if (isWrittenAsName(name)) return true
  const introduced = withoutPrefix(byline)
  return introduced !== byline && /^\p{Lu}[\p{L}\p{N}]+$/u.test(name) && introduced.startsWith(name)
}

const maxPseudonym = 24 // characters

/** Whether a byline is only "by" and this name, even in lower case: "by gulls". */
function isAllOf(name: string, byline: string): boolean {
  return name.length <= maxPseudonym && byline !== name && withoutPrefix(byline) === name
}

function isDeclared(element: Element): boolean {
  return attribute(element, 'rel') === 'author' || attribute(element, 'itemprop') === 'author'
}

function isNameMarked(element: Element): boolean {
  if (isDeclared(element)) return true
  return element.localName === 'a' || matchWord(classWords(element), 'name') !== null
}

const maxBylineLength = 250 // characters; a longer one is a biography

/** A byline and the bylines inside it. */
type BylineGroup = { outer: PagePart; inner: readonly PagePart[]; text: string }

/** The byline at an index of a list and the bylines inside it; `null` when it is empty or too long. */
function bylineGroupAt(bylines: readonly PagePart[], index: number): BylineGroup | null {
  const found = bylines[index]
  const outer = found && { ...found, element: withName(found.element) }
  const text = outer ? lineOf(outer.element) : ''
  if (!outer || text === '' || text.length > maxBylineLength) return null
  const rest = bylines.slice(index + 1)
  const end = rest.findIndex(({ element }) => !holds(outer.element, element))
  return { outer, inner: end < 0 ? rest : rest.slice(0, end), text }
}

/** A byline's whole text, or only its own line where "by" begins that line and not the whole. */
function lineOf(element: Element): string {
  const whole = piecesOf(element)
  if (withoutPrefix(whole) !== whole) return whole
  const own = ownLine(element)
  return withoutPrefix(own) === own ? whole : own
}

/** The ancestor with both label and name, if the element is only the label: "Author", "By". */
function withName(element: Element): Element {
  let whole = element
  for (let level = 0; level < 2 && isBylinePrefix(textOf(whole)); level++)
    whole = whole.parentElement ?? whole
  return piecesOf(whole).length > maxBylineLength ? element : whole
}

/** An element's text with a stroke between its lines, and between inline elements without a space. */
function piecesOf(element: Element): string {
  const lines: string[] = []
  let line = ''
  for (const child of childNodes(element)) {
    if (isText(child)) line += child.data
    if (!isElement(child) || child.hasAttribute('hidden') || child.localName === 'button') continue
    if (isBlock(child) || child.localName === 'br') {
      lines.push(line, textOf(child, ' | '))
      line = ''
    } else line += `${/\S$/u.test(line) ? ' | ' : ''}${textOf(child, ' | ')}`
  }
  return tidyLine([...lines, line].filter((each) => /\S/u.test(each)).join(' | '))
}
