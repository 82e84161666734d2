import type { ArticleContent } from '../../article/article-content.ts'
import { phrasingText, plainText } from '../../article/plain-text.ts'
import { comparableForm } from '../../text/comparable-form.ts'
import { tidyLine } from '../../text/tidy-text.ts'
import type { Evidence, Fate, Decision } from '../page/evidence.ts'
import { parse } from '../source/parse.ts'
import type { Element, PageDocument } from '../tree/dom.ts'
import { pageBlocks, pictureTags, type PageBlock, type PageBlocks } from './page-blocks.ts'

/** Blocks of a page that follow each other and had the same fate for the same reason. */
export type XrayBlock = {
  /** The name of the first one's element. */
  readonly tag: string
  /** The beginning of the first one's text, at most 160 characters; empty for a picture without a name. */
  readonly text: string
  readonly fate: Fate
  /** The step that decided, which is the name of its file. */
  readonly step: string
  readonly reason: string
  /** How likely it belongs to the article, from 0 to 1, where a scale decided. */
  readonly score: number | null
  /** How many blocks these are. */
  readonly count: number
}

/** One document that the cleaner searched: the page, or another one in its templates or data. */
export type XrayPart = {
  /** `null` for the page itself. */
  readonly name: string | null
  readonly blocks: readonly XrayBlock[]
  /** How many more blocks there are. */
  readonly left: number
}

const maxRows = 2000 // of one document
const maxText = 160 // characters
const keyLength = 40 // folded characters by which a text is found again
const lookAhead = 40 // blocks of one element

/**
 * Tells what became of the blocks of a document.
 *
 * A decision about the nearest element around a block counts. Without one it is found by the beginning of its text
 * among the blocks that were read, then among the captions. The cost is linear in the size of the page.
 *
 * @param content The article that was made of the page, or `null`.
 */
export function xrayPart(
  document: PageDocument,
  page: PageBlocks,
  evidence: Evidence,
  content: Pick<ArticleContent, 'body' | 'lede'> | null,
): XrayPart {
  const { rescued } = evidence
  const isShown = rescued ? rescued.document === document : true
  const reader: Reader = {
    ...page,
    evidence,
    hasLede: content === null || content.lede !== null,
    isElsewhere: !isShown,
    places: new Map(),
    texts: textsOf(evidence, page.parents, document.body),
    captions: captionsOf(content),
    text: content ? ` ${comparableForm(plainText(content.body))} ` : '',
    searches: 0,
  }
  const rows: Row[] = []
  let left = 0
  const add = (row: Row) => {
    const last = rows.at(-1)
    if (last && last.group !== null && last.group === row.group) last.count++
    else if (rows.length < maxRows) rows.push(row)
    else left++
  }
  const cuts = rescued?.document === document ? [] : evidence.cutParts.toReversed()
  const addCuts = (before: number) => {
    for (let next = cuts.at(-1); next && next.after < before; next = cuts.at(-1)) {
      add(cutRow(next))
      cuts.pop()
    }
  }
  for (const block of page.blocks) {
    addCuts(block.at)
    for (const row of rowsOf(block, reader)) add(row)
  }
  addCuts(Infinity)
  const isPage = rescued?.document !== document
  return {
    name: isPage ? null : rescued.name,
    blocks: rows.map(({ group: _, ...row }) => row),
    left,
  }
}

type Row = { -readonly [Key in keyof XrayBlock]: XrayBlock[Key] } & { group: Decision | null }

type Reader = PageBlocks & {
  evidence: Evidence
  hasLede: boolean
  /** Whether the body was taken from another document. */
  isElsewhere: boolean
  /** How many marks of an element were passed. */
  places: Map<Element, number>
  texts: ReadonlyMap<string, Decision>
  captions: ReadonlySet<string>
  /** The article's, folded. */
  text: string
  searches: number
}

function rowsOf(block: PageBlock, reader: Reader): Row[] {
  const folded = comparableForm(block.text)
  const decided = marksOf(block, folded, reader)
  if (decided.length > 1)
    return decided.map((mark) => rowOf(block, mark, reader, mark.block?.text ?? block.text))
  return [rowOf(block, decided[0] ?? leftOver(block, folded, reader), reader)]
}

function rowOf({ element, text }: PageBlock, mark: Decision, reader: Reader, shown = text): Row {
  const { fate, step, reason, score, block } = mark
  const row = { tag: element.localName, text: tidyLine(shown.slice(0, 4 * maxText), maxText) }
  if (fate === 'body' && reader.isElsewhere)
    return { ...row, ...elsewhere, score: null, count: 1, group: elsewhere }
  return { ...row, fate, step, reason, score, count: 1, group: block === null ? mark : null }
}

/** A part that was cut before the page was parsed; it is parsed for its text alone. */
function cutRow({ name, html }: Evidence['cutParts'][number]): Row {
  const document = parse(html.slice(0, maxCut))
  const blocks = document ? pageBlocks(document).blocks : []
  const text = tidyLine(blocks[0]?.text.slice(0, 4 * maxText) ?? '', maxText)
  const { fate, step, reason, score } = onlyLinks
  return {
    tag: name,
    text,
    fate,
    step,
    reason,
    score,
    count: Math.max(1, blocks.length),
    group: null,
  }
}

const maxCut = 20_000 // characters of one part

