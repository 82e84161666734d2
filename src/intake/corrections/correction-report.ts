import type { StoredArticle } from '../../article/article.ts'
import type { Block } from '../../article/body.ts'
import { applyCorrections } from '../../article/correction/apply-corrections.ts'
import { namesOfBlocks, type BlockName } from '../../article/correction/block-name.ts'
import type { CorrectionEffect, KeptCorrection } from '../../article/correction/correction.ts'
import { inForce } from '../../store/corrections/kept-corrections.ts'
import type { CorrectedArticle } from '../../store/read-corrected.ts'
import { blockExcerpt } from './block-excerpt.ts'

/** A block of the present text, as a person who corrects it sees it. */
export type NamedBlock = {
  readonly name: BlockName
  readonly block: Block
  /** How it begins. */
  readonly excerpt: string
}

/** What those who correct an article have to know. */
export type CorrectionReport = {
  readonly article: StoredArticle
  /** The oldest first. */
  readonly corrections: readonly (KeptCorrection & {
    /** What became of each part; none of an undone one. */
    readonly effects: readonly CorrectionEffect[]
  })[]
  /** In the order of the text. */
  readonly blocks: readonly NamedBlock[]
}

/** Tells what became of the corrections of an article, and what its blocks are called. */
export async function correctionReport({
  article,
  found,
  corrections,
}: CorrectedArticle): Promise<CorrectionReport> {
  const { effects } = await applyCorrections(found, inForce(corrections))
  const ofEach = effects.values()
  const { children } = article.body
  const names = await namesOfBlocks(children)
  return {
    article,
    corrections: corrections.map((one) => ({
      ...one,
      effects: one.undoneAt === null ? (ofEach.next().value ?? []) : [],
    })),
    blocks: children.map((block, index) => ({
      name: names[index] ?? '',
      block,
      excerpt: blockExcerpt(block),
    })),
  }
}
