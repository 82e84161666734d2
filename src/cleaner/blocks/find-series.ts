import { endsAsSentence, weigh } from '../../text/prose.ts'
import { tidyLine } from '../../text/tidy-text.ts'
import { isBlock } from '../tree/block-elements.ts'
import { classWords, matchWord } from '../tree/class-words.ts'
import {
  attribute,
  childElements,
  following,
  isElement,
  isText,
  type Element,
  type Node,
  type Text,
} from '../tree/dom.ts'
import { measureOf, type Measures } from '../tree/measure.ts'

/** What a text has in rows of one shape: the entries of a live report, the turns of a transcript. */
export class Series {
  /** The hour of the entry that an element is or heads, which its heading begins with. */
  readonly hours = new Map<Element, string>()
  /** The elements around entries, which are no lists. */
  readonly rows = new Set<Element>()
  /** The elements that name the speaker of what follows. */
  readonly speakers = new Set<Element>()
  /** Texts that are no part of it: the age and the writer of an entry, the times of a recording. */
  readonly silent = new Set<Text>()

  silence(parts: readonly Part[]): void {
    for (const { text } of parts) this.silent.add(text)
  }
}

const minimumRow = 3 // elements of one shape
const maxParts = 12 // texts at the beginning of an element
const maxLabel = 40 // characters
const largeShare = 0.4 // of the text in the entries of a live report
const timedShare = 0.7 // of a row; with fewer hours, it is no live report
const minimumProse = 60 // weighed letters
const cue = /^[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?$/
const clock =
  /(?<![\d:])(?:[01]?\d|2[0-3])(?:[:.h]\s?[0-5]\d(?![\d:])(?:\s?[ap]\.?m\.?)?|\s?[ap]\.?m\.?)(?:\s(?:Uhr|[A-Z]{2,4})\b)?/

/** Finds live entries and turns of speakers among the elements of a text. Linear. */
export function findSeries(root: Element, measures: Measures): Series {
  const series = new Series()
  for (let node: Node | null = root; node; node = following(node, root)) {
    if (!isElement(node) || !hasRow(node)) continue
    const rows = Map.groupBy(childElements(node), shapeOf)
    for (const row of rows.values())
      if (row.length >= minimumRow && !readLabels(row, rows, measures, series))
        readRow(row, root, measures, series)
  }
  return series
}

function hasRow(parent: Element): boolean {
  let child = parent.firstElementChild
  for (let count = 1; child && count < minimumRow; count++) child = child.nextElementSibling
  return child !== null
}

/** Reads a transcript in which each speaker's name is an element before the words. */
function readLabels(
  row: readonly Element[],
  rows: ReadonlyMap<string, Element[]>,
  measures: Measures,
  series: Series,
): boolean {
  if (row.some((element) => measureOf(measures, element).text > 2 * maxLabel)) return false
  if (!areLabels(row.map((element) => element.textContent))) return false
  const areNextToWords = row.every(({ nextElementSibling: next }) => next && !row.includes(next))
  if (!areNextToWords) return true
  for (const label of row) series.speakers.add(label)
  for (const cues of rows.values())
    for (const element of cues) series.silence(headOf(element).filter(isCue))
  return true
}

function readRow(row: readonly Element[], root: Element, measures: Measures, series: Series): void {
  const linked = row.filter((element) => {
    const { text, linked: inLinks } = measureOf(measures, element)
    return inLinks > text / 2
  })
  if (linked.length > row.length / 3 || areParagraphs(row)) return
  const heads = row.map((element) => ({ element, parts: headOf(element) }))
  if (!readTurns(heads, series))
    readEntries(heads, largeShare * measureOf(measures, root).text, measures, series)
}

/** Whether many elements begin with a long sentence, so that neither speakers nor hours do. */
function areParagraphs(row: readonly Element[]): boolean {
  let count = 0
  for (const element of row) {
    const [first] = headOf(element, 1)
    if (first && first.words.length > maxLabel && isProse(first.words)) count++
    if (count > (1 - timedShare) * row.length) return true
  }
  return false
}

function shapeOf({ localName, className }: Element): string {
  if (className === '') return `${localName}.`
  return `${localName}.${className.split(/\s/, 1)[0]?.replace(/\d+/g, '') ?? ''}`
}

/** Whether texts are names that recur, of two people or more. */
function areLabels(texts: readonly string[]): boolean {
  const labels = texts.map((text) => text.trim().replace(/\s?[:：]$/, ''))
  const distinct = new Set(labels).size
  return (
    distinct > 1 &&
    distinct < labels.length &&
    labels.every(
      (label) => label.length <= maxLabel && /\p{L}/u.test(label) && !endsAsSentence(label),
    )
  )
}

type Part = { text: Text; words: string; element: Element }

/** The texts at the beginning of an element, before its first sentence. */
function headOf(root: Element, most = maxParts): Part[] {
  const parts: Part[] = []
  for (let node = following(root, root); node; node = following(node, root)) {
    if (!isText(node) || node.data.trim() === '') continue
    const words = node.data.trim()
    const element = node.parentElement ?? root
    parts.push({ text: node, words, element })
    if (parts.length === most || isProse(words)) break
  }
  return parts
}

function isProse(words: string): boolean {
  return (
    weigh(words) >= minimumProse ||
    (endsAsSentence(words) && words.includes(' ') && !clock.test(words))
  )
}

function isCue({ words }: Part): boolean {
  return cue.test(words)
}

type Head = { element: Element; parts: readonly Part[] }

/** Reads a transcript: each element begins with its speaker, after the time at most. */
function readTurns(heads: readonly Head[], series: Series): boolean {
  const labels = heads.map(({ parts }) => parts.find((part) => !isCue(part)))
  if (!areLabels(labels.map((label) => label?.words ?? ''))) return false
  const areTurns = heads.every(
    ({ element, parts }, turn) =>
      parts.length > 1 &&
      labels[turn]?.element !== element &&
      labels[turn]?.element.textContent.trim() === labels[turn]?.words &&
      !parts.some((part) => part.element.hasAttribute('datetime')),
  )
  if (!areTurns) return false
  for (const label of labels) if (label) series.speakers.add(label.element)
  for (const { parts } of heads) series.silence(parts.filter(isCue))
  return true
}

/** Reads a live report: each element begins with its hour and perhaps a heading, and holds text. */
function readEntries(
  heads: readonly Head[],
  minimumText: number,
  measures: Measures,
  series: Series,
): void {
  const entries = heads.map(({ element, parts }) => ({ element, parts, hour: hourOf(parts) }))
  const timed = entries.filter(({ hour }) => hour !== null)
  const told = timed.filter(({ element, parts }) => {
    const head = parts.reduce((sum, { words }) => sum + weigh(words), 0)
    return measureOf(measures, element).text > head || parts.some(({ words }) => isProse(words))
  })
  const text = timed.reduce((sum, { element }) => sum + measureOf(measures, element).text, 0)
  const isLive =
    timed.length >= minimumRow &&
    text >= minimumText &&
    timed.length > timedShare * heads.length &&
    told.length > timed.length / 2 &&
    new Set(timed.map(({ hour }) => hour)).size > 1
  if (!isLive) return
  const counts = new Map<string, number>()
  for (const { words } of timed.flatMap(({ parts }) => parts))
    counts.set(words, (counts.get(words) ?? 0) + 1)
  for (const { element, parts, hour } of timed) {
    const heading = parts.map((part) => headingAround(part.element, element)).find((one) => one)
    series.hours.set(heading ?? element, hour ?? '')
    if (element.parentElement) series.rows.add(element.parentElement)
    const timedLines = new Set(parts.filter(isTime).map((part) => blockAround(part.element)))
    series.silence(
      parts.filter((part) => {
        if (headingAround(part.element, element) || isProse(part.words)) return false
        const isRepeated = (counts.get(part.words) ?? 0) > 1
        const isWriter = matchWord(classWords(part.element), 'byline') !== null
        return isTime(part) || isRepeated || isWriter || timedLines.has(blockAround(part.element))
      }),
    )
  }
}

function isTime({ element, words }: Part): boolean {
  return element.localName === 'time' || (clock.test(words) && words.length <= maxLabel)
}

function hourOf(parts: readonly Part[]): string | null {
  for (const part of parts) {
    if (isProse(part.words) || !isTime(part)) continue
    const hour =
      clock.exec(part.words)?.[0] ?? /T(\d{2}:\d{2})/.exec(attribute(part.element, 'datetime'))?.[1]
    if (hour) return tidyLine(hour)
  }
  return null
}

function headingAround(element: Element, root: Element): Element | null {
  for (let at: Element | null = element; at && at !== root; at = at.parentElement)
    if (/^h[1-6]$/.test(at.localName)) return at
  return null
}

function blockAround(element: Element): Element {
  let block = element
  while (!isBlock(block) && block.parentElement) block = block.parentElement
  return block
}
