import type { ArticleContent } from '../article-content.ts'
import { laterChange } from '../article-date.ts'
import { bodyFault } from '../body-fault.ts'
import { correctBlocks } from './correct-blocks.ts'
import type {
  BlockCorrection,
  Correction,
  CorrectionEffect,
  FieldCorrections,
} from './correction.ts'

/** An article with its corrections. */
export type CorrectedContent<Content> = {
  readonly content: Content
  /** Of each correction, in their order. */
  readonly effects: readonly (readonly CorrectionEffect[])[]
}

/**
 * Applies corrections, one after the other, to what the cleaner found. Every version of an article that is stored comes
 * from here, whichever way its page came in.
 *
 * The same found content and corrections give the same result. Linear in the body for each correction of a block.
 *
 * @param found Not changed.
 */
export async function applyCorrections<Content extends ArticleContent>(
  found: Content,
  corrections: readonly Correction[],
): Promise<CorrectedContent<Content>> {
  let content = found
  const effects: CorrectionEffect[][] = []
  for (const { fields, blocks } of corrections) {
    const ofFields = fieldEffects(content, fields)
    content = withFields(content, fields)
    const corrected = await correctedBody(content, blocks)
    content = { ...content, body: corrected.body }
    effects.push([...ofFields, ...corrected.effects])
  }
  return { content, effects }
}

/** How many parts of corrections found no place. */
export function countUnfit({ effects }: Pick<CorrectedContent<unknown>, 'effects'>): number {
  return effects.flat().filter(({ state }) => state === 'unfit').length
}

function withFields<Content extends ArticleContent>(
  content: Content,
  { sourceName, ...fields }: FieldCorrections,
): Content {
  const { source } = content
  const set = {
    ...content,
    ...fields,
    source: sourceName === undefined ? source : { ...source, name: sourceName },
  }
  const isTimeSet = fields.publishedAt !== undefined && fields.modifiedAt === undefined
  return isTimeSet ? { ...set, modifiedAt: laterChange(set) } : set
}

function fieldEffects(before: ArticleContent, fields: FieldCorrections): CorrectionEffect[] {
  const { source, ...found } = before
  const values: Readonly<Record<string, unknown>> = { ...found, sourceName: source.name }
  return (Object.entries(fields) as [keyof FieldCorrections, unknown][]).map(([part, value]) => ({
    part,
    state: JSON.stringify(values[part]) === JSON.stringify(value) ? 'met' : 'applied',
  }))
}

async function correctedBody({ body }: ArticleContent, corrections: readonly BlockCorrection[]) {
  if (corrections.length === 0) return { body, effects: [] }
  const { blocks, states } = await correctBlocks(body.children, corrections)
  const corrected = { ...body, children: blocks }
  const isTooLarge = bodyFault(corrected) !== null
  return {
    body: isTooLarge ? body : corrected,
    effects: states.map((state, part): CorrectionEffect => ({
      part,
      state: isTooLarge ? 'unfit' : state,
    })),
  }
}
