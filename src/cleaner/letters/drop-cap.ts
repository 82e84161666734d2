import { blockNames } from '../tree/block-elements.ts'
import { following, isElement, isText, type Element, type Node, type Text } from '../tree/dom.ts'

const initial = /^\s*(["'“”„«‹‘»›¿¡—–-]{0,2}\s?\p{Lu})\s*$/u
const names =
  /(?:^|[\s_-])(?:drop|initials?|first-?_?(?:letter|char)|lettrine|letrine|letrina|versal|kapit|capolettera|big-?_?letter)|drop_?-?cap/i
// Letters that are words in languages with capital letters; before such a word the space may be meant.
const wordLetters = /[AEIOUYÀÈÉÍÓÚÅÖØÆZWÍÁBVKSUАВИКОСУЯЄІЙΗΟ]$/u
const vowelless = /^[b-df-hj-np-tv-xz]{1,2}$/
const maxGap = 40 // nodes between the letter and its word

/** Whether an element holds only one capital letter, perhaps after a quotation mark. Cheap. */
export function isInitial({ firstChild }: Element): boolean {
  return (
    isText(firstChild) &&
    firstChild.data.length <= 12 &&
    firstChild.nextSibling === null &&
    initial.test(firstChild.data)
  )
}

/**
 * Joins an initial that is set as an element of its own to the rest of its word. A space, a line break or the edge of a
 * block may be in between.
 *
 * @param wordsOf The words of the page in lower case, with their number. They tell "A plan" from "A|ndrew".
 */
export function joinInitial(element: Element, wordsOf: () => ReadonlyMap<string, number>): void {
  if (!element.parentNode) return
  const whole = outermost(element)
  const letter = initial.exec(whole.textContent)?.[1]
  if (!letter || !isAtStart(whole)) return
  const gap = gapAfter(whole)
  if (!gap) return
  const rest = gap.text.data.trimStart()
  const isNamed = names.test(whole.className) || names.test(element.className)
  const isApart = gap.isBlock || blockNames.has(whole.localName)
  if (!isApart && !gap.space) return
  if (!/^\p{Ll}/u.test(rest) && !(isNamed && /^\p{Lu}{2}/u.test(rest))) return
  const isJoined = isOneWord(letter, rest, gap.space, wordsOf, isNamed || isApart)
  if (isJoined === null) return
  for (const node of gap.between) node.remove()
  whole.remove()
  gap.text.data = letter + (isJoined ? '' : ' ') + rest
}

/** Whether the letter begins the word after it; `null` where the page does not show an initial. */
function isOneWord(
  letter: string,
  rest: string,
  space: string,
  wordsOf: () => ReadonlyMap<string, number>,
  isMarked: boolean,
): boolean | null {
  const part = /^[\p{L}\p{M}’']+/u.exec(rest)?.[0].toLowerCase() ?? ''
  const joined = letter.slice(-1).toLowerCase() + part
  if (isMarked && (!wordLetters.test(letter) || vowelless.test(part))) return true
  const words = wordsOf()
  // The part itself is on the page once.
  const isPartWord = (words.get(part) ?? 0) > 1
  if (!isMarked) return words.has(joined) && !isPartWord ? true : null
  return words.has(joined) || (!isPartWord && (space === '' || /[\n\r]/.test(space)))
}

/** The outermost element that holds nothing but an element, blanks aside. */
function outermost(element: Element): Element {
  let whole = element
  while (isAlone(whole) && whole.parentElement && whole.parentElement.localName !== 'body')
    whole = whole.parentElement
  return whole
}

function isAlone(element: Element): boolean {
  const isEnd = (side: 'previousSibling' | 'nextSibling') => {
    const node = element[side]
    return !node || (isText(node) && node.data.trim() === '' && !node[side])
  }
  return isEnd('previousSibling') && isEnd('nextSibling')
}

/** Whether no text comes before an element in its block. */
function isAtStart(element: Element): boolean {
  let node: Node = element
  for (let step = 0; step < maxGap; step++) {
    const before: Node | null = node.previousSibling
    if (before) {
      if (isElement(before) && (blockNames.has(before.localName) || before.localName === 'br'))
        return true
      if (before.textContent.trim() !== '') return false
      node = before
    } else if (!node.parentElement || blockNames.has(node.parentElement.localName)) return true
    else node = node.parentElement
  }
  return false
}

type Gap = {
  text: Text
  /** Blank texts and line breaks before it. */
  between: Node[]
  space: string
  /** Whether another block begins in between. */
  isBlock: boolean
}

/** The next text after an element, when nothing else comes before it. */
function gapAfter(element: Element): Gap | null {
  const between: Node[] = []
  let space = ''
  let isBlock = false
  let root: Node = element
  while (root.parentNode) root = root.parentNode
  let node = following(element, root, true)
  for (let step = 0; node && step < maxGap; step++) {
    if (isText(node)) {
      space += /^\s*/.exec(node.data)?.[0] ?? ''
      if (node.data.trim() !== '') return { text: node, between, space, isBlock }
      between.push(node)
    } else if (isElement(node)) {
      if (/^(?:img|picture|figure|h[1-6]|ul|ol|table|blockquote|hr)$/.test(node.localName))
        return null
      if (node.localName === 'br') {
        between.push(node)
        space += '\n'
      } else if (blockNames.has(node.localName)) isBlock = true
    }
    node = following(node, root)
  }
  return null
}
