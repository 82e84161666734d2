import * as v from 'valibot'
import { bodyFault } from '../../article/body-fault.ts'
import type { Block } from '../../article/body.ts'
import { markdownFault } from '../../article/markdown-limits.ts'
import { safeUrl, type SafeUrl } from '../../article/safe-url.ts'
import { lineOf, momentSchema, overridesSchema } from '../submission.ts'

const orNone = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.exactOptional(v.nullable(schema))
const names = (maxLength: number) => orNone(v.pipe(v.array(lineOf(200)), v.maxLength(maxLength)))
const pixels = v.exactOptional(
  v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))),
  null,
)

const image = v.strictObject({
  url: v.pipe(
    v.string(),
    v.transform((url) => safeUrl(url)),
    v.custom<SafeUrl>((url) => url !== null, 'Not an http or https address'),
  ),
  alt: v.exactOptional(v.pipe(v.string(), v.maxLength(2000)), ''),
  width: pixels,
  height: pixels,
  credit: v.exactOptional(v.nullable(lineOf(500)), null),
})

const block = v.pipe(
  v.string(),
  v.description('A block: its name, as readCorrections lists it, or its text'),
  v.minLength(1),
  v.maxLength(20_000),
)
const after = v.pipe(
  v.nullable(block),
  v.description('The block that it comes after; null for the start of the text'),
)
const markdown = v.pipe(
  v.string(),
  v.description('Blocks in GitHub-flavoured Markdown; HTML in it is text'),
  v.rawCheck(({ dataset, addIssue }) => {
    const fault = dataset.typed ? markdownFault(dataset.value) : null
    if (fault) addIssue({ message: `The text has ${fault}` })
  }),
)
const nodes = v.pipe(
  v.array(v.looseObject({ type: v.string() })),
  v.description('Blocks as the body of an article has them'),
  v.rawCheck(({ dataset, addIssue }) => {
    const fault = dataset.typed ? bodyFault({ type: 'root', children: dataset.value }) : null
    if (fault) addIssue({ message: fault })
  }),
)
const version = v.pipe(
  v.number(),
  v.description('A version of the history, which has the block'),
  v.integer(),
  v.minValue(1),
)

const blockCorrection = v.union(
  [
    v.strictObject({ op: v.literal('drop'), block }),
    v.strictObject({ op: v.literal('move'), block, after }),
    v.strictObject({ op: v.literal('replace'), block, markdown }),
    v.strictObject({ op: v.literal('replace'), block, nodes }),
    v.strictObject({ op: v.literal('insert'), after, markdown }),
    v.strictObject({ op: v.literal('insert'), after, nodes }),
    v.strictObject({ op: v.literal('insert'), after, version, block }),
  ],
  unlikeAny,
)

/** What is to be corrected in an article, as a person sends it. `null` takes a value away. */
export const correctionFormSchema = v.strictObject({
  title: v.exactOptional(lineOf(500)),
  lede: orNone(lineOf(5000)),
  byline: names(50),
  agencies: names(20),
  publishedAt: orNone(momentSchema),
  modifiedAt: orNone(momentSchema),
  section: orNone(lineOf(200)),
  tags: names(50),
  image: orNone(image),
  lang: overridesSchema.entries.lang,
  isAccessibleForFree: orNone(v.boolean()),
  isTruncated: v.exactOptional(v.boolean()),
  isNoindex: v.exactOptional(v.boolean()),
  isTdmReserved: v.exactOptional(v.boolean()),
  source: v.exactOptional(v.strictObject({ name: lineOf(200) })),
  blocks: v.exactOptional(
    v.pipe(
      v.array(blockCorrection),
      v.description('In order, each in the text that the ones before leave'),
      v.maxLength(100),
    ),
  ),
})

export type CorrectionForm = v.InferOutput<typeof correctionFormSchema>

/** One thing that is to be done with a block. */
export type BlockForm = v.InferOutput<typeof blockCorrection>

/** The nodes of a form, which were checked. */
export function checkedNodes(given: readonly { type: string }[]): readonly Block[] {
  return given as readonly Block[]
}

const known =
  'Not one of drop {block}, move {block, after}, replace {block, markdown or nodes}, ' +
  'insert {after, markdown or nodes or version and block}'

// The fault of the text is told, where the rest fits.
function unlikeAny({ issues }: { issues?: readonly { message: string }[] }): string {
  const told = issues?.find(({ message }) => /^The text has |^root\b/.test(message))
  return told?.message ?? known
}
