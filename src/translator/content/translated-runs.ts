import type { ArticleContent } from '../../article/article-content.ts'
import type { Translation } from '../../article/translation.ts'
import { joinTexts } from '../run-text.ts'
import type { Run, Segment } from '../run.ts'
import type { BlockRuns } from './block-runs.ts'
import { rewriteSegments } from './rewrite-segments.ts'

/**
 * Reads what a translation has for the segments of its article, with the numbers of their marks.
 *
 * A number is found by what its mark is, a link by its address. Marks that are the same, such as two emphases, get
 * their numbers in the order of the translation. A span that shows nothing in the target language is lost. Linear.
 *
 * @param article In its own words. If it has changed since, only one with the same parts in the same places is read.
 * @returns By the path of their segment, without those that are still in the original.
 */
export function translatedRuns(
  article: ArticleContent & { readonly revision: string },
  translation: Translation,
): Map<string, readonly Run[]> {
  const { content, lang, sourceLang, sourceRevision } = translation
  const remaining = new Set(translation.remaining)
  const sources = blocksOf(article, sourceLang)
  // Words may have become a number, as `2020年` does, or the name of a writer.
  const blocks = blocksOf({ ...article, ...content }, lang, (path) => sources.has(path))
  for (const path of remaining) blocks.delete(path)
  const isSame =
    sourceRevision === article.revision ||
    [...sources.keys(), ...blocks.keys()].every(
      (path) => sources.has(path) && blocks.has(path) !== remaining.has(path),
    )
  const runs = new Map<string, readonly Run[]>()
  if (!isSame) return runs
  for (const [path, source] of sources) {
    const block = blocks.get(path)
    if (block) runs.set(path, renumbered(block, source))
  }
  return runs
}

function blocksOf(
  content: ArticleContent,
  lang: string,
  isSegment?: (path: string) => boolean,
): Map<string, BlockRuns> {
  const blocks = new Map<string, BlockRuns>()
  const languages = { source: lang, target: lang }
  const take = ({ path }: Segment, block: BlockRuns) => {
    blocks.set(path, block)
    return null
  }
  rewriteSegments(content, languages, take, isSegment)
  return blocks
}

/** The runs of a translated block with the numbers of its source; what the source has not is text, or nothing. */
function renumbered({ runs, marks, kept }: BlockRuns, source: BlockRuns): Run[] {
  const numberOf = new Map([
    ...numbersIn(source.marks, marks, (node) => ({ ...node, children: [], data: null }), 'pieces'),
    ...numbersIn(source.kept, kept, (node) => ({ ...node, data: null }), 'once'),
  ])
  const found = runs.map((run): Run => {
    if (!('mark' in run)) return run
    const mark = numberOf.get(run.mark)
    if (mark !== undefined) return { ...run, mark }
    const node = run.type === 'kept' ? kept.get(run.mark) : undefined
    return { type: 'text', value: node?.type === 'text' ? node.value : '' }
  })
  return joinTexts(found)
}

/**
 * Finds the number that each node has in the source.
 *
 * @param identityOf What is the same in both.
 * @param times Whether the last of equal ones may come again, as a mark in pieces does.
 */
function numbersIn<Node>(
  source: ReadonlyMap<number, Node>,
  nodes: ReadonlyMap<number, Node>,
  identityOf: (node: Node) => object,
  times: 'once' | 'pieces',
): [number: number, inSource: number][] {
  const form = ([, node]: [number, Node]) => JSON.stringify(identityOf(node))
  const free = Map.groupBy(source, form)
  return [...nodes].flatMap((entry): [number, number][] => {
    const same = free.get(form(entry)) ?? []
    const isLast = times === 'pieces' && same.length === 1
    const inSource = isLast ? same[0] : same.shift()
    return inSource ? [[entry[0], inSource[0]]] : []
  })
}
