import type { ArticleContent } from '../../article/article-content.ts'
import { bodyLimits } from '../../article/body-schema.ts'
import type { Block, Body, Image, Marking, Phrasing } from '../../article/body.ts'
import { phrasingText } from '../../article/plain-text.ts'
import { walk } from '../../article/walk.ts'
import { tidyLine } from '../../text/tidy-text.ts'
import { runText } from '../run-text.ts'
import type { Run, Segment, SegmentKind } from '../run.ts'
import { blockRuns, type BlockRuns } from './block-runs.ts'
import { isForeignTo, localeOf, localeWithin, markingWithin, type Locale } from './locale.ts'
import { nodeCount, nodeHeight } from './phrasing-size.ts'
import { rebuildPhrasing } from './rebuild-phrasing.ts'

export type Rewritten = {
  readonly content: ArticleContent
  /** Paths of the segments that were translated, and of those that stay in the original. */
  readonly translated: readonly string[]
  readonly left: readonly string[]
}

/** Answers a segment, whose marks its block explains; `null` leaves it in the original. */
type Translate = (segment: Segment, block: BlockRuns) => readonly Run[] | null

type Place = { path: string; kind: SegmentKind }

/** The locale of a part in the source, and the one around it in the result. */
type Around = { source: Locale; result: Locale; depth: number }

/**
 * Walks an article once in reading order, asks for each segment's translation, and builds the content with them.
 *
 * A segment without a translation stays in the original: a block of it declares its language and direction. The result
 * is always content of the closed lists, for any answers. An answer that does not fit the bounds counts as none.
 * Linear.
 *
 * @param languages Of the article and of the result.
 * @param translate Called once for each segment.
 * @param isSegment Whether a part is one though it has no letter, or nothing but a name; by its path.
 */
export function rewriteSegments(
  content: ArticleContent,
  languages: { readonly source: string; readonly target: string },
  translate: Translate,
  isSegment: (path: string) => boolean = () => false,
): Rewritten {
  const rewriter = new Rewriter(content, languages, translate, isSegment)
  return { content: rewriter.content(content), ...rewriter.outcome }
}

class Rewriter {
  readonly outcome: { translated: string[]; left: string[] } = { translated: [], left: [] }
  readonly #source: Locale
  readonly #target: Locale
  readonly #isForeign: (lang: string) => boolean
  readonly #names: ReadonlySet<string>
  readonly #translate: Translate
  readonly #isSegment: (path: string) => boolean
  #spareNodes: number

  constructor(
    { body, byline, agencies }: ArticleContent,
    { source, target }: { readonly source: string; readonly target: string },
    translate: Translate,
    isSegment: (path: string) => boolean,
  ) {
    this.#source = localeOf(source)
    this.#target = localeOf(target)
    this.#isForeign = isForeignTo(source)
    this.#names = new Set([...byline, ...agencies].map(plainName))
    this.#translate = translate
    this.#isSegment = isSegment
    this.#spareNodes = bodyLimits.nodes - Array.from(walk(body)).length
  }

  content(content: ArticleContent): ArticleContent {
    const { title, lede, image, body, tags } = content
    return {
      ...content,
      lang: this.#target.lang,
      title: this.#line({ path: 'title', kind: 'title' }, title, 500),
      lede: lede === null ? null : this.#line({ path: 'lede', kind: 'lede' }, lede, 5000),
      image: image && {
        ...image,
        alt: this.#line({ path: 'image/alt', kind: 'alt' }, image.alt, 2000),
      },
      body: this.#body(body),
      tags: tags.map((tag, index) =>
        this.#line({ path: `tags/${index}`, kind: 'topic' }, tag, 200),
      ),
    }
  }

