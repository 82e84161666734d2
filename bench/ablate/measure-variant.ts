import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { FieldScores } from '../cleaner/fields.ts'
import { scoreFields, textsOf } from '../cleaner/fields.ts'
import { pagesIn } from '../cleaner/pages.ts'
import { bestScore, type Score } from '../cleaner/score.ts'
import { replaceExport, watchExports } from './replace-export.ts'
import type { Variant } from './variant.ts'

/** What a variant made of a page. */
export type PageFigures = {
  set: string
  publisher: string
  /** Of everything found; pages with equal digests have equal figures. */
  digest: string
  score: Score | null
  fields: FieldScores
  /** The rules without which the page might come out otherwise, by name. */
  rules: string[]
}

export type Figures = Readonly<Record<string, PageFigures>>

/** What a process that measures one variant is told. */
export type Order = {
  variant: Variant | null
  folders: readonly string[]
  /** Of each set, every so many pages are taken. */
  every: number
  /** Rules of which the whole cleaner tells whether they make any difference to a page. */
  watch: readonly Variant[]
  /** The file with the figures of the whole cleaner, if they are known. */
  base: string | null
  output: string
}

// Runs as a process of its own, as a module that is loaded cannot be replaced.
const [order] = process.argv.slice(2)
if (order) await measure(JSON.parse(order) as Order)

async function measure({ variant, folders, every, watch, base, output }: Order): Promise<void> {
  const rules = new Set<string>()
  if (variant) replaceExport(variant)
  if (watch.length > 0) watchExports(watch, ({ name }) => rules.add(name))
  const { contestant } = await import('../cleaner/contestants/limited-times.ts')
  const known: Figures =
    base && existsSync(base) ? (JSON.parse(readFileSync(base, 'utf8')) as Figures) : {}
  const figures: Record<string, PageFigures> = {}
  const pages = folders
    .flatMap((folder) => pagesIn(folder, Number.POSITIVE_INFINITY))
    .filter((page, index) => page.truth && index % every === 0)
  for (const page of pages) {
    const { truth, set, id, url, contentType, isLocal } = page
    if (!truth) continue
    const key = `${set}/${id}`
    const same = known[key]
    if (same && variant?.kind === 'rule' && !same.rules.includes(variant.name)) {
      figures[key] = same
      continue
    }
    rules.clear()
    const task = { url, contentType, isLocal, bytes: page.read(), html: '' }
    const answer = await answerOf(async () => (await contestant.extract(task))())
    const found = answer?.outcome === 'article' ? answer.found : { text: '' }
    const digest = createHash('md5').update(JSON.stringify(found)).digest('base64')
    figures[key] =
      same?.digest === digest
        ? same
        : {
            set,
            publisher: new URL(url).hostname,
            digest,
            score: truth.texts.length > 0 ? bestScore(textsOf(found, truth), truth.texts) : null,
            fields: scoreFields(truth, found),
            rules: [...rules],
          }
  }
  writeFileSync(output, JSON.stringify(figures))
}

// A page that a variant cannot clean counts as one without an article.
async function answerOf<Answer>(extract: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await extract()
  } catch {
    return null
  }
}
