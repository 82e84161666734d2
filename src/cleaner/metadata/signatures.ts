import { weigh } from '../../text/prose.ts'
import { foldTitle } from '../data/article-nodes.ts'
import { classWords, matchWord } from '../tree/class-words.ts'
import { firstNamed, following, isText, type Element, type Node, type Text } from '../tree/dom.ts'
import { textOf } from '../tree/text-of.ts'
import { alternativesOf, entriesOf } from '../vocabulary/entries.ts'
import { PhraseFinder } from '../vocabulary/phrase-finder.ts'
import { creditsIn, hasJob, type AuthorCredit } from './author-credits.ts'
import { isCased, isWrittenAsName, withoutPrefix } from './names.ts'
import type { PagePart } from './page-parts.ts'
import { proseTime, type DateConventions } from './time/prose-time.ts'

/** The input of `signatures`: where unmarked names may be. */
export type SignatureSources = {
  times: readonly PagePart[]
  dated: readonly PagePart[]
  blocks: readonly PagePart[]
  headingOrder: number
  /** Forms of the title, folded. */
  titles: readonly string[]
  conventions: DateConventions
}

const updates = new PhraseFinder(() => ({ update: entriesOf('updateWords') }))

const maxBefore = 12 // elements between a line with a date and the heading that follows it

const maxAfter = 40

const maxLine = 160 // characters of a line that holds a date and a name
const maxPieces = 8 // text nodes in such a line

const reach = 2 // text nodes between a date and the name next to it

const maxSignature = 80 // characters of a line with only names

const minProse = 100 // weighed letters of one of the article's own paragraphs
const sampleLength = 12_000 // characters of the text in which words are looked up

/**
 * Finds names of authors that nothing marks: next to the date, in the line above the text, in the line below it.
 *
 * The text distinguishes such a name from a topic or a place: it contains a topic's words in lower case and a place's
 * name as written, but not the writer's name.
 *
 * @param siteNames Names of the site, as `squeeze` gives them.
 */
export function signatures(
  sources: SignatureSources,
  siteNames: ReadonlySet<string>,
): AuthorCredit[] {
  const prose = sources.blocks.filter(
    ({ element, order }) => element.localName === 'p' && order > sources.headingOrder,
  )
  const texts = new Texts(prose)
  const people = (line: string) =>
    creditsIn(line, siteNames).filter(
      ({ kind, name }) =>
        kind === 'person' &&
        isWhole(name, line) &&
        isWrittenAsName(name) &&
        !updates.first(name) &&
        !sources.titles.some((title) => title.includes(foldTitle(name))) &&
        !texts.sample.includes(name) &&
        !name.split(' ').some((word) => texts.words.has(word.toLowerCase())),
    )
  const lines = [...besideDate(sources), ...atEnds(prose, texts)]
  return lines.map(people).find((credits) => credits.length > 0) ?? []
}

/** The texts of blocks, each read only when needed, as few pages have a line that may be a signature. */
class Texts {
  readonly #blocks: readonly PagePart[]
  readonly #texts: string[] = []
  #sample: string | null = null
  #words: ReadonlySet<string> | null = null

  constructor(blocks: readonly PagePart[]) {
    this.#blocks = blocks
  }

  at(index: number): string {
    const block = this.#blocks[index]
    return block ? (this.#texts[index] ??= textOf(block.element)) : ''
  }

  isProse(index: number): boolean {
    return weigh(this.at(index)) >= minProse
  }

  /** The beginning of the article's own paragraphs. */
  get sample(): string {
    if (this.#sample !== null) return this.#sample
    const parts: string[] = []
    let length = 0
    for (let index = 0; index < this.#blocks.length && length < sampleLength; index++) {
      if (!this.isProse(index)) continue
      parts.push(this.at(index).replace(afterStroke, '.'))
      length += this.at(index).length + 1
    }
    return (this.#sample = parts.join(' ').slice(0, sampleLength))
  }

  get words(): ReadonlySet<string> {
    return (this.#words ??= new Set(this.sample.match(/\p{L}[\p{L}\p{M}'’]*/gu)))
  }
}

/** The lines right above the text and right below it, and what follows a stroke at its end. */
function atEnds(prose: readonly PagePart[], texts: Texts): string[] {
  const first = prose[prose.findIndex((_, index) => texts.isProse(index))]?.element
  const end = prose.findLastIndex((_, index) => texts.isProse(index))
  const last = prose[end]?.element
  const lines = [first?.previousElementSibling, last?.nextElementSibling].flatMap((element) => {
    if (!element || notSignatures.has(element.localName)) return []
    const line = textOf(element, '', maxSignature + 1)
    const isLine = line.length <= maxSignature && !/[.!?:…]$|\p{Nd}/u.test(line)
    // A line with links leads to other pages, unless it begins like a byline.
    const isOwn = !firstNamed(element, 'a') || withoutPrefix(line) !== line
    return isOwn && isLine ? [line] : []
  })
  return [...lines, afterStroke.exec(texts.at(end))?.[1] ?? '']
}

const notSignatures = new Set(['h1', 'h2', 'h3', 'a', 'figure', 'aside', 'nav', 'ul', 'ol'])
const afterStroke = /[.!?…]["”’»)]?\s?[—–―/-]{1,2}\s?([^.!?—–―/]{3,60})$/u

/** Whether a name has a first and a last part; in scripts without case, whether a job or an address is next to it. */
function isWhole(name: string, line: string): boolean {
  return isCased(name) ? name.includes(' ') : hasJob(line) || line.includes('@')
}

// "Ada Winter in", before the link to a topic.
const topicJoiner = new RegExp(` (?:${alternativesOf('topicJoiners')})$`, 'u')

/** The text nodes next to the dates near the heading, without those of links. */
function besideDate({ times, dated, headingOrder, conventions }: SignatureSources): string[] {
  const near = [...times, ...dated].filter(
    ({ order }) => order >= headingOrder - maxBefore && order <= headingOrder + maxAfter,
  )
  const lines = new Set(near.map(({ element }) => lineOf(element)))
  return [...lines].flatMap((line) => {
    const pieces = piecesOf(line)
    if (pieces.length > maxPieces) return []
    const dates = pieces.map(
      ({ data, parentElement }) =>
        parentElement?.localName === 'time' || proseTime(data, conventions) !== null,
    )
    return pieces.flatMap(({ data, parentElement }, index) => {
      const isBeside = dates.slice(Math.max(0, index - reach), index + reach + 1).includes(true)
      return isBeside && parentElement && !isTopic(parentElement) && data.length <= maxSignature
        ? [data.trim().replace(topicJoiner, '')]
        : []
    })
  })
}

/** Whether an element names the topic or the section: a link, a kicker. */
function isTopic(element: Element): boolean {
  const near = [element, ...(element.parentElement ? [element.parentElement] : [])]
  return (
    element.localName === 'a' ||
    near.some((each) => matchWord(classWords(each), 'topic-name') !== null)
  )
}

/** The outermost of an element and its three nearest ancestors that is still one line. */
function lineOf(element: Element): Element {
  let line = element
  for (let level = 0; level < 3; level++) {
    const parent = line.parentElement
    if (!parent || textOf(parent, '', 4 * maxLine).length > maxLine) break
    line = parent
  }
  return line
}

function piecesOf(line: Element): Text[] {
  const pieces: Text[] = []
  for (let node: Node | null = following(line, line); node; node = following(node, line))
    if (isText(node) && /[\p{L}\p{N}]/u.test(node.data)) pieces.push(node)
  return pieces
}
