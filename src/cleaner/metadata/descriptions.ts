import { foldTitle } from '../data/article-nodes.ts'
import { fieldText, typesOf, type LinkedNode } from '../data/linked-data.ts'
import { metasOf, type PageHead } from '../data/page-head.ts'
import type { NearBlock } from './near-blocks.ts'

/** The input of `descriptionsOf` and `newsDescription`. */
export type DescriptionSources = {
  head: PageHead
  nodes: readonly LinkedNode[]
  /** Forms of the title, folded. */
  titles: readonly string[]
}

const descriptionMetas = [
  'og:description',
  'description',
  'twitter:description',
  'dc.description',
  'dcterms.description',
  'sailthru.description',
]
const minLength = 25 // characters; shorter ones are labels
const maxLength = 1500

/** The descriptions that a page declares, folded; those cut short with an ellipsis included. */
export function descriptionsOf({ head, nodes, titles }: DescriptionSources): string[] {
  return [
    ...metasOf(head, descriptionMetas),
    ...nodes.map((node) => fieldText(node, 'description') ?? ''),
  ]
    .filter((text) => text.length >= minLength)
    .map(foldTitle)
    .filter((text) => !titles.includes(text))
}

/** A news article's description in JSON-LD, if it is whole and not the title; otherwise `null`. */
export function newsDescription({ nodes, titles }: DescriptionSources): string | null {
  const news = nodes.find((node) => typesOf(node).some((type) => /News|Report/.test(type)))
  const text = news ? fieldText(news, 'description') : null
  if (!text || text.length < minLength || text.length > maxLength) return null
  return /(?:…|\.{3})\s*$/u.test(text) || titles.includes(foldTitle(text)) ? null : text
}

const minShared = 40 // folded characters that a block and the beginning of a description have in common

const maxParts = 4 // blocks that one description may span

/** The blocks with the text of a description: one block, several in a row, or one with which the description begins. */
export function blocksDescribed(
  declared: readonly string[],
  marked: readonly NearBlock[],
  blocks: readonly NearBlock[],
): NearBlock[] {
  const shown = [...marked, ...blocks]
  for (const description of declared) {
    const whole = shown.find(({ folded }) => folded === description)
    if (whole) return [whole]
    const first = blocks.findIndex(({ folded }) => description.startsWith(`${folded} `))
    const parts = partsOf(description, blocks.slice(first, first + maxParts))
    if (parts.length > 0) return parts
  }
  const begun = shown.find(
    ({ folded }) =>
      folded.length >= minShared && declared.some((each) => each.startsWith(`${folded} `)),
  )
  return begun ? [begun] : []
}

/** The first of these blocks that together make up the whole description; none if they do not. */
function partsOf(description: string, shown: readonly NearBlock[]): NearBlock[] {
  let joined = ''
  for (const [index, { folded }] of shown.entries()) {
    joined = joined === '' ? folded : `${joined} ${folded}`
    if (joined === description) return shown.slice(0, index + 1)
    if (!description.startsWith(joined)) break
  }
  return []
}