/** The decisions about a block: one, or several about the lines that an element's own text was read as. */
function marksOf({ element }: PageBlock, folded: string, reader: Reader): readonly Decision[] {
  const { evidence, parents, hasLede } = reader
  for (let at: Element | undefined = element; at; at = parents.get(at)) {
    const marks = evidence.marks.get(at) ?? []
    const whole = marks.find(({ block, fate }) => block === null && (fate !== 'lede' || hasLede))
    if (whole) return [whole]
    const figure = marks.find(({ block }) => block?.type === 'figure')
    if (figure) return [inFigure(figure, element, folded, reader)]
    const holder = marks.find(({ block }) => block !== null && !isLine(block.type))
    if (holder) return [holder]
    if (at !== element) continue
    const lines = linesOf(at, marks, folded, reader)
    if (lines.length > 0) return lines
  }
  return []
}

function isLine(type: string): boolean {
  return type === 'paragraph' || type === 'heading'
}

/** The lines that an element's text was read as, from where the one before ended. */
function linesOf(
  element: Element,
  marks: readonly Decision[],
  folded: string,
  { places }: Reader,
): readonly Decision[] {
  const from = places.get(element) ?? 0
  const found: Decision[] = []
  for (let at = from; at < Math.min(marks.length, from + lookAhead); at++) {
    const mark = marks[at]
    const own = keyOf(comparableForm(mark?.block?.text.slice(0, 4 * keyLength) ?? ''))
    if (!mark || own === '' || !(folded.includes(own) || own.startsWith(keyOf(folded)))) continue
    found.push(mark)
    places.set(element, at + 1)
  }
  return found
}

function inFigure(
  figure: Decision,
  element: Element,
  folded: string,
  { captions }: Reader,
): Decision {
  if (figure.fate === 'dropped' || folded === '') return figure
  if (!pictureTags.has(element.localName) && captions.has(keyOf(folded)))
    return { ...figure, fate: 'caption', reason: 'said of the picture' }
  return pictureTags.has(element.localName) ? figure : { ...notRead, step: 'figure' }
}

function leftOver({ element }: PageBlock, folded: string, reader: Reader): Decision {
  const { texts, captions, evidence } = reader
  const key = keyOf(folded)
  const found = key === '' ? undefined : texts.get(key)
  if (found) return found
  if (key !== '' && captions.has(key)) return attached
  if (!isInContainer(element, reader)) return evidence.containers.size === 0 ? notReached : outside
  if (pictureTags.has(element.localName)) return noPicture
  return isInText(folded, reader) ? joined : notRead
}

const dropped = { fate: 'dropped', score: null, block: null } as const
const outside: Decision = { ...dropped, step: 'container', reason: 'outside the text' }
const onlyLinks: Decision = {
  ...dropped,
  step: 'chrome-parts',
  reason: 'only links and labels of the site',
}
const notRead: Decision = {
  ...dropped,
  step: 'read-blocks',
  reason: 'not part of the running text',
}
const noPicture: Decision = {
  ...dropped,
  step: 'read-blocks',
  reason: 'no picture that can be shown',
}
const notReached: Decision = { ...dropped, step: 'clean', reason: 'the page was refused before' }
const elsewhere: Decision = {
  ...dropped,
  step: 'rescue',
  reason: 'the text was taken from elsewhere',
}
const joined: Decision = {
  fate: 'body',
  step: 'read-blocks',
  reason: 'read as a part of the text around it',
  score: null,
  block: { type: 'paragraph', text: '' },
}
const attached: Decision = {
  fate: 'caption',
  step: 'attach-captions',
  reason: 'printed next to its picture',
  score: null,
  block: null,
}

function isInContainer(element: Element, { evidence, parents }: Reader): boolean {
  for (let at: Element | undefined = element; at; at = parents.get(at))
    if (evidence.containers.has(at)) return true
  return false
}

const minimumText = 4 // folded characters
const maxSearches = 500 // in the whole text of an article

/** Whether a line became a part of another block, as the name of a list does. */
function isInText(folded: string, reader: Reader): boolean {
  if (folded.length < minimumText || reader.searches >= maxSearches) return false
  reader.searches++
  return reader.text.includes(` ${folded} `)
}

function keyOf(folded: string): string {
  return folded.slice(0, keyLength)
}

/** The lines that were read from a document, by their beginnings. */
function textsOf(
  { marks }: Evidence,
  parents: ReadonlyMap<Element, Element>,
  body: Element,
): ReadonlyMap<string, Decision> {
  const texts = new Map<string, Decision>()
  for (const [element, some] of marks) {
    if (element !== body && !parents.has(element)) continue
    for (const mark of some) {
      const key = mark.block && keyOf(comparableForm(mark.block.text.slice(0, 4 * keyLength)))
      if (key && (!texts.has(key) || mark.fate === 'body')) texts.set(key, mark)
    }
  }
  return texts
}

/** The captions and credits of an article, by their beginnings. */
function captionsOf(content: Pick<ArticleContent, 'body'> | null): ReadonlySet<string> {
  const texts = (content?.body.children ?? []).flatMap((block) => {
    if (block.type === 'figure') return [phrasingText(block.caption), block.credit ?? '']
    return block.type === 'table' ? [phrasingText(block.caption ?? [])] : []
  })
  return new Set(texts.map((text) => keyOf(comparableForm(text))).filter((key) => key !== ''))
}