  #body(body: Body): Body {
    const around = { source: this.#source, result: this.#target, depth: 1 }
    return { type: 'root', children: this.#blocks(body.children, 'body', around) }
  }

  #blocks(blocks: readonly Block[], path: string, around: Around): Block[] {
    return blocks.map((block, index) => this.#block(block, `${path}/${index}`, around))
  }

  #block(block: Block, path: string, around: Around): Block {
    switch (block.type) {
      case 'paragraph':
        return this.#textBlock(block, { path, kind: 'paragraph' }, around)
      case 'heading':
        return this.#textBlock(block, { path, kind: 'heading' }, around)
      case 'blockquote':
        return this.#container(block, around, (inside) => ({
          ...block,
          children: this.#blocks(block.children, path, inside),
        }))
      case 'list':
        return this.#container(block, around, (inside) => ({
          ...block,
          children: block.children.map((item, index) => ({
            ...item,
            children: this.#item(item.children, `${path}/${index}`, deeper(inside)),
          })),
        }))
      case 'table':
        return this.#container(block, around, (inside) => ({
          ...block,
          ...(block.caption && {
            caption: this.#unmarked(
              block.caption,
              { path: `${path}/caption`, kind: 'caption' },
              deeper(inside),
            ),
          }),
          children: block.children.map((row, at) => ({
            ...row,
            children: row.children.map((cell, index) => ({
              ...cell,
              children: this.#unmarked(
                cell.children,
                { path: `${path}/${at}/${index}`, kind: 'cell' },
                deeper(deeper(inside)),
              ),
            })),
          })),
        }))
      case 'footnoteDefinition':
        return { ...block, children: this.#blocks(block.children, path, deeper(around)) }
      case 'figure':
        return {
          ...block,
          children: block.children.map((image, index) => this.#image(image, `${path}/${index}`)),
          caption: this.#unmarked(
            block.caption,
            { path: `${path}/caption`, kind: 'caption' },
            deeper(around),
          ),
        }
      case 'code':
      case 'embed':
      case 'thematicBreak':
        return block
    }
  }

  #item(blocks: readonly Block[], path: string, around: Around): Block[] {
    return blocks.map((block, index) => {
      const place = `${path}/${index}`
      return block.type === 'paragraph'
        ? this.#textBlock(block, { path: place, kind: 'listItem' }, around)
        : this.#block(block, place, around)
    })
  }

  #image(image: Image, path: string): Image {
    return { ...image, alt: this.#line({ path, kind: 'alt' }, image.alt, 2000) }
  }

  /** What holds blocks keeps its language only when that is a foreign one: of the others each says its own. */
  #container<Container extends { data?: Marking }>(
    block: Container,
    around: Around,
    inside: (around: Around) => Container,
  ): Container {
    const source = localeWithin(around.source, block.data)
    const result = this.#isForeign(source.lang) ? source : around.result
    const rewritten = inside({ source, result, depth: around.depth + 1 })
    return withMarking(rewritten, markingWithin(around.result, result))
  }

  #textBlock<Of extends { children: Phrasing[]; data?: Marking }>(
    block: Of,
    place: Place,
    around: Around,
  ): Of {
    const source = localeWithin(around.source, block.data)
    const { children, locale } = this.#phrasing(block.children, place, {
      ...deeper(around),
      source,
    })
    return withMarking({ ...block, children }, markingWithin(around.result, locale))
  }

  /** The phrasing of what has no marking of its own: in the original it goes into a span that says so. */
  #unmarked(nodes: Phrasing[], place: Place, around: Around): Phrasing[] {
    const { children, locale } = this.#phrasing(nodes, place, around)
    const marking = markingWithin(around.result, locale)
    const isDeep = around.depth + nodeHeight(children) > bodyLimits.depth
    if (!marking || children.length === 0 || isDeep || this.#spareNodes < 1) return children
    this.#spareNodes--
    return [{ type: 'span', children, data: { hName: 'span', ...marking } }]
  }

  #phrasing(
    nodes: Phrasing[],
    place: Place,
    { source, result, depth }: Around,
  ): { children: Phrasing[]; locale: Locale } {
    if (this.#isForeign(source.lang)) return { children: nodes, locale: source }
    const block = blockRuns(nodes, this.#isForeign)
    if (!this.#isForTranslation(place, block)) return { children: nodes, locale: result }
    const answer = this.#translate({ ...place, runs: block.runs }, block)
    const children = answer && rebuildPhrasing(answer, block, this.#target)
    if (!children || !this.#hasRoomFor(children, nodes, depth)) {
      this.outcome.left.push(place.path)
      return { children: nodes, locale: source }
    }
    this.outcome.translated.push(place.path)
    return { children, locale: this.#target }
  }

  #line(place: Place, value: string, maxLength: number): string {
    const block = blockRuns([{ type: 'text', value }], this.#isForeign)
    if (!this.#isForTranslation(place, block)) return value
    const answer = this.#translate({ ...place, runs: block.runs }, block)
    const nodes = answer && rebuildPhrasing(answer, block, this.#target)
    const line = nodes && tidyLine(phrasingText(nodes), 4 * maxLength)
    const isFit = line && line.length <= maxLength
    this.outcome[isFit ? 'translated' : 'left'].push(place.path)
    return isFit ? line : value
  }

  /** Whether runs hold a letter, and more than the name of a writer or an agency. */
  #isForTranslation({ path }: Place, { runs }: BlockRuns): boolean {
    if (this.#isSegment(path)) return true
    const text = runText(runs)
    return /\p{L}/u.test(text) && !this.#names.has(plainName(text))
  }

  #hasRoomFor(nodes: readonly Phrasing[], before: readonly Phrasing[], depth: number): boolean {
    const more = nodeCount(nodes) - nodeCount(before)
    if (more > this.#spareNodes || depth + nodeHeight(nodes) - 1 > bodyLimits.depth) return false
    this.#spareNodes -= Math.max(0, more)
    return true
  }
}

function deeper(around: Around): Around {
  return { ...around, depth: around.depth + 1 }
}

function withMarking<Of extends { data?: Marking }>(block: Of, marking: Marking | null): Of {
  const { data: _before, ...rest } = block
  return { ...rest, ...(marking && { data: marking }) } as Of
}

function plainName(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
}
