import type { ArticleContent } from '../article-content.ts'
import type { Block } from '../body.ts'
import type { Moment } from '../day.ts'
import type { BlockName } from './block-name.ts'

/** The properties of an article that a person can set; the body is corrected block by block. */
type CorrectedField = Exclude<keyof ArticleContent, 'source' | 'body' | 'confidence'>

/** The values that a person sets; `sourceName` is the outlet's name for readers. */
export type FieldCorrections = {
  readonly [Name in CorrectedField]?: ArticleContent[Name]
} & { readonly sourceName?: string }

/**
 * A place among the blocks: after a block, or at the start (`null`). If that block is no longer there, before the one
 * that followed; `null` is the end.
 */
export type BlockPlace = { readonly after: BlockName | null; readonly before: BlockName | null }

/**
 * What a person does with blocks. `was` is how the text of the block began, for people.
 *
 * - `drop`: takes a block out.
 * - `move`: puts it at another place.
 * - `replace`: puts other blocks in its place.
 * - `insert`: adds blocks, such as one that an earlier version had.
 */
export type BlockCorrection =
  | { readonly op: 'drop'; readonly block: BlockName; readonly was: string }
  | ({ readonly op: 'move'; readonly block: BlockName; readonly was: string } & BlockPlace)
  | {
      readonly op: 'replace'
      readonly block: BlockName
      readonly was: string
      readonly blocks: readonly Block[]
    }
  | ({ readonly op: 'insert'; readonly blocks: readonly Block[] } & BlockPlace)

/** What a person corrects at once. Blocks are corrected in order, each in the text that the ones before left. */
export type Correction = {
  readonly fields: FieldCorrections
  readonly blocks: readonly BlockCorrection[]
}

/**
 * What became of a part of a correction:
 *
 * - `applied`: it changes what the cleaner found.
 * - `met`: the cleaner found that itself.
 * - `unfit`: its block is not there, or the text would be too large. It is kept: another version may have its place.
 */
export type CorrectionState = 'applied' | 'met' | 'unfit'

/** A part of a correction: a field by its name, or one of its blocks by its index. */
export type CorrectionEffect = {
  readonly part: keyof FieldCorrections | number
  readonly state: CorrectionState
}

/** A correction as it is kept. */
export type KeptCorrection = {
  /** From 1 up for each article. */
  readonly number: number
  readonly correction: Correction
  /** The name of the token, for the desk only. */
  readonly madeBy: string
  readonly madeAt: Moment
  /** Who took it back, and when; `null` while it counts. */
  readonly undoneBy: string | null
  readonly undoneAt: Moment | null
}
